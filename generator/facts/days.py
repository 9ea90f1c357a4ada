"""Days and spans of days, as exact as they are known, with their marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from generator.facts.marks import NO_MARKS, Fact, Marks, inferred, together
from generator.records.model import Record
from generator.text.dates import earliest, exact, latest

Day: TypeAlias = Fact[str]


@dataclass(frozen=True, slots=True)
class Hints:
    """What a source says of days beside dates: a day without its month, early or late, how long."""

    starts: str = ""
    """A partly known day: ``XXXX-06-07``."""
    ends: str = ""
    part: str = ""
    """``early``, ``mid`` or ``late`` in the month of the first day."""
    length: int = 0
    marks: Marks = NO_MARKS

    def __bool__(self) -> bool:
        return bool(self.starts or self.ends or self.part or self.length)


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class Span:
    """A span of days; either end may be unknown, and it is false if both are."""

    starts: Day | None = None
    ends: Day | None = None
    hints: Hints = NO_HINTS
    """What is known besides; pages say it, and a call is over by it once its year is."""
    end_unknown: bool = False
    """Whether it began on a known day and may have gone on."""

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
        days = (day.marks for day in (self.starts, self.ends) if day)
        return together((*days, self.hints.marks))

    def but(self, marks: Marks) -> Span:
        """The same days with further marks."""
        if not marks:
            return self
        return replace(
            self,
            starts=self.starts.but(marks) if self.starts else None,
            ends=self.ends.but(marks) if self.ends else None,
            hints=replace(self.hints, marks=self.hints.marks | marks) if self.hints else NO_HINTS,
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
    starts, ends = day(record, *path, "starts"), day(record, *path, "ends")
    hints = _hints(record, path)
    return Span(starts, ends, hints, _open(starts, ends))


def _open(starts: Day | None, ends: Day | None) -> bool:
    """Whether an exact first day stands without a last one."""
    return starts is not None and ends is None and exact(starts.value) is not None


def _hints(record: Record, path: tuple[str | int, ...]) -> Hints:
    group: Any = record.fields
    for step in path:
        group = group[step]
    partly = ("starts_partly", "ends_partly")
    return Hints(
        group["starts_partly"] or "",
        group["ends_partly"] or "",
        group["part_of_month"] or "",
        group["length_days"] or 0,
        marks=together(inferred(record, *path, name) for name in partly if group[name]),
    )


def around(spans: Iterable[Span]) -> Span:
    """The first and the last day of several spans; one without an end ends as it starts.

    Where the earliest of them has only an end, the first day of all is not known.
    """
    told = list(spans)
    known = [span for span in told if span]
    if not known:
        return _around_hints([span for span in told if span.hints])
    first = last = known[0]
    if len(known) > 1:
        first = min(known, key=lambda span: earliest(span.order))
        last = max(known, key=lambda span: latest(span.last or span.order))
    hints = first.hints if len(known) == 1 else NO_HINTS
    return Span(first.starts, last.ends or last.starts, hints, last.end_unknown)


def _around_hints(told: list[Span]) -> Span:
    """The partly known days of several spans from first to last, else those of the first."""
    first, last = (told[0].hints, told[-1].hints) if told else (NO_HINTS, NO_HINTS)
    ends = last.ends or last.starts
    if first is last or not first.starts or not ends:
        return next(iter(told), NO_DAYS)
    return replace(NO_DAYS, hints=Hints(first.starts, ends, marks=first.marks | last.marks))


def first_told(*spans: Span) -> Span:
    """The first of some spans with a day, else the first that says anything of its days."""
    return next((s for s in spans if s), next((s for s in spans if s.hints), NO_DAYS))
