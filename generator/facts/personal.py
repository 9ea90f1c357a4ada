"""Detects personal data in text: registration numbers, mobile phones, mail, names, accounts.

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
from unicodedata import normalize

from generator.facts.personal_patterns import (
    ENDINGS,
    MAIL_HOSTS,
    NAMES,
    NO_NAMES,
    NOUNS,
    PAPERS,
    found_by,
)
from generator.facts.resident_number import resident
from generator.records.characters import thinned

VEIL = "○○○○"
REPEATED = 5_000  # letters; no sound text has more, and reports print far fewer
SHORT = 80  # letters of a text that may well come again
LATIN = ("honorific", "romanized")
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
    return tuple(dict.fromkeys((kind, shown) for kind, shown, _ in _found(_plain(text))))


_of_short = lru_cache(maxsize=50_000)(_of)
"""Names, dates and ids stand in many records, each in the same words."""


def located(text: str) -> Iterator[PersonalData]:
    """The same, with the line of each."""
    plain = _plain(text)
    ends = [end.start() for end in LINE_END.finditer(plain)]
    for kind, shown, at in _found(plain):
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


def _found(text: str) -> Iterator[tuple[str, str, int]]:
    """Each reader is asked only about texts that have what it needs; most have nothing."""
    for needed, reader in READERS:
        if found_by(needed).search(text):
            yield from reader(text)


def _numbers(text: str) -> Iterator[tuple[str, str, int]]:
    for match in found_by("resident-number").finditer(text):
        if resident(match, text):
            yield "resident-number", f"{_digits(match[1])[:2]}****-*******", match.start()
    for match in found_by("mobile-number").finditer(text):
        yield "mobile-number", "01*-****-****", match.start()
    for match in found_by("account-number").finditer(text):
        if not found_by("telephone").search(match[1] or match[2]):
            yield "account-number", "***-***-******", match.start()


def _papers(text: str) -> Iterator[tuple[str, str, int]]:
    """Dates of birth, resident numbers with their end hidden, numbers of passports and licences."""
    for kind, shown in PAPERS.items():
        for match in found_by(kind).finditer(text):
            yield kind, shown, match.start()


def _mail(text: str) -> Iterator[tuple[str, str, int]]:
    """Addresses that no office shares: at a service for persons, or without an office's word."""
    for match in found_by("personal-mail").finditer(text):
        host = _host(match[2])
        if host in MAIL_HOSTS:
            yield "personal-mail", f"***@{host}", match.start()
        elif found_by("mail-host").search(host) and not _of_office(match[1]):
            yield "personal-mail", "***@***", match.start()


def _latin(text: str) -> Iterator[tuple[str, str, int]]:
    for pattern in LATIN:
        for match in found_by(pattern).finditer(text):
            yield "person-name", f"{next(filter(None, match.groups()))[0]}***", match.start()


def _korean(text: str) -> Iterator[tuple[str, str, int]]:
    for name, at in _names(text):
        yield "person-name", f"{name[0]}○○", at


def _names(text: str) -> Iterator[tuple[str, int]]:
    """Korean names beside a title, a label or an office, and those of a list of people."""
    patterns = NAMES + (("name-listed",) if found_by("roster").search(text) else ())
    for pattern in patterns:
        for match in found_by(pattern).finditer(text):
            if not _word(match[1].replace(" ", "")):
                yield match[1], match.start(1)


def _word(name: str) -> bool:
    """Whether what looks like a name is a word: 신청서, 배정은, 전화가."""
    return name in NO_NAMES or (name[:2] in NOUNS and name[2:] in ENDINGS)


def _digits(written: str) -> str:
    return re.sub("[^0-9]", "", written)


def _of_office(word: str) -> bool:
    return bool(found_by("office-mail").search(word.lower()))


def _host(written: str) -> str:
    return re.sub(r"[(\[]dot[)\]]", ".", written.lower())


READERS = (
    ("ten-digits", _numbers),
    ("papers-at-all", _papers),
    ("at-sign", _mail),
    ("name-at-all", _korean),
    ("latin-word", _latin),
)
"""What a text needs to have, and who reads it then."""
