"""The findings of a check as its report tells them, without reading those that are told as found.

In few files something is held back or made graver by what was found elsewhere
(``report.seen_together``).  Only their findings are read; where one of them is to stand before all
others, so are all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import NamedTuple, TypeAlias

from generator.check.settled_findings import looked_at
from generator.commands.whole_check import Group, WholeCheck, group_of
from generator.records.findings import Finding, Place, Problem, Severity
from generator.records.kept_findings import Kinds
from generator.records.packed_findings import NotKept
from generator.report.folding import folded
from generator.report.quoted_lines import may_be_quoted
from generator.report.seen_together import seen_together
from generator.report.telling import Counted
from generator.report.told_once import told_once

Settle: TypeAlias = Callable[[Iterable[Finding]], Iterable[Finding]]
FIRST = Finding(Place(""), Severity.INFO, Problem(""))
"""Stands before all that is found besides people's data; what is moved up comes before it."""


class ToldRun(NamedTuple):
    """What is told of a file at one place of a report."""

    group: Group
    told: tuple[Counted, ...] | None = None
    """None for what was found, and nothing else."""
    silent: frozenset[int] = frozenset()
    """Lines that are not quoted for what is told."""


@dataclass(frozen=True)
class ToldCheck:
    """A check, and how its findings are to be told."""

    check: WholeCheck
    texts: Mapping[str, str]
    least: Severity
    settle: Settle
    """Makes one of the findings that one change would settle."""

    def runs(self, ignored: Sequence[Finding] = ()) -> list[ToldRun]:
        """What is told, in order; what was found in files that are no records comes first."""
        apart = None if ignored else self._apart()
        return self._all(ignored) if apart is None else apart

    def told(self, run: ToldRun) -> tuple[Counted, ...]:
        """What is told there."""
        return self._as_found(run.group).told or () if run.told is None else run.told

    def silent(self, run: ToldRun) -> frozenset[int]:
        """Lines that are not quoted, for which no finding is read of which lines may be."""
        if run.told is not None:
            return run.silent
        found = self.check.found[run.group]
        return frozenset() if _all_quoted(found.kinds) else self._as_found(run.group).silent

    def _as_found(self, group: Group) -> ToldRun:
        found = self.check.found.get(group)
        return next(self._runs(found.findings), ToldRun(group)) if found else ToldRun(group)

    def _apart(self) -> list[ToldRun] | None:
        """The same with few findings read; None where that is not enough."""
        found = self.check.found
        try:
            files = seen_together(found) | {*looked_at(self._grave())}
        except NotKept:
            return None
        ours = sorted(group for group in found if group[1] in files)
        people, rest = (
            [one for group in ours if group[0] is late for one in found[group].findings]
            for late in (False, True)
        )
        told = [*told_once(self.settle([*people, FIRST, *rest]), self.texts)]
        order = [group_of(one) for one in told]
        if order != sorted(order):
            return None
        told.remove(FIRST)
        runs = {run.group: run for run in self._runs(told)}
        others = (group for group, one in found.items() if one.worst >= self.least)
        apart = {group for group in others if group[1] not in files}
        return [runs.get(group) or ToldRun(group) for group in sorted(apart | runs.keys())]

    def _all(self, ignored: Sequence[Finding]) -> list[ToldRun]:
        told = told_once(self.settle([*ignored, *self.check.findings]), self.texts)
        runs = [*self._runs(told)]
        return [ToldRun(run.group) if run == self._as_found(run.group) else run for run in runs]

    def _runs(self, told: Iterable[Finding]) -> Iterator[ToldRun]:
        kept = [one for one in told if one.severity >= self.least]
        silent: dict[Group, set[int]] = defaultdict(set)
        for one in kept:
            if not may_be_quoted(one.rule):
                silent[group_of(one)].add(one.place.line)
        for of, run in groupby(folded(kept), lambda one: group_of(one[0])):
            yield ToldRun(of, tuple(run), frozenset(silent.get(of, ())))

    def _grave(self) -> Iterator[Finding]:
        """The findings of files of which more is found than notes, in order."""
        found = self.check.found
        grave = (one for group in sorted(found) if (one := found[group]).worst > Severity.INFO)
        return (finding for one in grave for finding in one.findings)


@cache
def _all_quoted(kinds: Kinds) -> bool:
    return all(may_be_quoted(id.partition(".")[0]) for _, id in kinds)
