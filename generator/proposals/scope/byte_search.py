"""Full-text search over all record files as one byte string.

A search in one long text takes some ten milliseconds where ten thousand searches in short ones take
a second.  Each text keeps its place, so that a hit leads back to its file.

A search would find too little where a value is not written as it reads: with an escape, in letters
taken apart (NFD) or in full width.  Files that have any of these are told (``apart``, ``wide``), to
be taken along always.  Blanks, marks and case of names do not count, as in ``facts.identity``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from generator.proposals.scope.long_text import BETWEEN, Fits, LongText, anywhere
from generator.proposals.scope.plain_search import PlainSearch

# Bytes with which letters begin, and those that follow them there; none where any may follow.
APART = {b"\\": b"", b"\xcc": b"", b"\xcd": b"", b"\xe1": b"\x84\x85\x86\x87"}
WIDE = {b"\xef": b"\xbc\xbd"}
OF_AN_ID = b"abcdefghijklmnopqrstuvwxyz0123456789-"
BEFORE_ID = OF_AN_ID + b"/"


class Texts:
    """Some files and their texts; texts that are not UTF-8 say nothing and are left out."""

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        kept = {file: text for file, text in texts.items() if BETWEEN not in text}
        self._texts, self._files = kept, tuple(kept)
        self._plain = LongText(kept.values())

    def under(self, folder: str) -> Texts:
        """The files in a folder, in less of which there is to be searched."""
        return Texts({f: text for f, text in self._texts.items() if f.startswith(folder)})

    @cached_property
    def _names(self) -> PlainSearch:
        return PlainSearch(self._plain)

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
        names = (id.encode("utf-8", "backslashreplace") for id in ids)  # some are no text
        return self._found(self._plain, names, _alone)

    def having(self, words: Iterable[bytes]) -> frozenset[str]:
        """Files in which a word stands anywhere."""
        return self._found(self._plain, words, anywhere)

    def with_plain(self, literals: Iterable[bytes]) -> frozenset[str]:
        """Files that have a name or number, whatever blanks, marks and case it is written with."""
        hits = (place for literal in literals for place in self._names.places(literal))
        return frozenset(self._files[place] for place in hits)

    def _found(self, among: LongText, wanted: Iterable[bytes], fits: Fits) -> frozenset[str]:
        hits = (place for one in wanted for place in among.places(one, fits))
        return frozenset(self._files[place] for place in hits)


def _of(letters: Mapping[bytes, bytes]) -> Fits:
    """Whether a first byte of letters is followed by one that they have next."""
    return lambda text, start, end: not (after := letters[text[start:end]]) or text[end] in after


def _alone(text: bytes, start: int, end: int) -> bool:
    return text[start - 1] not in BEFORE_ID and text[end] not in OF_AN_ID
