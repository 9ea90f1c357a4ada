"""A fact with its marks: inferred, planned, approximate, at least or at most.

Values shown to people are ``Fact``s and not bare values, so that marks cannot get lost: pages,
calendars, feeds, exports and search format them through ``facts/written.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.records.model import Record

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Marks:
    """Qualifications of a value: inferred, planned, approximate, at least, at most."""

    inferred: bool = False
    """Worked out by whoever wrote the record, not read in a source."""
    planned: bool = False
    """What was to be; whether it came so is not known."""
    approximate: bool = False
    at_least: bool = False
    """The value or more."""
    at_most: bool = False
    """The value or less."""
    inferred_year: bool = False
    """Of a day, only its year was worked out."""
    inferred_month: bool = False

    def __or__(self, other: Marks) -> Marks:
        """The marks of a value that was made from two."""
        if other is NO_MARKS:
            return self
        if self is NO_MARKS:
            return other
        return Marks(**{name: getattr(self, name) or getattr(other, name) for name in MARKS})

    def __bool__(self) -> bool:
        return bool(self.names)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the marks that are set, in a fixed order."""
        if self is NO_MARKS:
            return ()
        return tuple(name for name in MARKS if getattr(self, name))

    @property
    def tentative(self) -> bool:
        """Whether the value is tentative in the sense of iCalendar."""
        return self.inferred or self.planned or self.inferred_year or self.inferred_month


MARKS = (
    *("inferred", "inferred_year", "inferred_month"),
    *("planned", "approximate", "at_least", "at_most"),
)
NO_MARKS = Marks()
PLANNED = Marks(planned=True)


@dataclass(frozen=True, slots=True)
class Fact(Generic[T_co]):
    """A value together with its marks."""

    value: T_co
    marks: Marks = NO_MARKS

    def but(self, marks: Marks) -> Fact[T_co]:
        """The same value with further marks."""
        return Fact(self.value, self.marks | marks)


def inferred(record: Record, *path: str | int) -> Marks:
    """Whether a record says that a field was worked out, the field itself or a group around it.

    Of a day it may be the year or the month alone.
    Lists are counted from 0 here, and from 1 in records.
    """
    said = record.fields["inferred"]
    if not said:
        return NO_MARKS
    steps = [str(step + 1) if isinstance(step, int) else step for step in path]
    ways = {".".join(steps[:length]) for length in range(1, len(steps) + 1)}
    whole = not ways.isdisjoint(said)
    return Marks(
        inferred=whole,
        inferred_year=not whole and any(f"{way}:year" in said for way in ways),
        inferred_month=not whole and any(f"{way}:month" in said for way in ways),
    )


def within(record: Record, *path: str | int) -> Marks:
    """The same of what is shown as one: whether anything in it was worked out will do."""
    if not record.fields["inferred"]:
        return NO_MARKS
    way = ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
    some = any(said.startswith(f"{way}.") for said in record.fields["inferred"])
    return inferred(record, *path) | (Marks(inferred=True) if some else NO_MARKS)


def together(marks: Iterable[Marks]) -> Marks:
    """The marks of a value that was made from several."""
    found = NO_MARKS
    for one in marks:
        found |= one
    return found
