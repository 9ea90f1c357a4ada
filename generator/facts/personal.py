"""Detects personal data in text: registration numbers, mobile phones, mail, names, accounts.

What a selection said of a firm (its score, why it was turned down) is looked for beside them.

Patterns and words are data (``personal.json``), so that the browser reads the same ones
(``rules.js``).  Office numbers, HS codes, notice numbers, barcodes and addresses of pages are no
persons.  What is found is shown masked, for a report is read by more people than the record.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import TypeAlias
from unicodedata import normalize

from generator.facts.personal_patterns import (
    ENDINGS,
    MAIL_HOSTS,
    NAMES,
    NO_NAMES,
    NOUNS,
    SHOWN,
    found_by,
)
from generator.facts.resident_number import resident
from generator.records.characters import thinned

VEIL = "○○○○"
REPEATED = 5_000  # letters; no sound text has more, and reports print far fewer
ROW = 40  # letters from a name to the end of the next, or from the beginning of the one before
SHORT = 80  # letters of a text that may well come again
LATIN = ("honorific", "romanized")
Sign: TypeAlias = tuple[str, str, int, str]
"""A kind, how it may be shown, where it is, and what tells it from others of its kind."""
LINE_END = re.compile("\n")


@dataclass(frozen=True, slots=True)
class PersonalData:
    """One thing about a person: its kind, how it may be shown, and the line it is on, from 1."""

    kind: str
    shown: str
    line: int


def personal(text: str) -> list[tuple[str, str]]:
    """What a text says about persons: each finding's kind and how it may be shown."""
    return list((_of_short if len(text) <= SHORT else _of)(text))


def _of(text: str) -> tuple[tuple[str, str], ...]:
    each = {(kind, who): (kind, shown) for kind, shown, _, who in _found(_plain(text))}
    return tuple(each.values())


_of_short = lru_cache(maxsize=50_000)(_of)
"""Names, dates and ids stand in many records, each in the same words."""


def by_kind(text: str) -> dict[str, str]:
    """All that one text says of each kind: ``이○○, 최○○``."""
    if not (said := personal(text)):
        return {}
    found: dict[str, list[str]] = {}
    for kind, masked in said:
        found.setdefault(kind, []).append(masked)
    return {kind: ", ".join(masked) for kind, masked in found.items()}


def located(text: str) -> Iterator[PersonalData]:
    """The same, with the line of each."""
    plain = _plain(text)
    ends = [end.start() for end in LINE_END.finditer(plain)]
    for kind, shown, at, _ in _found(plain):
        yield PersonalData(kind, shown, bisect_left(ends, at) + 1)


def _plain(text: str) -> str:
    """A text with one letter for each that looks like it, and without addresses of pages."""
    if not text.isascii():
        text = found_by("unseen").sub("", normalize("NFKC", thinned(text)))
        text = found_by("dash").sub("-", text)
    return found_by("address").sub(" ", text) if "://" in text else text


def veiled(text: str) -> str:
    """The beginning of a text to be repeated, or a veil where it says something about a person."""
    start = text[:REPEATED]
    return VEIL if personal(start) else start


def withheld(text: str) -> str:
    """A text that no longer stands in any record, or a veil where it speaks of a person."""
    return VEIL if personal(text) else text


def _found(text: str) -> Iterator[Sign]:
    """Each reader is asked only about texts that have what it needs; most have nothing."""
    for needed, reader in READERS:
        if found_by(needed).search(text):
            yield from reader(text)


def _numbers(text: str) -> Iterator[Sign]:
    for match in found_by("resident-number").finditer(text):
        if resident(match, text):
            yield _sign("resident-number", f"{_digits(match[1])[:2]}****-*******", match)
    for match in found_by("mobile-number").finditer(text):
        yield _sign("mobile-number", "01*-****-****", match)
    for match in found_by("account-number").finditer(text):
        if not found_by("telephone").search(match[1] or match[2]):
            yield _sign("account-number", "***-***-******", match)


def _shown(text: str) -> Iterator[Sign]:
    """What needs no second look: dates of birth, papers, messengers, what was said of a firm."""
    for kind, shown in SHOWN.items():
        for match in found_by(kind).finditer(text):
            yield _sign(kind, shown, match)


def _mail(text: str) -> Iterator[Sign]:
    """Addresses that no office shares: at a service for persons, or without an office's word."""
    for match in found_by("personal-mail").finditer(text):
        host = _host(match[2])
        if host in MAIL_HOSTS:
            yield _sign("personal-mail", f"***@{host}", match)
        elif found_by("mail-host").search(host) and not _of_office(match[1]):
            yield _sign("personal-mail", "***@***", match)


def _latin(text: str) -> Iterator[Sign]:
    for pattern in LATIN:
        for match in found_by(pattern).finditer(text):
            shown = f"{next(filter(None, match.groups()))[0]}***"
            yield "person-name", shown, match.start(), match[0]


def _korean(text: str) -> Iterator[Sign]:
    for name, at in sorted(_names(text), key=itemgetter(1)):
        yield "person-name", f"{name[0]}○○", at, name.replace(" ", "")


def _names(text: str) -> Iterator[tuple[str, int]]:
    """Korean names beside a title, a label or an office, and those of a list of people."""
    ahead, back = set[int](), set[int]()  # from where a row has been followed already
    patterns = NAMES + (("name-listed",) if found_by("roster").search(text) else ())
    for pattern in patterns:
        for match in found_by(pattern).finditer(text):
            if not _word(match[1].replace(" ", "")):
                yield match[1], match.start(1)
                yield from _after(text, match.end(1), ahead)
                yield from _before(text, match.start(1), back)


def _after(text: str, end: int, followed: set[int]) -> Iterator[tuple[str, int]]:
    """Names after a name, with no more than a comma, a title or brackets between."""
    while end not in followed:
        followed.add(end)
        after = found_by("name-next").search(text[end : end + ROW])
        if not after or _word(after[1]):
            return
        yield after[1], end + after.start(1)
        end += after.end(1)


def _before(text: str, start: int, followed: set[int]) -> Iterator[tuple[str, int]]:
    """Names before a name, in the same way."""
    while start not in followed:
        followed.add(start)
        before = found_by("name-previous").search(text[max(0, start - ROW) : start])
        if not before or _word(before[1]):
            return
        start = max(0, start - ROW) + before.start(1)
        yield before[1], start


def _word(name: str) -> bool:
    """Whether what looks like a name is a word: 신청서, 배정은, 전화가."""
    return name in NO_NAMES or (name[:2] in NOUNS and name[2:] in ENDINGS)


def _sign(kind: str, shown: str, match: re.Match[str]) -> Sign:
    return kind, shown, match.start(), shown


def _digits(written: str) -> str:
    return re.sub("[^0-9]", "", written)


def _of_office(word: str) -> bool:
    return bool(found_by("office-mail").search(word.lower()))


def _host(written: str) -> str:
    return re.sub(r"[(\[]dot[)\]]", ".", written.lower())


READERS = (
    ("ten-digits", _numbers),
    ("shown-at-all", _shown),
    ("at-sign", _mail),
    ("name-at-all", _korean),
    ("latin-word", _latin),
)
"""What a text needs to have, and who reads it then."""
