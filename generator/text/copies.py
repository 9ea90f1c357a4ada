"""Copies of this process, which share its work among the cores of the machine."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable

from generator.text.shown_steps import alone


def cores() -> int:
    """How many processes may share the work; forking with several threads could deadlock."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


class Copy:
    """A forked child, which ends with its answer."""

    def __init__(self, work: Callable[[], bytes]) -> None:
        self._reads, writes = os.pipe()
        self._child = os.fork()
        if self._child:
            os.close(writes)
            return
        failed = 1
        try:
            alone()
            with os.fdopen(writes, "wb") as told:
                told.write(work())
            failed = 0
        finally:
            os._exit(failed)  # nothing else of this process happens twice

    def answer(self) -> bytes | None:
        """What the child tells, once it has ended; None if it did not finish."""
        with os.fdopen(self._reads, "rb") as told:
            written = told.read()
        _, failed = os.waitpid(self._child, 0)
        return None if failed else written
