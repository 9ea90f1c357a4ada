"""Work of a forked worker, started before this process loads what it needs itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

from generator.text.copies import Copy, cores


@contextmanager
def meanwhile(work: Callable[[], bytes]) -> Iterator[Callable[[], bytes | None]]:
    """What some work gives, for whoever asks, which waits; None where the copy did not finish.

    Where no process can be copied it is done when somebody asks.
    """
    if cores() == 1:
        yield cache(work)
        return
    answer = cache(Copy(work).answer)
    try:
        yield answer
    finally:
        answer()
