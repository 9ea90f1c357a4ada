"""Detects personal data in text: registration numbers, mobile phones, mail, names, accounts.

What a selection said of a firm (its score, why it was turned down) is looked for beside them.

Patterns and words are data (``personal.json``), so that the browser reads the same ones
(``scripts/rules/personal.js``). Office numbers, HS codes, notice numbers, barcodes and digits of
addresses are left alone. What is found is shown masked, since more people read a report than the
record.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, TypeAlias
from unicodedata import normalize

from generator.facts.person_names import KOREAN, korean_names, latin_names
from generator.facts.personal_patterns import Sign, found_by
from generator.facts.personal_signs import always_personal, personal_mail, personal_numbers
from generator.records.characters import thinned

SHORT = 80  # letters of a text that may well come again
NOTHING: Mapping[str, str] = MappingProxyType({})
Reader: TypeAlias = Callable[[str], Iterator[Sign]]
LINE_END = re.compile("\n")
OF_SYLLABLES = re.compile("[ -~\n가-힣]*")
"""ASCII and whole Hangul syllables, of which each letter is written in one way alone."""


@dataclass(frozen=True, slots=True)
class PersonalData:
    """One thing about a person: its kind, how it may be shown, and the line it is on, from 1."""

    kind: str
    shown: str
    line: int


def personal(text: str) -> list[tuple[str, str]]:
    """What a text says about persons: each finding's kind and how it may be shown."""
    return list((_of_short if len(text) <= SHORT else _of)(text))


def saying_anything(texts: Collection[str]) -> set[str]:
    """Those of some texts that say anything of that kind, each reader asked about all at once."""
    plain = [text for text in texts if "://" not in text and _is_plain(text)]
    found = {text for text in {*texts}.difference(plain) if _found(_plain(text))}
    for needed, reader in READERS:
        asked = filter(found_by(needed).search, plain)
        found.update(text for text in asked if next(reader(text), None))
    return found


def _of(text: str) -> tuple[tuple[str, str], ...]:
    if not (signs := _found(_plain(text))):
        return ()
    return tuple({(kind, who): (kind, shown) for kind, shown, _, who in signs}.values())


_of_short = lru_cache(maxsize=5_000)(_of)
"""Parts of file names and lines of reports come again and again."""


def by_kind(text: str) -> Mapping[str, str]:
    """All that one text says of each kind: ``이○○, 최○○``."""
    return (_short_by_kind if len(text) <= SHORT else _by_kind)(text)


def _by_kind(text: str) -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    for kind, masked in _of(text):
        found.setdefault(kind, []).append(masked)
    return {kind: ", ".join(masked) for kind, masked in found.items()} if found else NOTHING


_short_by_kind = lru_cache(maxsize=5_000)(_by_kind)
"""Names of files and folders come again and again; texts of records are remembered as sets."""


def located(text: str) -> Iterator[PersonalData]:
    """The same, with the line of each."""
    plain = _plain(text)
    ends = [end.start() for end in LINE_END.finditer(plain)]
    for kind, shown, at, _ in _found(plain):
        yield PersonalData(kind, shown, bisect_left(ends, at) + 1)


def _plain(text: str) -> str:
    """A text with one letter for each that looks like it, and next to nothing of addresses."""
    if not _is_plain(text):
        apart = found_by("enclosed").sub(" ", thinned(text))  # ① is no first digit of a number
        text = found_by("unseen").sub("", normalize("NFKC", apart))
        text = found_by("dash").sub("-", text)
    return found_by("address").sub(_of_person, text) if "://" in text else text


def _of_person(address: re.Match[str]) -> str:
    """What an address of a page says of persons, whatever else its letters and digits make."""
    return " ".join(("", *found_by("in-address").findall(address[0]), "")).replace("%40", "@")


def may_say(text: str) -> bool:
    """Whether it, or a part of it between points and slashes, might say anything of that kind."""
    return not _is_plain(text) or any(has(text) for has, _ in _readers(latin=text.isascii()))


def _is_plain(text: str) -> bool:
    return text.isascii() or OF_SYLLABLES.fullmatch(text) is not None


def _found(text: str) -> list[Sign]:
    """Each reader is asked only about texts that have what it needs; most have nothing."""
    asked = [reader for has, reader in _readers(latin=text.isascii()) if has(text)]
    return [sign for reader in asked for sign in reader(text)] if asked else []


@cache
def _readers(*, latin: bool) -> list[tuple[Callable[[str], Any], Reader]]:
    """What tells whether a text has what each reader needs; Latin letters make no Korean name."""
    return [
        (found_by(needed).search, reader)
        for needed, reader in READERS
        if not (latin and reader is korean_names)
    ]


READERS: tuple[tuple[str, Reader], ...] = (
    ("ten-digits", personal_numbers),
    ("shown-at-all", always_personal),
    ("at-sign", personal_mail),
    ("name-at-all", korean_names),
    ("latin-words", latin_names),
)
"""What a text needs to have, and who reads it then."""


def ready() -> None:
    """Compile what nearly every portal's texts are asked, as for Korean names, which takes 20 ms.

    Forked workers would each do so.
    """
    for pattern in (*KOREAN, *(needed for needed, _ in READERS)):
        found_by(pattern)
