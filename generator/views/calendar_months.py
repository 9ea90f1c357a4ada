"""The months of a year's calendar: what begins in each, and its weeks."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.facts.occasions import Occasion
from generator.text.dates import exact
from generator.views.calendar_bars import Day

LONGEST = 31
"""A longer event is shown on its first days only."""


@dataclass(frozen=True)
class Month:
    """One month: what begins in it, and its weeks from Monday to Sunday."""

    number: int
    rows: tuple[Occasion, ...]
    weeks: tuple[tuple[Day, ...], ...]


def months_of(
    occasions: Iterable[Occasion], days: Mapping[date, list[Occasion]]
) -> tuple[Month, ...]:
    """The months in which something begins, or happens on some day of a grid, if there is one."""
    rows: dict[int, list[Occasion]] = {}
    for occasion in occasions:
        if occasion.known:
            rows.setdefault(int(occasion.when.first[5:7]), []).append(occasion)
    shown = sorted({*rows, *(day.month for day in days)})
    return tuple(Month(m, tuple(rows.get(m, ())), _weeks(m, days)) for m in shown)


def days_of(occasions: Iterable[Occasion], year: int) -> dict[date, list[Occasion]]:
    """What happens on each day of a year."""
    found: dict[date, list[Occasion]] = {}
    for occasion in occasions:
        if (first := exact(occasion.when.first)) is None:
            continue
        last = max(first, exact(occasion.when.last) or first)
        for number in range(min((last - first).days + 1, LONGEST)):
            day = first + timedelta(days=number)
            if day.year == year:
                found.setdefault(day, []).append(occasion)
    return found


def _weeks(month: int, days: Mapping[date, list[Occasion]]) -> tuple[tuple[Day, ...], ...]:
    if not days:
        return ()
    weeks: Any = Calendar().monthdatescalendar(next(iter(days)).year, month)
    return tuple(
        tuple((d, tuple(days.get(d, ()))) if d.month == month else (None, ()) for d in week)
        for week in weeks
    )
