"""Dates of a call; dates only announced in advance are marked as planned."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.days import Day, Span, day
from generator.facts.marks import NO_MARKS, PLANNED
from generator.records.model import Call


@dataclass(frozen=True)
class CallDays:
    """All known dates of a call."""

    announced: Day | None
    window: Span
    """From the first to the last day of applications; either may be unknown."""
    screening: Day | None
    evaluation: Day | None
    announcement: Day | None
    """When results are to be announced."""
    told: Day | None
    """When results were announced."""
    objection_until: Day | None
    fee_due: Day | None

    @property
    def result(self) -> Day | None:
        """Result date: actual if known, else planned."""
        return self.told or self.announcement


def call_days(call: Call) -> CallDays:
    """The days of one call."""
    told = day(call, "result", "announced")
    kept = told is not None and told.value == (call.fields["schedule"] or {}).get("announcement")
    return CallDays(
        announced=day(call, "announced"),
        window=Span(day(call, "opens"), day(call, "closes")),
        screening=day(call, "schedule", "screening", marks=PLANNED),
        evaluation=day(call, "schedule", "evaluation", marks=PLANNED),
        announcement=day(call, "schedule", "announcement", marks=NO_MARKS if kept else PLANNED),
        told=told,
        objection_until=day(call, "schedule", "objection_until"),
        fee_due=day(call, "fee", "due"),
    )
