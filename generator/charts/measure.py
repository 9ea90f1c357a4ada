"""How much room words need, near enough to lay them out without a browser, never too little."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from unicodedata import east_asian_width

from generator.text import wrapping

WIDE, CAPITAL, PLAIN, SLIM = 1.0, 0.76, 0.63, 0.36
"""Of the size of letters, in the broadest typeface that a reader may have."""
SLIM_LETTERS = frozenset(" .,:;'|!ilj()·")


def width(words: str, size: float) -> float:
    """The length of a line of words."""
    return size * sum(map(_advance, words))


def wrapped(words: str, size: float, room: float) -> Iterator[str]:
    """Words in lines that fit; a word that is too long for any is cut."""
    return wrapping.wrapped(words, lambda line: width(line, size) <= room)


@cache
def _advance(letter: str) -> float:
    if east_asian_width(letter) in "WF":
        return WIDE
    if letter in SLIM_LETTERS:
        return SLIM
    return CAPITAL if letter.isupper() or letter in "%mw@" else PLAIN
