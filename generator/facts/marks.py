"""A fact with its marks: inferred, planned, or approximate.

Values shown to people are ``Fact``s and not bare values, so that marks cannot get lost: pages,
calendars, feeds, exports and search format them through ``facts/written.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from generator.records.model import Record

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Marks:
    """Qualifications of a value: inferred, planned, approximate."""

    inferred: bool = False
    """Worked out by whoever wrote the record, not read in a source."""
    planned: bool = False
    """What was to be; whether it came so is not known."""
    approximate: bool = False

    def __or__(self, other: Marks) -> Marks:
        """The marks of a value that was made from two."""
        return Marks(
            self.inferred or other.inferred,
            self.planned or other.planned,
            self.approximate or other.approximate,
        )

    def __bool__(self) -> bool:
        return bool(self.names)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the marks that are set, in a fixed order."""
        return tuple(name for name in MARKS if getattr(self, name))

    @property
    def tentative(self) -> bool:
        """Whether the value is tentative in the sense of iCalendar."""
        return self.inferred or self.planned


MARKS = ("inferred", "planned", "approximate")
NO_MARKS = Marks()
PLANNED = Marks(planned=True)


@dataclass(frozen=True, slots=True)
class Fact(Generic[T_co]):
    """A value together with its marks."""

    value: T_co
    marks: Marks = NO_MARKS

    def but(self, marks: Marks) -> Fact[T_co]:
        """The same value with further marks."""
        return replace(self, marks=self.marks | marks)


def inferred(record: Record, *path: str | int) -> Marks:
    """Whether a record says that a field was worked out, the field itself or a group around it.

    Lists are counted from 0 here, and from 1 in records.
    """
    steps = [str(step + 1) if isinstance(step, int) else step for step in path]
    ways = {".".join(steps[:length]) for length in range(1, len(steps) + 1)}
    return Marks(inferred=not ways.isdisjoint(record.fields["inferred"] or ()))


def together(marks: Iterable[Marks]) -> Marks:
    """The marks of a value that was made from several."""
    found = NO_MARKS
    for one in marks:
        found |= one
    return found
