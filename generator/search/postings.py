"""Lists of numbers as short texts: differences, seven bits a byte, in base 64."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator


def packed(numbers: Iterable[int]) -> str:
    """Rising numbers as text; ``theme/scripts/search/files.js`` reads it."""
    out, last = bytearray(), 0
    for number in numbers:
        rest, last = number - last, number
        while rest > 127:
            out.append(rest & 127 | 128)
            rest >>= 7
        out.append(rest)
    return b64encode(out).decode("ascii")


def unpacked(text: str) -> Iterator[int]:
    """The numbers that were packed."""
    number = shift = 0
    for byte in b64decode(text):
        number += (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            shift = 0
