"""Breaks text into lines, by a function that says what fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

Fits: TypeAlias = Callable[[str], bool]


def wrapped(words: str, fits: Fits) -> Iterator[str]:
    """Words in lines that fit; a word too long for any line is cut, an address behind a slash."""
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if fits(longer):
            line = longer
            continue
        if line:
            yield line
        *whole, line = _pieces(word, fits)
        yield from whole
    yield line


def _pieces(word: str, fits: Fits) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and not fits(piece + letter):
            cut = piece.rfind("/") + 1 or len(piece)
            yield piece[:cut]
            piece = piece[cut:]
        piece += letter
    yield piece
