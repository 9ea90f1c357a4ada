"""The days of a call; one that a call only set beforehand is marked as planned."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.days import Day, Span, day
from generator.facts.marks import NO_MARKS, PLANNED
from generator.records.model import Call


@dataclass(frozen=True)
class CallDays:
    """Every day of one call that is known."""

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
        """The day of the results: on which they came, else on which they are to come."""
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
