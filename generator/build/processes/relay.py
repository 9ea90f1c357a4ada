"""Work that takes much memory: each piece is done by a forked worker that ends with it.

One piece follows the other, each by a new copy, once this process has taken in what came of the one
before; meanwhile it does something else, and says now and then that the work goes on.  No copy
waits for another: one that waits holds, as its own, all that this process has changed since.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from generator.build.processes.at_work import AtWork, line_of
from generator.site.output import Relayed


class Relay:
    """Such work, as it comes."""

    def __init__(self) -> None:
        self._works: list[Relayed] = []
        self._at_work: AtWork | None = None

    def then(self, work: Relayed, *, copied: bool) -> None:
        """Do this once all that came before is done; without copies, now and here."""
        if copied:
            self._works.append(work)
            if not self._at_work:
                self._next()
            return
        self.finish()
        _here(work)

    def runs(self) -> bool:
        """Whether a worker is busy; another begins where one has ended and there is more to do."""
        if self._at_work and self._at_work.tells():
            self._take()
        return self._at_work is not None

    def finish(self) -> None:
        """Wait for all work; raises the error of a worker."""
        while self._at_work:
            self._take()

    def give_up(self) -> None:
        """Wait for the copy that is at work, whatever comes of it, and begin no other."""
        self._works.clear()
        with suppress(BaseException):
            self.finish()

    def _take(self) -> None:
        copy, self._at_work = self._at_work, None
        if copy:
            self._next(copy.answer()[0])

    def _next(self, given: Any = None) -> None:
        while self._works:
            try:
                piece = self._works[0].send(given)
            except StopIteration:
                self._works.pop(0)
                given = None
            else:
                line = line_of([0])
                self._at_work = AtWork(line, [piece])
                os.close(line)
                return


def _here(work: Relayed) -> None:
    given = None
    with suppress(StopIteration):
        while True:
            given = work.send(given)()
