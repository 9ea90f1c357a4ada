"""Dates of a call; dates only announced in advance are marked as planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.days import NO_HINTS, Day, Hints, Span, day
from generator.facts.marks import NO_MARKS, PLANNED, inferred, together
from generator.facts.once import once
from generator.records.model import Call
from generator.text.dates import earliest, latest
from generator.text.partly_known import last_possible


@dataclass(frozen=True)
class CallDays:
    """All known dates of a call."""

    announced: Day | None
    window: Span
    """From the first to the last day of applications, else of all its windows; either may be
    unknown."""
    screening: Day | None
    evaluation: Day | None
    announcement: Day | None
    """When results are to be announced."""
    told: Day | None
    """When results were announced."""
    objection_until: Day | None
    fee_due: Day | None
    announced_partly: Day | None
    """What is known of the day where its month or year is not: ``2023-XX-27``."""
    told_partly: Day | None
    windows: tuple[Span, ...]
    """Windows that differ by fair or round, in the record's order."""

    @property
    def opens(self) -> str:
        """The first day of applications as written; empty where it is not known."""
        return self.window.first

    @property
    def closes(self) -> str:
        """The last day or hour of applications as written; empty where it is not known."""
        return self.window.ends.value if self.window.ends else ""

    @property
    def surely_closed(self) -> str:
        """The last day that applications can have ended on; empty where no year is known."""
        return self.closes or last_possible(self.window.hints.ends)

    @property
    def each(self) -> tuple[str, ...]:
        """When it was announced, opened and closed, as far as that is known."""
        announced = self.announced.value if self.announced else ""
        return tuple(day for day in (announced, self.opens, self.closes) if day)

    @property
    def earliest(self) -> str:
        """When it was announced, else opened, else closed; empty where no day is known."""
        return next(iter(self.each), "")

    @property
    def only(self) -> str:
        """Which date is shown by itself; empty where applications have both ends, or no date."""
        if self.opens and self.closes:
            return ""
        known = {"closes": self.closes, "opens": self.opens, "announced": self.announced}
        return next((name for name, day in known.items() if day), "")

    @property
    def result(self) -> Day | None:
        """Result date: actual if known, else planned."""
        return self.told or self.announcement


@once
def call_days(call: Call) -> CallDays:
    """The days of one call."""
    told = day(call, "result", "announced")
    windows = tuple(
        Span(day(call, "windows", n, "opens"), day(call, "windows", n, "closes"))
        for n in range(len(call.fields["windows"] or ()))
    )
    kept = told is not None and told.value == (call.fields["schedule"] or {}).get("announcement")
    return CallDays(
        announced=day(call, "announced"),
        window=Span(
            day(call, "opens") or _first([window.starts for window in windows]),
            day(call, "closes") or _last([window.ends for window in windows]),
            _hints(call),
        ),
        screening=day(call, "schedule", "screening", marks=PLANNED),
        evaluation=day(call, "schedule", "evaluation", marks=PLANNED),
        announcement=day(call, "schedule", "announcement", marks=NO_MARKS if kept else PLANNED),
        told=told,
        objection_until=day(call, "schedule", "objection_until"),
        fee_due=day(call, "fee", "due"),
        announced_partly=day(call, "announced_partly"),
        told_partly=day(call, "result", "announced_partly"),
        windows=windows,
    )


def by_closing(call: Call) -> tuple[str, str]:
    """Sorts calls by when they close, those that say no day last."""
    return call_days(call).closes or "9999", call.id


def _first(days: Sequence[Day | None]) -> Day | None:
    """The first of the days of all windows; None where one of them does not say."""
    return min(_all(days), key=lambda day: (earliest(day.value), day.value), default=None)


def _last(days: Sequence[Day | None]) -> Day | None:
    return max(_all(days), key=lambda day: (latest(day.value), day.value), default=None)


def _all(days: Sequence[Day | None]) -> list[Day]:
    known = [day for day in days if day]
    return known if len(known) == len(days) else []


def _hints(call: Call) -> Hints:
    """What is known of the days of applications that are not known whole."""
    opens, closes = call.fields["opens_partly"], call.fields["closes_partly"]
    if not (opens or closes):
        return NO_HINTS
    marks = together(inferred(call, name) for name in ("opens_partly", "closes_partly"))
    return Hints(opens or "", closes or "", marks=marks)
