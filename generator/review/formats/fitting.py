"""How much fits on the printed page, estimated from character widths."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width

WIDTH = 96  # columns of a line, of which Hangul takes two


def fitting(entries: Sequence[Sequence[str]], room: int) -> tuple[int, int]:
    """How many entries fit into so many lines, and how many lines those take.

    An entry is one or more texts, each on a line of its own.  Where not all fit, a line is kept
    free for saying so.
    """
    sizes = [sum(map(lines, entry)) for entry in entries]
    if sum(sizes) <= room:
        return len(sizes), sum(sizes)
    kept = used = 0
    while kept < len(sizes) and used + sizes[kept] <= room - 1:
        used += sizes[kept]
        kept += 1
    return kept, used + 1


def lines(text: str, width: int = WIDTH) -> int:
    """How many lines a text takes."""
    return max(1, -(-columns(text) // width))


def columns(text: str) -> int:
    """How wide a text is, in Latin letters."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def short(text: str, most: int) -> str:
    """A text cut to that many columns."""
    if columns(text) <= most:
        return text
    while columns(text) > most - 1:
        text = text[:-1]
    return f"{text}…"
