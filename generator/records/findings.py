"""Findings and problems, before they become text.

A rule says a :class:`Problem`: a message id, the field it is about, and the values that fill the
message.  It becomes a :class:`Finding` when the record's text gives it a :class:`Place`.  Korean
and English are made from it in ``generator.report`` only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType
from typing import Any, TypeAlias

FieldPath: TypeAlias = tuple[str | int, ...]
"""The way from a record to one of its fields: ``("stops", 0, "city")``."""

Point: TypeAlias = tuple[int, int]
"""A line and a column of a text, counted from 1."""

Points: TypeAlias = dict[FieldPath, Point]
"""Where the fields of one text stand."""

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Severity(IntEnum):
    """Severity of a finding; only errors stop a build."""

    INFO = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file, counted from 1 as editors do."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of another record, named without opening its file."""

    record: str
    at: FieldPath = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a field was probably meant to be, as it would stand in the file."""

    value: Any = None
    """The value of the field; None where none is offered."""
    removes: bool = False
    """Whether the line of the field goes."""
    beside: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    """Fields of the same group that are written too, unless they are there."""
    line: str | None = None
    """The whole line, for a text that cannot be read."""
    renames: str | None = None
    """The name that the field should have."""
    swaps: str | None = None
    """The field of the same group with which its value changes places."""
    indents: tuple[str, ...] = ()
    """Fields from this one on that belong into the group above them."""
    outward: bool = False
    """Whether they belong beside the group that they stand in."""
    sure: bool = False
    """Whether it may be applied without asking."""
    choices: tuple[tuple[str, Any], ...] = ()
    """All that may stand there, each with its label, where a list of the records says so."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One violation at one field, without text.

    ``id`` names the message; it is the rule's id, or the rule's id, a dot and a variant.
    ``see`` are fields of other records that a reader needs to look at.
    """

    id: str
    at: FieldPath = ()
    values: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    see: tuple[Reference, ...] = ()
    offer: Offer | None = None

    @property
    def rule(self) -> str:
        """The rule's id: ``schema.enum`` belongs to ``schema``."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to correct: its place, severity and problem."""

    place: Place
    severity: Severity
    problem: Problem
    kind: str | None = None
    """The kind of the record, so that the report can name the field by its label."""
    see: tuple[Place, ...] = ()

    @property
    def rule(self) -> str:
        """The id of the rule that was broken."""
        return self.problem.rule

    @property
    def order(self) -> tuple[bool, str, int, int, str, str]:
        """What findings are sorted by: people's data first, then place, message and its values."""
        late, at = self.rule != "personal-data", self.place
        values = repr(sorted(self.problem.values.items()))
        return late, at.file, at.line, at.column, self.problem.id, values


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in order, each once."""
    known = {(*finding.order, finding.severity): finding for finding in findings}
    return tuple(known[key] for key in sorted(known))


def dotted(path: FieldPath) -> str:
    """A field path as people write it: ``stops.1.city``, counting from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def undotted(path: str) -> FieldPath:
    """``stops.0.city``, as templates write a field, with lists counted from 0."""
    return tuple(int(step) if step.isdigit() else step for step in path.split(".") if step)
