"""Pieces of files, such as an entry of a calendar, as an earlier build worked them out.

A piece is kept under a name, with all that was asked of the records for it, the answers, and what
it was made of beside them.  Who writes files is often a forked worker: what it makes anew
it hands back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from generator.build.kept.askers import AskedBefore
from generator.build.kept.begun_pieces import Begun
from generator.build.kept.filed_values import FiledValues
from generator.build.kept.piece_parts import PieceParts
from generator.build.kept.pieces import Piece, Used, kind_of_piece, piece_name
from generator.build.pages.asked_world import AskedWorld
from generator.build.pages.content_keys import content_key
from generator.build.pages.parts_read import PartsRead
from generator.cache.store import Shelf
from generator.records.read_fields import unread
from generator.records.registry import Question
from generator.site.output import Kept, Making, Relayed
from generator.text.copies import cores
from generator.text.shown_steps import kind

MANY = 1_000  # from this many on, workers make them


class KeptPieces(Kept):
    """The pieces that are about one thing, of the records of one world."""

    def __init__(
        self,
        about: str,
        world: AskedWorld,
        shelf: Shelf | None,
        parts: PartsRead | None = None,
        anew: Collection[str] = (),
    ) -> None:
        """``anew`` are the names of those that are made whatever an earlier build left."""
        self._anew = anew
        self._about, self._registry, self._answers = about, world.registry, world.answers
        self._read = parts or PartsRead()
        self._folder = shelf.store.folder if shelf else None
        self._known = PieceParts(about, shelf)
        self._used: dict[str, Piece | None] = {}
        self._begun: list[Begun] = []

    def __call__(self, name: str, beside: object, make: Callable[[], Any]) -> Any:
        """The value that is kept under a name, or else made; JSON gives it back as it is."""
        of = content_key(beside) or ""
        self._used[name] = None
        known = None if name in self._anew else self._known.piece(name)
        if known and known.beside == of and known.answers == self._answers.digest(known.questions):
            self._registry.hear(known.questions)
            return known.value
        with self._registry.listening() as heard, unread(), self._read.part(self._kind(name)):
            value = make()  # whose fields count for itself, and not for the files that it is in
        asked = tuple(self._answers.held(sorted(heard)))
        if of and (answers := self._answers.digest(asked)):
            self._used[name] = Piece(asked, answers, of, value)
        return value

    def prepared(self, makings: Iterable[Making]) -> Relayed:
        """Have workers make pieces for which somebody is to ask next of ``several``."""
        listed = [*makings]
        if self._are_many(listed):
            with suppress(OSError):  # no room: then they are made where they are asked for
                self._begun.append(Begun(listed, FiledValues(self._folder), self.held))
                yield from self._begun[-1].made(self._made, self._read)

    def several(self, makings: Iterable[Making]) -> Sequence[Any]:
        """Pieces in order; what workers made is read when it is asked for."""
        listed = [*makings]
        for begun in self._begun:
            if begun.begin(listed):
                self._used |= begun.used
                begun.values.add(self(*making) for making in listed[len(begun.values) :])
                return begun.values
        return [self(*making) for making in listed]

    def ask(self, makings: Iterable[Making]) -> None:
        """Ask for pieces of which no file was put together, since it lies there or was kept.

        Who asked what is noted by what was asked for, and has to be known of all of them.
        """
        for name, beside, make in makings:
            if name not in self._used:
                self(name, beside, make)

    def held(self, used: Used) -> Used:
        """The same, made by another process, where what many ask is held once."""
        return {
            name: new and new._replace(questions=tuple(self._answers.held(new.questions)))
            for name, new in used.items()
        }

    def asked_before(self) -> Used:
        """What was used for the pieces that workers made."""
        both = (piece for begun in self._begun for piece in begun.used.items())
        return {name: new and new._replace(value=None) for name, new in both}

    def _are_many(self, listed: Sequence[Making]) -> bool:
        return not self._known.are_there and len(listed) >= MANY and cores() > 1

    def _made(self, making: Making) -> tuple[Any, Used]:
        """A value, and the pieces that were used for it, which do not hold it as well."""
        self._used = {}
        with kind(self._about):
            value = self(*making)
        return value, {name: new and new._replace(value=None) for name, new in self._used.items()}

    def questions(self, used: Used) -> Iterator[tuple[str, Sequence[Question]]]:
        """What was asked for each piece that was used, by its name and what it is about."""
        for name, new in used.items():
            if piece := new or self._known.piece(name):
                yield piece_name(self._about, name), piece.questions

    def asked_anew(self) -> Iterator[tuple[str, AskedBefore]]:
        """What was asked for each piece that was made anew since the last time, likewise."""
        for name, new in self.used().items():
            if new:
                yield piece_name(self._about, name), AskedBefore(new.questions, "")

    def _kind(self, name: str) -> str:
        return kind_of_piece(piece_name(self._about, name))

    def used(self) -> Used:
        """The names that were asked for since the last time, with what was made anew; of pieces
        that workers made, every process knows.
        """
        used, self._used = self._used, {}
        for begun in self._begun:
            used = {name: new for name, new in used.items() if name not in begun.used}
        return used

    def leave(self, shelf: Shelf) -> Used:
        """Keep what was asked for since the last time, all of which one piece of work asked for.

        It is given; of what was made anew ``used`` tells the questions, and no value any more.
        """
        left = self._used
        self.keep(left, shelf)
        self._used = {name: new and new._replace(value=None) for name, new in left.items()}
        return left

    def keep(self, used: Used, shelf: Shelf) -> None:
        """Leave what was made anew to the next build; what nobody asks for any more goes."""
        self._known.keep(used, shelf)
