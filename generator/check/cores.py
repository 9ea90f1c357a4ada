"""Work on many records, shared out among the cores of the machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from generator.records.findings import Finding
from generator.records.packed_findings import packed, unpacked
from generator.text.copies import Copy, cores

LEAST = 150
"""Records in a share: with fewer, sharing takes longer than the work."""
MOST = 8
T = TypeVar("T")
Work = Callable[[T], list[Finding]]


def shared_out(work: Work[T], own: Sequence[T], others: Sequence[T]) -> list[Finding]:
    """The results of the work on all parts; each of the others goes to a forked child."""
    copies = [(part, Copy(partial(_told, work, part))) for part in others]
    found = [finding for part in own for finding in work(part)]
    for part, copy in copies:
        told = copy.answer()
        # what went wrong there is seen here
        found += work(part) if told is None else unpacked(told.decode())
    return found


def processes(things: int) -> int:
    """How many are to share the work on some things; one where more would take longer."""
    return max(min(cores(), MOST, things // LEAST), 1)


def shares(among: Sequence[T], ahead: int = 0) -> list[Sequence[T]]:
    """What each of several processes has to do.

    The first has so many fewer things to do than the others, who get ``ahead``.
    """
    number = processes(len(among))
    copies = number - 1
    before = min(copies * ahead, len(among)) if copies else 0
    alike = [among[before + first :: number] for first in range(number)]
    return [alike[0], *([*among[n:before:copies], *alike[n + 1]] for n in range(copies))]


def _told(work: Work[T], part: T) -> bytes:
    return packed(work(part))
