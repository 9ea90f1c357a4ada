"""The calendar of a year: as a list, and as months; half-known dates stand apart and get no day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import TypeAlias

from generator.facts.links import read
from generator.facts.occasions import Occasion
from generator.facts.state import recruiting
from generator.facts.track import Track
from generator.records.model import Call, Consortium, Record
from generator.records.registry import ByName
from generator.views.calendar_bars import Day, WeekBars, week_bars
from generator.views.calendar_months import Month, days_of, months_of

ByYear: TypeAlias = Mapping[int, tuple[Occasion, ...]]
NO_RECORDS = ByName({})
MOST = 80
"""How many coming occasions the first page holds."""


@dataclass(frozen=True)
class CalendarPage:
    """Everything that the page of one year shows; what is worked out of that waits to be drawn."""

    year: int | None
    years: tuple[int, ...]
    chosen: tuple[Occasion, ...]
    """Those of the year, by day."""
    going_on: tuple[Occasion, ...]
    """Those that began the year before; only where months are shown as a grid."""
    coming: tuple[Occasion, ...]
    """The last of all in time, of which the visitor's clock shows the next 90 days; only on the
    first page."""
    grid: bool
    tracks: Mapping[str, Track]
    """Whether one can apply, of each call in it."""
    inputs: tuple[Record, ...]

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The months in which something happens."""
        if self.grid and self.year:
            return months_of(self.chosen, days_of((*self.going_on, *self.chosen), self.year))
        return months_of(self.chosen, {})

    @property
    def undated(self) -> tuple[Occasion, ...]:
        """What has no day."""
        return tuple(o for o in self.chosen if not o.known)

    def anchor(self, occasion: Occasion) -> str:
        """The place of an occasion in the list."""
        return occasion.id.replace("/", "-").replace("#", "-")

    def bars(self, week: tuple[Day, ...]) -> WeekBars:
        """A week of the grid as bars."""
        return week_bars(week)


def by_year(occasions: Iterable[Occasion]) -> ByYear:
    """The occasions of each year in which something happens, the latest first; in it by day."""
    found: dict[int, list[Occasion]] = {}
    for occasion in occasions:
        found.setdefault(int(occasion.when.order[:4]), []).append(occasion)
    return {year: tuple(found[year]) for year in sorted(found, reverse=True)}


def calendar(
    years: ByYear,
    year: int | None,
    grid: bool = False,
    first: bool = False,
    registry: ByName = NO_RECORDS,
) -> CalendarPage:
    """The calendar of a year, from the occasions of all years."""
    chosen = years.get(year, ()) if year else ()
    begun = years.get(year - 1, ()) if grid and year else ()
    next_ones = _last(years) if first else ()
    calls = [] if grid else [o.record for o in chosen if isinstance(o.record, Call)]
    return CalendarPage(
        year,
        tuple(years),
        chosen,
        tuple(o for o in begun if o.when.last[:4] > o.when.first[:4]),
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


def _last(years: ByYear) -> tuple[Occasion, ...]:
    latest_first = chain.from_iterable(map(reversed, years.values()))
    known = islice((o for o in latest_first if o.known), MOST)
    return tuple(known)[::-1]
