"""Progress of long work for whoever waits at a terminal, and the time each part took.

Work on many things goes through ``steps``, a plain loop unless a command or build has switched
progress on (``watched``); other work that takes a while is a ``stage``. A terminal gets a bar after
two seconds; a pipe, a file or CI gets nothing, unless it asks for the times.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import TextIO, TypeVar

from generator.text.stopwatch import Stopwatch

PATIENCE = 2.0  # seconds for which nobody needs a bar
BETWEEN = 0.1  # seconds from one picture of the bar to the next
WIDTH = 24
CLEARED = "\r\x1b[2K"
T = TypeVar("T")


class Watch:
    """The bar at a terminal, and where the time goes, for whoever asks."""

    def __init__(self, stream: TextIO | None, times: Stopwatch | None) -> None:
        """Without a stream nothing is drawn."""
        self.times = times
        self._stream = stream
        self._began = self._drawn = time.monotonic()
        self._shown = False

    def at(self, what: str, done: int, count: int) -> None:
        """Update the bar, if that is due."""
        now = time.monotonic()
        if not self._stream or now - self._began < PATIENCE or now - self._drawn < BETWEEN:
            return
        full = WIDTH * done // max(count, 1)
        bar = "#" * full + "-" * (WIDTH - full)
        self._stream.write(f"{CLEARED}[{bar}] {done:,}/{count:,} {what}")
        self._stream.flush()
        self._drawn, self._shown = now, True

    def end(self) -> None:
        """Remove the bar."""
        if self._stream and self._shown:
            self._stream.write(CLEARED)


_watching: list[Watch] = []


@contextmanager
def watched(stream: TextIO, times: Stopwatch | None = None) -> Iterator[None]:
    """Show the progress of what is done inside; ``times`` learns what its parts took."""
    draws = stream.isatty() and not os.environ.get("CI")
    watch = Watch(stream if draws else None, times)
    before = [*_watching]
    _watching.append(watch)
    try:
        yield
    finally:
        _watching[:] = before
        watch.end()


def alone() -> None:
    """In a forked child: show nothing, since its parent shows the progress of both."""
    _watching[:] = [Watch(None, Stopwatch())] if times() else []


def steps(what: str, among: Collection[T]) -> Iterator[T]:
    """Each of many things, with progress; ``what`` is done to them, in both languages."""
    if not _watching:
        yield from among
        return
    watch = _watching[-1]
    with stage(what):
        for done, one in enumerate(among):
            watch.at(what, done, len(among))
            yield one


@contextmanager
def piecewise(what: str, count: int) -> Iterator[Callable[[int], None]]:
    """The same for pieces that several processes take in turn: call it with the number of each."""
    watch = _watching[-1] if _watching else None
    with stage(what):
        yield (lambda done: watch.at(what, done, count)) if watch else (lambda done: None)


@contextmanager
def stage(what: str) -> Iterator[None]:
    """Work that is not counted, or a function that does it; ``what`` it is, in both languages."""
    with of.stages.within(what) if (of := times()) else nullcontext():
        yield


@contextmanager
def kind(what: str) -> Iterator[None]:
    """Work of a kind, which other processes do as well, or a function that does it."""
    with of.kinds.within(what) if (of := times()) else nullcontext():
        yield


def take_work(work: Mapping[str, float]) -> None:
    """Take in what a child spent on each kind of work."""
    if of := times():
        of.kinds.add(work)


def times() -> Stopwatch | None:
    """Where the time goes of what is watched, if anybody asked."""
    return _watching[-1].times if _watching else None
