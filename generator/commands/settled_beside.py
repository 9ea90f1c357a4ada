"""What a forked worker finds out while this process does other work."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.records.findings import Finding
from generator.records.packed_findings import packed, unpacked
from generator.text.copies import Copy, cores

Settled = Callable[[], Iterable[Finding]]


def settled_beside(settled: Settled, work: Callable[[], None]) -> Iterable[Finding]:
    """The findings that are left, told by a copy; the work is done meanwhile."""
    if cores() < 2:
        work()
        return settled()
    copy = Copy(lambda: packed(settled()))
    work()
    told = copy.answer()
    return settled() if told is None else unpacked(told.decode())
