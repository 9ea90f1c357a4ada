"""Commands in turn, in as many rounds as fit: the median with its spread, and peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

BIN = Path(sys.executable).parent
ROUNDS = 5
BETWEEN = 0.5  # seconds from one look at the memory to the next


@dataclass
class Tool:
    """Something to be measured, and what it took so far."""

    run: Callable[[], float]
    """Runs it; gives the most memory that it had, in MB, or 0 where nobody looked."""
    first: Callable[[], object] = lambda: None
    """What is done before, which is no part of its time."""
    after: str = ""
    """What must have run before, since this one takes up what that one kept."""
    seconds: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    """Seconds of all processors, the system's among them."""
    memory: float = 0.0

    def once(self) -> None:
        """Run it one more time."""
        self.first()
        began, worked = time.perf_counter(), _worked()
        self.memory = max(self.memory, self.run())
        self.seconds.append(time.perf_counter() - began)
        self.worked.append(_worked() - worked)

    @property
    def median(self) -> float | None:
        """The seconds in the middle; None where there was no time for it."""
        return statistics.median(self.seconds) if self.seconds else None


def measure(tools: Mapping[str, Tool], until: float, expected: Mapping[str, float]) -> None:
    """Run each in turn, five times, as long as a run can be expected to end in time.

    ``until`` is a moment of the monotonic clock, ``expected`` the seconds of what never ran yet.
    """
    for _ in range(ROUNDS):
        for what, tool in tools.items():
            longest = max(tool.seconds, default=expected.get(what, 0.0))
            ready = not tool.after or tools[tool.after].seconds
            if ready and time.monotonic() + longest < until:
                tool.once()
                print(f"  {tool.seconds[-1]:8.2f} s  {what}", file=sys.stderr, flush=True)


def _worked() -> float:
    """Seconds of processors that all ended children took so far."""
    times = os.times()
    return times.children_user + times.children_system


def command(
    *words: object, kept: Path | None = None, weighed: bool = False, finds: int = 0
) -> float:
    """Run a command as on a machine that keeps compiled code; it is to end with ``finds``."""
    environment = {**os.environ, "PORTAL_CACHE": str(kept or "")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    line = [str(word) for word in words]
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, env=environment) as running:
        over, most = Event(), [0.0]
        watching = Thread(target=_watch, args=(running.pid, over, most))
        if weighed:
            watching.start()
        done = running.wait()
        over.set()
        if weighed:
            watching.join()
    assert done == finds, line
    return most[0]


def _watch(process: int, over: Event, most: list[float]) -> None:
    while not over.wait(BETWEEN):
        most[0] = max(most[0], sum(map(_memory, _family(process))))


def _family(process: int) -> Iterator[int]:
    """A process and all that it began."""
    yield process
    with suppress(OSError):
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            for child in children.read_text().split():
                yield from _family(int(child))


def _memory(process: int) -> float:
    """The memory of a process in MB; what several share counts once among them (PSS)."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0
