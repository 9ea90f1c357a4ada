"""The calendar of a year: as a list, and as months; half-known dates stand apart and get no day."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.facts.links import read
from generator.facts.occasions import Occasion
from generator.facts.state import recruiting
from generator.facts.track import Track
from generator.records.model import Call, Consortium, Record
from generator.records.registry import ByName
from generator.text.dates import exact
from generator.views.calendar_bars import Day, WeekBars, week_bars

NO_RECORDS = ByName({})
LONGEST = 31
"""A longer event is shown on its first days only."""
MOST = 80
"""How many coming occasions the first page holds."""


@dataclass(frozen=True)
class Month:
    """One month: what begins in it, and its weeks from Monday to Sunday."""

    number: int
    rows: tuple[Occasion, ...]
    weeks: tuple[tuple[Day, ...], ...]


@dataclass(frozen=True)
class CalendarPage:
    """Everything that the page of one year shows."""

    year: int | None
    years: tuple[int, ...]
    months: tuple[Month, ...]
    undated: tuple[Occasion, ...]
    coming: tuple[Occasion, ...]
    """The last of all in time, of which the visitor's clock shows the next 90 days; only on the
    first page."""
    grid: bool
    tracks: Mapping[str, Track]
    """Whether one can apply, of each call in it."""
    inputs: tuple[Record, ...]

    def anchor(self, occasion: Occasion) -> str:
        """The place of an occasion in the list."""
        return occasion.id.replace("/", "-").replace("#", "-")

    def bars(self, week: tuple[Day, ...]) -> WeekBars:
        """A week of the grid as bars."""
        return week_bars(week)


def calendar(
    occasions: tuple[Occasion, ...],
    year: int | None,
    grid: bool = False,
    first: bool = False,
    registry: ByName = NO_RECORDS,
) -> CalendarPage:
    """The calendar of a year, from the occasions of all years."""
    chosen = [o for o in occasions if o.when.order[:4] == str(year)]
    next_ones = _last(occasions) if first else ()
    calls = [] if grid else [o.record for o in chosen if isinstance(o.record, Call)]
    months: dict[int, list[Occasion]] = {}
    for occasion in chosen:
        if occasion.known:
            months.setdefault(int(occasion.when.first[5:7]), []).append(occasion)
    days = _days(occasions, year) if grid and year else {}
    shown = sorted({*months, *(day.month for day in days)})
    return CalendarPage(
        year,
        years(occasions),
        tuple(Month(m, tuple(months.get(m, ())), _weeks(year, m, days)) for m in shown),
        tuple(o for o in chosen if not o.known),
        next_ones,
        grid,
        {call.name: recruiting([call], registry) for call in calls},
        read(
            *(o.record for o in (*chosen, *next_ones)),
            *(_home(call, registry) for call in calls),
        ),
    )


def _home(call: Call, registry: ByName) -> Consortium | None:
    """The consortium of a call: nobody joins one that has left."""
    return registry.find(Consortium, call.fields["consortium"])


def _last(occasions: tuple[Occasion, ...]) -> tuple[Occasion, ...]:
    known = sorted((o for o in occasions if o.known), key=lambda o: (o.when.first, o.id))
    return tuple(known[-MOST:])


def years(occasions: tuple[Occasion, ...]) -> tuple[int, ...]:
    """Every year in which something happens, the latest first."""
    return tuple(sorted({int(o.when.order[:4]) for o in occasions}, reverse=True))


def _days(occasions: tuple[Occasion, ...], year: int) -> dict[date, list[Occasion]]:
    """What happens on each day of a year, also what began the year before."""
    found: dict[date, list[Occasion]] = {}
    for occasion in occasions:
        first = exact(occasion.when.first)
        if first is None or not -1 <= first.year - year <= 0:
            continue
        last = max(first, exact(occasion.when.last) or first)
        for number in range(min((last - first).days + 1, LONGEST)):
            day = first + timedelta(days=number)
            if day.year == year:
                found.setdefault(day, []).append(occasion)
    return found


def _weeks(
    year: int | None, month: int, days: Mapping[date, list[Occasion]]
) -> tuple[tuple[Day, ...], ...]:
    if not days or year is None:
        return ()
    weeks: Any = Calendar().monthdatescalendar(year, month)
    return tuple(
        tuple((d, tuple(days.get(d, ()))) if d.month == month else (None, ()) for d in week)
        for week in weeks
    )
