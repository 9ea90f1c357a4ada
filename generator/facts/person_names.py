"""Names of persons in a text, in Korean and in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from generator.facts.personal_patterns import (
    ENDINGS,
    NAMES,
    NO_NAMES,
    NOUNS,
    Sign,
    found_by,
)

ROW = 40  # letters from a name to the end of the next, or from the beginning of the one before
LATIN = ("honorific", "romanized", "foreign")
KOREAN = (*NAMES, "roster", "name-listed", "name-next", "name-previous")


def latin_names(text: str) -> Iterator[Sign]:
    """Names in Latin letters beside a title or a role, each with its first letter alone to show."""
    for pattern in LATIN:
        for match in found_by(pattern).finditer(text):
            who = next(filter(None, match.groups()))
            yield "person-name", f"{who[0]}***", match.start(), who


def korean_names(text: str) -> Iterator[Sign]:
    """Names in Korean, each with its first syllable alone to show."""
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
