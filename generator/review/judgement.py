"""The judgement of a proposal, before it becomes text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.records.findings import Problem
from generator.records.model import Record
from generator.review.authority import Account
from generator.review.change import Change, Demand
from generator.review.compare import Compared
from generator.review.money_changes import ProgrammeMoney, RecordMoney
from generator.review.verdict import Verdict


@dataclass(frozen=True, slots=True)
class OpenProposal:
    """Another open proposal that touches some of the same records."""

    number: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Judgement:
    """Changes, new errors, required approvals, and the verdict."""

    base: str
    head: str
    actor: Account
    verdict: Verdict
    changes: tuple[Change, ...] = ()
    outside: tuple[str, ...] = ()
    obstacles: tuple[tuple[str, Problem], ...] = ()
    """What keeps it from being merged at all, by file."""
    compared: Compared = field(default_factory=Compared)
    demands: tuple[Demand, ...] = ()
    money: tuple[RecordMoney, ...] = ()
    programmes: tuple[ProgrammeMoney, ...] = ()
    open: tuple[OpenProposal, ...] = ()
    everything: bool = False
    """Whether every record was checked again."""
    schemas_later: bool = False
    """Whether schemas of the proposal were left out until a maintainer has approved them."""
    bodies: Mapping[str, Record] = field(default_factory=dict)
    """Organizations by id, as merged at the tip, for their names."""
    applicants: tuple[str, ...] = ()
    """The organizations that have the author's account."""
    roles: tuple[Mapping[str, frozenset[Account]], Mapping[str, frozenset[Account]]] = ({}, {})
    """The accounts of each role, before and after."""
    referred: Mapping[str, Record] = field(default_factory=dict)
    """What the changed records refer to, by file, for the names of ids."""
    mailed: bool = False
    """Whether the author has received it by mail for the applicant."""
