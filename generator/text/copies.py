"""Forked workers, which share its work among the cores of the machine."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import BinaryIO

from generator.text.child import Child

SIZE = 8
"""Bytes before an answer that tell how long it is, by which it is whole."""


def cores() -> int:
    """How many processes may share the work; forking with several threads could deadlock."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


class Copy(Child):
    """A child with one answer."""

    def __init__(self, work: Callable[[], bytes]) -> None:
        def tell(told: BinaryIO) -> None:
            answer = work()
            told.write(len(answer).to_bytes(SIZE, "big"))
            told.write(answer)

        super().__init__(tell)

    def answer(self) -> bytes | None:
        """What it tells at its end; None if it did not finish."""
        with self.told(buffering=0) as told:  # so that the answer is there once
            size, answer = told.read(SIZE), told.read()
        return answer if size and len(answer) == int.from_bytes(size, "big") else None
