"""Search for plain names and numbers, whatever blanks, marks and case they are written with.

To take blanks and marks out of all texts is slow, and so is each search in what is left.  So only
the digits of all texts are looked through first, or only what is not ASCII: a tenth or a third of
them, in which all texts are found that may have the word.  The texts found are looked at whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from generator.proposals.scope.long_text import LongText, anywhere

MARKS = bytes(n for n in range(128) if not chr(n).isalnum())
LOWER = bytes(range(256)).lower()
DROPPED = ("㈜", "주식회사", "유한회사", "·", "’", "‘", "“", "”")
NO_DIGITS = bytes(n for n in range(255) if n not in b"0123456789")
ASCII = bytes(range(128))
SIEVES = ((NO_DIGITS, 4), (ASCII, 6))
"""What is taken away, and how many bytes of a word must be left for few texts to have them."""


class PlainSearch:
    """Texts, to be searched for plain words."""

    def __init__(self, texts: LongText) -> None:
        self._texts = texts
        self._sieved = cache(self._without)
        self._squashed = cache(self._alone)

    def places(self, word: bytes) -> Iterator[int]:
        """Which of the texts have a word, by their number from 0."""
        for letters, least in SIEVES:
            left = word.translate(None, letters)
            if len(left) >= least:
                maybe = self._sieved(letters).places(left, anywhere)
                return (n for n in maybe if self._has(n, word))
        return self._whole.places(word, _is_whole)

    def _has(self, place: int, word: bytes) -> bool:
        return next(self._squashed(place).places(word, _is_whole), None) is not None

    def _without(self, letters: bytes) -> LongText:
        whole = self._texts.text if letters == NO_DIGITS else self._dropped  # no form has a digit
        return self._texts.parts(whole.translate(None, letters))

    def _alone(self, place: int) -> LongText:
        return LongText((squashed(self._texts.one(place)),))

    @cached_property
    def _dropped(self) -> bytes:
        return _without_forms(self._texts.text)

    @cached_property
    def _whole(self) -> LongText:
        return self._texts.parts(self._dropped.translate(LOWER, MARKS))


def _is_whole(text: bytes, start: int, end: int) -> bool:
    """Whether a number does not go on.  After a value stands a field's name, a letter first."""
    return not (text[start - 1 : start + 1].isdigit() or text[end - 1 : end + 1].isdigit())


def squashed(text: bytes) -> bytes:
    """A text without blanks, marks and case, in which plain names can be found."""
    return _without_forms(text).translate(LOWER, MARKS)


def _without_forms(text: bytes) -> bytes:
    for word in map(str.encode, DROPPED):
        if word[:1] in text and word in text:  # one byte is looked for ten times as fast
            text = text.replace(word, b"")
    return text
