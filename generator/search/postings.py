"""Lists of numbers as short texts: differences, mostly one character each.

Gzip finds more in whole characters than in base 64, which cuts bytes in pieces: where one document
in ten has a gram, a third less goes over the wire.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LAST, MORE = 74, 16
"""A difference ends in one digit of 74; before it go others of four bits each, lowest first."""
DIGITS = bytes(code for code in range(ord("#"), ord("~") + 1) if chr(code) not in "@\\")
"""As they are written: what JSON need not escape, and no sign of a mail address."""
VALUES = bytes(range(LAST + MORE))
WRITTEN, READ = bytes.maketrans(VALUES, DIGITS), bytes.maketrans(DIGITS, VALUES)


def packed(numbers: Iterable[int]) -> str:
    """Rising numbers as text; ``theme/scripts/search/files.js`` reads it."""
    out, last = bytearray(), 0
    for number in numbers:
        rest, last = number - last, number
        while rest >= LAST:
            out.append(LAST + rest % MORE)
            rest //= MORE
        out.append(rest)
    return out.translate(WRITTEN).decode("ascii")


def unpacked(text: str) -> Iterator[int]:
    """The numbers that were packed."""
    number, unit = 0, 1
    for value in text.encode("ascii").translate(READ):
        if value < LAST:
            number += value * unit
            yield number
            unit = 1
        else:
            number += (value - LAST) * unit
            unit *= MORE
