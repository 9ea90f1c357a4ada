"""The changes of a proposal: records before and after, as rules of change see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from generator.facts.call_days import call_days
from generator.records.differences import Difference, differences
from generator.records.findings import Problem, Severity
from generator.records.model import Call, Consortium, Record
from generator.review.authority import REVIEWERS, Account, Authority, Need
from generator.review.moments import closed, closing


@dataclass(frozen=True)
class Change:
    """One file under ``data/`` that the merge would change.

    ``before`` and ``after`` are None where there is no file, or none that can be read.
    """

    old: str | None
    new: str | None
    before: Record | None
    after: Record | None
    modes: tuple[str | None, str | None] = (None, None)
    """The modes of the file, as Git has them."""

    @property
    def file(self) -> str:
        """Where the file is, or was."""
        return self.new or self.old or ""

    @property
    def paths(self) -> set[str]:
        """Where the file is, and where it was."""
        return {path for path in (self.old, self.new) if path}

    @property
    def record(self) -> Record | None:
        """The record as it will be, or as it was."""
        return self.after or self.before

    @property
    def how(self) -> str:
        """``added``, ``deleted``, ``renamed`` or ``changed``."""
        if self.old is None:
            return "added"
        if self.new is None:
            return "deleted"
        return "changed" if self.old == self.new else "renamed"

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Every field that differs."""
        return tuple(differences(_written(self.before), _written(self.after)))

    def changes(self, field: str) -> bool:
        """Whether a field differs; one inside a group is named ``settlement.confirmed``."""
        return bool(_inside(self.before, field) != _inside(self.after, field))


def _inside(record: Record | None, field: str) -> Any:
    """The value of a field in a record; None where it, or a group around it, is absent."""
    value: Any = _written(record)
    for step in field.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


@dataclass(frozen=True)
class Demand:
    """A violated rule of change, and the approvals that would allow it.

    An error refuses the proposal until all of them are there; a warning lets it wait for them.
    """

    rule: str
    file: str
    severity: Severity
    problem: Problem
    needs: tuple[Need, ...]


@dataclass(frozen=True)
class Proposal:
    """All that the rules of change look at."""

    actor: Account
    changes: tuple[Change, ...]
    authority: Authority
    tip: Mapping[str, Record]
    """Records at the tip of the target by full name; samples are not among them."""
    received: Mapping[str, datetime]
    """When the forge received the content that each file has now."""
    outside: tuple[str, ...] = ()
    roles: tuple[Mapping[str, Any], Mapping[str, Any]] = ({}, {})
    """The accounts of each role, before and after."""

    @property
    def by_reviewer(self) -> bool:
        """Whether a reviewer proposes it."""
        return self.authority.reviews(self.actor)

    def level(self, for_others: Severity = Severity.ERROR) -> Severity:
        """How much an offence weighs: what a reviewer does waits for another reviewer."""
        return Severity.WARNING if self.by_reviewer else for_others

    def closed_for(self, record: Consortium, received: datetime) -> str | None:
        """The closing that an application came after; None when it came in time.

        It counts by the call for hosts that it names, if that is for its year, else by the last
        one of its year.
        """
        year, named = record.fields["programme"], record.fields["call"]
        calls = [r for r in self.tip.values() if isinstance(r, Call) and not r.for_firms]
        of_year = [call for call in calls if year in (call.fields["programmes"] or ())]
        own = [call for call in (of_year if year else calls) if call.id == named]
        ends = [call_days(call).closes for call in own or of_year]
        if not ends or not all(closed(end, received) for end in ends):
            return None
        return max(ends, key=lambda end: closing(end)[1])

    def stand_in(self) -> tuple[Need, ...]:
        """Two reviewers are needed instead: the author and another one, or two others."""
        return (Need(REVIEWERS, 1 if self.by_reviewer else 2),)


def _written(record: Record | None) -> Mapping[str, Any]:
    return record.written if record else {}


def unread(changes: Iterable[Change]) -> frozenset[str]:
    """The files that were records, and can no longer be read as such."""
    return frozenset(c.new for c in changes if c.new and c.before and c.after is None)
