"""Progress of long work for whoever waits at a terminal, and how long each part took.

Work on many things goes through ``steps``, a plain loop unless a command or build has switched
progress on (``watched``). A terminal gets a bar after two seconds; a pipe, a file or CI gets
nothing, unless it asks for the times.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import TextIO, TypeVar

PATIENCE = 2.0  # seconds for which nobody needs a bar
BETWEEN = 0.1  # seconds from one picture of the bar to the next
WIDTH = 24
CLEARED = "\r\x1b[2K"
T = TypeVar("T")


class Watch:
    """The bar at a terminal, and the time that each part of the work has taken so far."""

    def __init__(self, stream: TextIO, *, draws: bool) -> None:
        self.spent: dict[str, float] = {}
        self._stream = stream
        self._draws = draws
        self._began = self._drawn = time.monotonic()
        self._shown = False

    def at(self, what: str, done: int, count: int) -> None:
        """Update the bar, if that is due."""
        now = time.monotonic()
        if not self._draws or now - self._began < PATIENCE or now - self._drawn < BETWEEN:
            return
        full = WIDTH * done // max(count, 1)
        bar = "#" * full + "-" * (WIDTH - full)
        self._stream.write(f"{CLEARED}[{bar}] {done:,}/{count:,} {what}")
        self._stream.flush()
        self._drawn, self._shown = now, True

    def over(self, what: str, seconds: float) -> None:
        """Add to the time that a part of the work took."""
        self.spent[what] = self.spent.get(what, 0.0) + seconds

    def end(self, *, timings: bool) -> None:
        """Remove the bar, and print the times where they are wanted."""
        if self._shown:
            self._stream.write(CLEARED)
        if timings:
            whole = time.monotonic() - self._began
            rest = whole - sum(self.spent.values())
            for what, seconds in {
                **self.spent,
                "그 밖 / the rest": rest,
                "모두 / all": whole,
            }.items():
                self._stream.write(f"{seconds:8.2f} s  {what}\n")


_watching: list[Watch] = []


@contextmanager
def watched(stream: TextIO, *, timings: bool = False) -> Iterator[None]:
    """Show the progress of what is done inside."""
    draws = stream.isatty() and not os.environ.get("CI")
    watch = Watch(stream, draws=draws)
    _watching.append(watch)
    try:
        yield
    finally:
        _watching.remove(watch)
        watch.end(timings=timings)


def alone() -> None:
    """In a forked child: show nothing, since its parent shows the progress of both."""
    _watching.clear()


def steps(what: str, among: Collection[T]) -> Iterator[T]:
    """Each of many things, with progress; ``what`` is done to them, in both languages."""
    if not _watching:
        yield from among
        return
    watch, began = _watching[-1], time.monotonic()
    for done, one in enumerate(among):
        watch.at(what, done, len(among))
        yield one
    watch.over(what, time.monotonic() - began)


@contextmanager
def piecewise(what: str, count: int) -> Iterator[Callable[[int], None]]:
    """The same for pieces that several processes take in turn: call it with the number of each."""
    watch, began = _watching[-1] if _watching else None, time.monotonic()
    yield (lambda done: watch.at(what, done, count)) if watch else (lambda done: None)
    if watch:
        watch.over(what, time.monotonic() - began)
