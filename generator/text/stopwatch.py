"""Where the time of a command went.

Its stages follow one another or lie in one another, and each second of the clock is that of the
innermost one. So are the seconds of the processor that kinds of work took, which several processes
do; those of other processes are taken in.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

START = "시작 / starting"
REST = "그 밖 / the rest"
ALL = "모두 / all"
WORK = "모든 프로세스가 한 일 / work of all processes"
LEAST = 0.005
"""Seconds below which a line would say nothing."""


class Layers:
    """Seconds by what goes on, of which each second is that of the innermost."""

    def __init__(self, clock: Callable[[], float], rest: str) -> None:
        """``rest`` is what goes on where nobody names anything."""
        self._clock = clock
        self._spent: dict[str, float] = {}
        self._inside = [rest]
        self._since = clock()

    @contextmanager
    def within(self, what: str) -> Iterator[None]:
        """What is done here is that, but for what is named within."""
        self._charge()
        deep = len(self._inside)
        self._inside.append(what)
        try:
            yield
        finally:
            self._charge()
            del self._inside[deep:]

    @property
    def spent(self) -> dict[str, float]:
        """The seconds until now."""
        self._charge()
        return self._spent

    def _charge(self) -> None:
        """The seconds since something began or ended are those of what goes on."""
        now = self._clock()
        self.add({self._inside[-1]: now - self._since})
        self._since = now

    def add(self, spent: Mapping[str, float]) -> None:
        """Take in what was spent elsewhere."""
        for what, seconds in spent.items():
            self._spent[what] = self._spent.get(what, 0.0) + seconds

    def waited(self, spent: Mapping[str, float]) -> None:
        """Take in what another process spent of the time that this one waited for it."""
        self.add(spent)
        self._since += sum(spent.values())


class Stopwatch:
    """Seconds by stage, of the clock, and by kind of work, of all processors."""

    def __init__(self, rest: str = REST) -> None:
        self._rest = rest
        self.stages = Layers(time.monotonic, rest)
        self.stages.add({START: time.process_time()})
        self.kinds = Layers(time.process_time, rest)

    @property
    def work(self) -> Mapping[str, float]:
        """The seconds by kind of work, of which nobody names the rest."""
        return {what: seconds for what, seconds in self.kinds.spent.items() if what != self._rest}

    def lines(self) -> Iterator[str]:
        """A table: stages in their order, and kinds of work, those that took most first."""
        spent, work = self.stages.spent, self.work
        in_order = sorted(spent, key=lambda what: what == self._rest)
        yield from (_line(spent[what], what) for what in in_order if spent[what] >= LEAST)
        yield _line(sum(spent.values()), ALL)
        if most := sorted((-seconds, what) for what, seconds in work.items() if seconds >= LEAST):
            yield f"\n{WORK}\n"
            yield from (_line(-seconds, what) for seconds, what in most)


def _line(seconds: float, what: str) -> str:
    return f"{seconds:8.2f} s  {what}\n"
