"""A review report in one language; formats escape its texts themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark about a file: a finding, an obstacle, or a violated rule of change."""

    file: str
    line: int
    column: int
    severity: str
    rule: str
    field: str
    says: str
    fix: str


@dataclass(frozen=True, slots=True)
class HeaderFact:
    """A field that tells what a record is about: its label, and what it names."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class ReportChange:
    """One changed record."""

    file: str
    how: str
    title: str
    kind: str
    """What kind of record it is, in words; empty for a file that is none."""
    header: tuple[HeaderFact, ...]
    lines: tuple[str, ...]
    folded: tuple[str, ...] = ()
    """What the lines leave out or cut, whole."""
    left: int = 0
    """How many fields the lines leave out; the last one says so."""


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One amount before and after, and what it is held against."""

    what: str
    before: str
    after: str
    against: str


@dataclass(frozen=True, slots=True)
class ApprovalNeed:
    """The approvals of one group."""

    group: str
    label: str
    needed: int
    had: tuple[str, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings in words, parted as the comparison parted them."""

    caused: tuple[Remark, ...] = ()
    before: tuple[Remark, ...] = ()
    mended: tuple[Remark, ...] = ()
    elsewhere: tuple[Remark, ...] = ()


def weighty(found: Iterable[Remark]) -> list[Remark]:
    """What somebody has to fix or to look at."""
    return [one for one in found if one.severity != "info"]


@dataclass(frozen=True)
class Report:
    """The whole report."""

    language: str
    base: str
    head: str
    actor: str
    applicant: str
    """The organizations whose account it is, by name."""
    received: str
    verdict: str
    broken: bool
    """Whether there is something to mend, whoever approves."""
    turn: str
    next: str
    changes: tuple[ReportChange, ...]
    outside: tuple[str, ...]
    money: tuple[MoneyRow, ...]
    demands: tuple[Remark, ...]
    findings: Findings
    needs: tuple[ApprovalNeed, ...]
    stale: tuple[str, ...]
    objections: tuple[str, ...]
    """Accounts that have asked for changes and not taken it back."""
    barred: tuple[str, ...]
    """Accounts whose approvals do not count, since they changed the request themselves."""
    open: tuple[tuple[str, tuple[str, ...]], ...]
    everything: bool
    schemas_later: bool
    labels: tuple[str, ...]

    @property
    def headline(self) -> str:
        """What stands first: the verdict, or what it waits for where that is no plain approval.

        An offence without an error refuses it only until it is approved, so that nothing has to be
        mended; and what its author holds back, or was asked to change, waits for nobody else.
        """
        if self.broken:
            return "refused"
        if self.turn == "author":
            return "author"
        return "held" if self.verdict == "refused" else self.verdict


def notes(report: Report) -> list[Remark]:
    """What may be left as it is: hints about the records of the request."""
    found = (*report.findings.caused, *report.findings.elsewhere)
    return [one for one in found if one.severity == "info"]
