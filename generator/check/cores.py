"""Work on many records, shared out among the cores of the machine."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.records.findings import Finding
from generator.records.kept_findings import packed, unpacked
from generator.text.shown_steps import alone

LEAST = 500
"""Records in a share: with fewer, sharing takes longer than the work."""
MOST = 8
T = TypeVar("T")
Work = Callable[[Sequence[T]], list[Finding]]


def shared_out(work: Work[T], among: Sequence[T]) -> list[Finding]:
    """The results of the work on all of them; each share but one goes to a forked child."""
    shares = min(cores(), MOST, len(among) // LEAST)
    if shares < 2:
        return work(among)
    found = work(among[:1])  # what all of them need is worked out before there are copies
    parts = [among[number + 1 :: shares] for number in range(shares)]
    copies = [(part, _begun(work, part)) for part in parts[1:]]
    found += work(parts[0])
    for part, copy in copies:
        told = _ended(*copy)
        found += work(part) if told is None else told  # what went wrong there is seen here
    return found


def cores() -> int:
    """How many processes may share the work; forking with several threads could deadlock."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _begun(work: Work[T], part: Sequence[T]) -> tuple[int, int]:
    """A child that works on a part: its id, and the file that it writes its results to."""
    reads, writes = os.pipe()
    copy = os.fork()
    if copy:
        os.close(writes)
        return copy, reads
    failed = 1
    try:
        alone()
        with os.fdopen(writes, "wb") as told:
            told.write(json.dumps(packed(work(part))).encode())
        failed = 0
    finally:
        os._exit(failed)  # nothing else of this process happens twice
    raise AssertionError


def _ended(copy: int, reads: int) -> list[Finding] | None:
    """What a child found; None if it did not finish."""
    with os.fdopen(reads, "rb") as told:
        written = told.read()
    _, failed = os.waitpid(copy, 0)
    return None if failed else list(unpacked(json.loads(written)))
