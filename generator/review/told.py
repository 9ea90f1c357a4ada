"""A judgement in one language: plain texts, which each format escapes in its own way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to know about a file: a finding, an obstacle or an offence against the change."""

    file: str
    line: int
    column: int
    severity: str
    rule: str
    field: str
    says: str
    fix: str


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One changed record."""

    file: str
    how: str
    title: str
    lines: tuple[str, ...]
    folded: tuple[str, ...] = ()
    """What the lines leave out or cut, whole."""


@dataclass(frozen=True, slots=True)
class ToldMoney:
    """One amount before and after, and what it is held against."""

    what: str
    before: str
    after: str
    against: str


@dataclass(frozen=True, slots=True)
class ToldNeed:
    """The approvals of one group."""

    group: str
    label: str
    needed: int
    had: tuple[str, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings in words, parted as the comparison parted them."""

    caused: tuple[Said, ...] = ()
    before: tuple[Said, ...] = ()
    mended: tuple[Said, ...] = ()
    elsewhere: tuple[Said, ...] = ()


def weighty(found: Iterable[Said]) -> list[Said]:
    """What somebody has to mend or to look at."""
    return [one for one in found if one.severity != "info"]


@dataclass(frozen=True)
class Told:
    """Everything a report says."""

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
    changes: tuple[ToldChange, ...]
    outside: tuple[str, ...]
    money: tuple[ToldMoney, ...]
    demands: tuple[Said, ...]
    findings: Findings
    needs: tuple[ToldNeed, ...]
    stale: tuple[str, ...]
    open: tuple[tuple[str, tuple[str, ...]], ...]
    everything: bool
    schemas_later: bool
    labels: tuple[str, ...]


def notes(told: Told) -> list[Said]:
    """What may be left as it is: hints about the records of the request."""
    found = (*told.findings.caused, *told.findings.elsewhere)
    return [one for one in found if one.severity == "info"]
