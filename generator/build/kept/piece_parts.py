"""Pieces as they lie in the store: many in one part, so that one that changes rewrites few."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zlib import crc32

from generator.build.kept.filed_values import Filed
from generator.build.kept.pieces import Piece, Used
from generator.build.pages.answers import packed, unpacked
from generator.cache.store import Shelf
from generator.text.quick_json import as_it_is, quick_json

PARTS = 256
AT_ONCE = 32  # parts that are kept together


class PieceParts:
    """The pieces that are about one thing, as the last build left them."""

    def __init__(self, about: str, shelf: Shelf | None) -> None:
        self._about = about
        self._written = shelf.tell([self._name(part) for part in range(PARTS)]) if shelf else {}
        self._parts: dict[int, dict[str, Piece]] = {}

    @property
    def are_there(self) -> bool:
        """Whether there are any."""
        return bool(self._written)

    def piece(self, name: str) -> Piece | None:
        """The piece under a name."""
        return self._part(_number(name)).get(name)

    def keep(self, used: Used, shelf: Shelf) -> None:
        """Leave what was made anew to the next build; what nobody asks for any more goes."""
        parts: dict[int, dict[str, Piece]] = {_number(name): {} for name in used if used[name]}
        for name, new in used.items():
            number = _number(name)
            if number in parts and (piece := new or self.piece(name)):
                parts[number][name] = piece
        for first in range(0, PARTS, AT_ONCE):
            some = range(first, first + AT_ONCE)
            shelf.keep({self._name(n): _packed(parts[n]) for n in some if n in parts})

    def _part(self, number: int) -> dict[str, Piece]:
        if number not in self._parts:
            written = self._written.get(self._name(number))
            self._parts[number] = _read(written) if written else {}
        return self._parts[number]

    def _name(self, number: int) -> str:
        return f"{self._about} {number}"


def _number(name: str) -> int:
    return crc32(name.encode()) % PARTS


def _packed(pieces: Mapping[str, Piece]) -> bytes:
    return packed({name: piece._replace(value=_value(piece)) for name, piece in pieces.items()})


def _value(piece: Piece) -> Any:
    """The value as JSON, which it lies there as already or becomes alone."""
    filed = isinstance(piece.value, Filed)
    return as_it_is(piece.value.written if filed else quick_json(piece.value))


def _read(written: bytes) -> dict[str, Piece]:
    return {name: Piece(*row) for name, row in unpacked(written)}
