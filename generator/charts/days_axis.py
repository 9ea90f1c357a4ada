"""The axis of a timeline: days to scale, from the first of a month to the last of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Days:
    """The axis: from the first day of a month to the last of another."""

    first: date
    last: date
    left: float
    width: float

    def x(self, day: date) -> float:
        """Where a day begins."""
        return self.left + self.width * (day - self.first).days / (self.last - self.first).days

    @property
    def months(self) -> Iterator[date]:
        """The first day of every month, and the day after the last."""
        at = self.first
        while at <= self.last:
            yield at
            at = next_month(at)


def next_month(day: date) -> date:
    """The first day of the month after."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
