"""A child of this process: a copy of it that does some work, tells what came of it, and ends.

It tells that through a pipe.  Nobody waits for its end once it has told all: the system takes its
memory apart, which is milliseconds for each, while this process goes on.
"""

from __future__ import annotations

import atexit
import os
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, NoReturn

from generator.text.shown_steps import alone

_ending: list[int] = []
"""Children that have told all, and may be gone by now."""


class Child:
    """A child at work."""

    def __init__(self, tell: Callable[[BinaryIO], object]) -> None:
        take_leave(os.WNOHANG)
        reads, writes = os.pipe()
        for stream in (sys.stdout, sys.stderr):
            stream.flush()  # or both processes write what waits there
        self.process = os.fork()
        if not self.process:
            os.close(reads)  # so that a child whose parent is gone has nobody to tell
            _tell_and_end(tell, writes)
        os.close(writes)
        self._reads = reads

    def tells(self) -> bool:
        """Whether it begins to tell, or came to an end, so that nobody waits for its work."""
        return bool(select.select([self._reads], [], [], 0)[0])

    @contextmanager
    def told(self, buffering: int = -1) -> Iterator[BinaryIO]:
        """What it tells, for whoever reads it as far as it goes."""
        try:
            with os.fdopen(self._reads, "rb", buffering=buffering) as told:
                yield told
        finally:
            _ending.append(self.process)


def take_leave(flags: int = 0) -> None:
    """Take leave of the children that have told all and are gone, or wait until all are."""
    for child in [*_ending]:
        with suppress(ChildProcessError):
            if os.waitpid(child, flags) == (0, 0):
                continue
        _ending.remove(child)


def _tell_and_end(tell: Callable[[BinaryIO], object], writes: int) -> NoReturn:
    """Nothing else of this process happens twice."""
    try:
        alone()
        with os.fdopen(writes, "wb") as told:
            tell(told)
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
    finally:
        os._exit(0)  # by what it told one knows whether it went well


atexit.register(take_leave)
