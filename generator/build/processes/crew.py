"""A process and its workers, which take pieces of work from one queue."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, Protocol

from generator.build.processes.at_work import AtWork, Piece, Reached, line_of, work_off


class Beside(Protocol):
    """Work that workers do meanwhile, such as a ``Relay``."""

    def runs(self) -> bool:
        """Whether one is at work; asked now and then, so that it goes on."""
        ...

    def finish(self) -> None:
        """Wait for all of it."""
        ...

    def give_up(self) -> None:
        """Wait for the copy that is at work, and begin no other."""
        ...


class Crew:
    """This process and its workers."""

    def __init__(self, pieces: Sequence[Piece], copies: int, beside: Beside | None = None) -> None:
        """Work ``beside`` goes on meanwhile; once it is done, another copy takes pieces instead."""
        self._pieces, self._beside = pieces, beside
        self._line = line_of(range(len(pieces)))
        self._waits = self._goes_on()
        others = min(copies - self._waits, len(pieces) - 1)
        self._copies = [AtWork(self._line, pieces) for _ in range(others)]

    def work(self, reached: Reached) -> dict[int, Any]:
        """What all pieces give; raises the first error once all workers have reported theirs."""
        given: dict[int, Any] = {}
        errors: list[BaseException] = []

        def between(number: int) -> None:
            reached(number)
            if self._waits and not self._goes_on() and number + 1 < len(self._pieces):
                self._waits = False
                self._copies.append(AtWork(self._line, self._pieces))

        try:
            given |= work_off(self._line, self._pieces, between)
            if self._beside:
                self._beside.finish()
        except BaseException as error:  # the workers end too, then it is raised
            errors.append(error)
            if self._beside:
                self._beside.give_up()
        for copy in self._copies:
            try:
                given.update(copy.answer())
            except BaseException as error:
                errors.append(error)
        os.close(self._line)
        if errors:
            raise errors[0]
        return given

    def _goes_on(self) -> bool:
        return bool(self._beside and self._beside.runs())
