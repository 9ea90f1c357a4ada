"""Pieces of files, such as an entry of a calendar, as an earlier build worked them out.

A piece is kept under a name, with all that was asked of the records for it, the answers, and what
it was made of beside them.  Many lie in one part of the store, of which one that changes rewrites
few.  Who writes files is often a copy of this process: what it makes anew it hands back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias
from zlib import crc32

from generator.build.answers import packed, unpacked
from generator.build.asked_world import AskedWorld
from generator.build.content_keys import content_key
from generator.cache.store import Shelf
from generator.records.registry import Question

PARTS = 256


class Piece(NamedTuple):
    """A value that JSON knows, and what it hangs on."""

    questions: tuple[Question, ...]
    answers: str
    beside: str
    value: Any


Used: TypeAlias = Mapping[str, Piece | None]
"""Names, with the pieces that were made anew."""


class KeptPieces:
    """The pieces that are about one thing, of the records of one world."""

    def __init__(self, about: str, world: AskedWorld, shelf: Shelf | None) -> None:
        self._about, self._registry, self._answers = about, world.registry, world.answers
        self._written = shelf.tell([self._name(part) for part in range(PARTS)]) if shelf else {}
        self._parts: dict[int, dict[str, Piece]] = {}
        self._used: dict[str, Piece | None] = {}

    def __call__(self, name: str, beside: object, make: Callable[[], Any]) -> Any:
        """The value that is kept under a name, or else made; JSON gives it back as it is."""
        of = content_key(beside) or ""
        self._used[name] = None
        known = self._part(_number(name)).get(name)
        if known and known.beside == of and known.answers == self._answers.digest(known.questions):
            self._registry.hear(known.questions)
            return known.value
        with self._registry.listening() as heard:
            value = make()
        asked = tuple(sorted(heard))
        if of and (answers := self._answers.digest(asked)):
            self._used[name] = Piece(asked, answers, of, value)
        return value

    def before(self, name: str) -> Any:
        """What there was under a name in the last build; None where that is not known."""
        known = self._part(_number(name)).get(name)
        return known.value if known else None

    def used(self) -> Used:
        """The names that were asked for since the last time, with what was made anew."""
        used, self._used = self._used, {}
        return used

    def keep(self, used: Used, shelf: Shelf) -> None:
        """Leave what was made anew to the next build; what nobody asks for any more goes."""
        parts: dict[int, dict[str, Piece]] = {_number(name): {} for name in used if used[name]}
        for name, new in used.items():
            number = _number(name)
            if number in parts and (piece := new or self._part(number).get(name)):
                parts[number][name] = piece
        shelf.keep({self._name(number): packed(pieces) for number, pieces in parts.items()})

    def _part(self, number: int) -> dict[str, Piece]:
        if number not in self._parts:
            written = self._written.get(self._name(number))
            self._parts[number] = _read(written) if written else {}
        return self._parts[number]

    def _name(self, number: int) -> str:
        return f"{self._about} {number}"


def _number(name: str) -> int:
    return crc32(name.encode()) % PARTS


def _read(written: bytes) -> dict[str, Piece]:
    return {name: Piece(*row) for name, row in unpacked(written)}
