"""Days and spans of days, as exact as they are known, with their marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.facts.marks import NO_MARKS, Fact, Marks, inferred
from generator.records.model import Record
from generator.text.dates import earliest, latest

Day: TypeAlias = Fact[str]


@dataclass(frozen=True, slots=True)
class Span:
    """A span of days; either end may be unknown, and it is false if both are."""

    starts: Day | None = None
    ends: Day | None = None

    def __bool__(self) -> bool:
        return self.starts is not None or self.ends is not None

    @property
    def first(self) -> str:
        """The first day as written, to reckon by; empty where it is not known."""
        return self.starts.value if self.starts else ""

    @property
    def last(self) -> str:
        """The last day as written; one without an end ends as it starts."""
        return self.ends.value if self.ends else self.first

    @property
    def order(self) -> str:
        """Sort key: the first day, else the last."""
        return self.first or self.last

    @property
    def marks(self) -> Marks:
        """The marks of both days."""
        return (self.starts.marks if self.starts else NO_MARKS) | (
            self.ends.marks if self.ends else NO_MARKS
        )

    def but(self, marks: Marks) -> Span:
        """The same days with further marks."""
        return Span(
            self.starts.but(marks) if self.starts else None,
            self.ends.but(marks) if self.ends else None,
        )


NO_DAYS = Span()


def day(record: Record, *path: str | int, marks: Marks = NO_MARKS) -> Day | None:
    """The day that a field holds; None where it, or a group around it, is absent."""
    value: Any = record.fields
    for step in path:
        if value is None:
            return None
        value = value[step]
    return Fact(value, inferred(record, *path) | marks) if value else None


def span(record: Record, *path: str | int) -> Span:
    """The days of a group with ``starts`` and ``ends``."""
    return Span(day(record, *path, "starts"), day(record, *path, "ends"))


def around(spans: Iterable[Span]) -> Span:
    """The first and the last day of several spans; one without an end ends as it starts.

    Where the earliest of them has only an end, the first day of all is not known.
    """
    known = [span for span in spans if span]
    if not known:
        return NO_DAYS
    first = min(known, key=lambda span: earliest(span.order))
    ends = [last for span in known if (last := span.ends or span.starts)]
    return Span(first.starts, max(ends, key=lambda one: latest(one.value)))
