"""Copies of this process, which share its work among the cores of the machine."""

from __future__ import annotations

import atexit
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from generator.text.shown_steps import alone

SIZE = 8
"""Bytes before an answer that tell how long it is, by which it is whole."""
_ending: list[int] = []
"""Children that have answered. The system takes their memory apart while this process goes on."""


def cores() -> int:
    """How many processes may share the work; forking with several threads could deadlock."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


class Copy:
    """A forked child, which ends with its answer."""

    def __init__(self, work: Callable[[], bytes]) -> None:
        _let_go(os.WNOHANG)
        self._reads, writes = os.pipe()
        self._child = os.fork()
        if self._child:
            os.close(writes)
            return
        failed = 1
        try:
            alone()
            _ending.clear()
            with os.fdopen(writes, "wb") as told:
                answer = work()
                told.write(len(answer).to_bytes(SIZE, "big"))
                told.write(answer)
            failed = 0
        finally:
            os._exit(failed)  # nothing else of this process happens twice

    def answer(self) -> bytes | None:
        """What the child tells at its end; None if it did not finish."""
        with os.fdopen(self._reads, "rb", buffering=0) as told:  # so that it is there once
            size, answer = told.read(SIZE), told.readall()
        _ending.append(self._child)
        return answer if size and len(answer) == int.from_bytes(size, "big") else None


def _let_go(flags: int = 0) -> None:
    """Take leave of the children that have answered and are gone, or wait until all are."""
    for child in [*_ending]:
        with suppress(ChildProcessError):
            if os.waitpid(child, flags) == (0, 0):
                continue
        _ending.remove(child)


atexit.register(_let_go)
