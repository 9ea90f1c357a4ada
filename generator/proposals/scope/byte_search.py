"""Full-text search over all record files as one byte string.

A search in one long text takes some ten milliseconds where ten thousand searches in short ones take
a second.  Each text keeps its place, so that a hit leads back to its file.

A search would find too little where a value is not written as it reads: with an escape, in letters
taken apart (NFD) or in full width.  Files that have any of these are told (``apart``, ``wide``), to
be taken along always.  Blanks, marks and case of names do not count, as in ``facts.identity``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate

BETWEEN = b"\xff"  # in no text of UTF-8, so nothing is found across two of them
MARKS = bytes(n for n in range(128) if not chr(n).isalnum())
LOWER = bytes(range(256)).lower()
DROPPED = ("㈜", "주식회사", "유한회사", "·", "’", "‘", "“", "”")
# Bytes with which letters begin, and those that follow them there; none where any may follow.
APART = {b"\\": b"", b"\xcc": b"", b"\xcd": b"", b"\xe1": b"\x84\x85\x86\x87"}
WIDE = {b"\xef": b"\xbc\xbd"}
OF_AN_ID = b"abcdefghijklmnopqrstuvwxyz0123456789-"
BEFORE_ID = OF_AN_ID + b"/"
Fits = Callable[[bytes, int, int], bool]
"""Whether a hit in a text, from one place to another, is what was looked for."""


class Texts:
    """Some files and their texts; texts that are not UTF-8 say nothing and are left out."""

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        kept = {file: text for file, text in texts.items() if BETWEEN not in text}
        self._files = tuple(kept)
        self._plain = _Long(kept.values())

    @cached_property
    def _squashed(self) -> _Long:
        return _Long(squashed(self._plain.text).split(BETWEEN)[1:-1])

    @cached_property
    def apart(self) -> frozenset[str]:
        """Files with an escape, or with letters taken apart: they may not be written as read."""
        return self._found(self._plain, APART, _of(APART))

    @cached_property
    def wide(self) -> frozenset[str]:
        """Files with letters in full width."""
        return self._found(self._plain, WIDE, _of(WIDE))

    def naming(self, ids: Iterable[str]) -> frozenset[str]:
        """Files in which an id stands alone: ``medica`` is in ``medica/2025``, not ``medica-x``."""
        return self._found(self._plain, (id.encode() for id in ids), _alone)

    def having(self, words: Iterable[bytes]) -> frozenset[str]:
        """Files in which a word stands anywhere."""
        return self._found(self._plain, words, _anywhere)

    def with_plain(self, literals: Iterable[bytes]) -> frozenset[str]:
        """Files that have a name or number, whatever blanks, marks and case it is written with."""
        return self._found(self._squashed, literals, _whole)

    def _found(self, among: _Long, wanted: Iterable[bytes], fits: Fits) -> frozenset[str]:
        hits = (place for one in wanted for place in among.places(one, fits))
        return frozenset(self._files[place] for place in hits)


class _Long:
    """Texts in one, with something between, before and after them."""

    def __init__(self, texts: Collection[bytes]) -> None:
        self.text = BETWEEN.join((b"", *texts, b""))
        self._starts = list(accumulate((len(text) + 1 for text in texts), initial=1))

    def places(self, wanted: bytes, fits: Fits) -> Iterator[int]:
        """Which of the texts have it, by their number from 0."""
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            further = at + 1
            if fits(self.text, at, at + len(wanted)):
                place = bisect_right(self._starts, at) - 1
                yield place
                further = self._starts[place + 1]  # one hit a text is enough
            at = self.text.find(wanted, further)


def _of(letters: Mapping[bytes, bytes]) -> Fits:
    """Whether a first byte of letters is followed by one that they have next."""
    return lambda text, start, end: not (after := letters[text[start:end]]) or text[end] in after


def _anywhere(text: bytes, start: int, end: int) -> bool:
    return True


def _alone(text: bytes, start: int, end: int) -> bool:
    return text[start - 1] not in BEFORE_ID and text[end] not in OF_AN_ID


def _whole(text: bytes, start: int, end: int) -> bool:
    """Whether a number does not go on.  After a value stands a field's name, a letter first."""
    return not (text[start - 1 : start + 1].isdigit() or text[end - 1 : end + 1].isdigit())


def squashed(text: bytes) -> bytes:
    """A text without blanks, marks and case, in which plain names can be found."""
    for word in map(str.encode, DROPPED):
        if word[:1] in text and word in text:  # one byte is looked for ten times as fast
            text = text.replace(word, b"")
    return text.translate(LOWER, MARKS)
