"""What happens in a week as bars over its days, in as few lanes as hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from generator.facts.occasions import Occasion

Day: TypeAlias = tuple[date | None, tuple[Occasion, ...]]
MOST = 4
"""How many lanes a week has; days with more occasions say how many more."""


@dataclass(frozen=True)
class CalendarBar:
    """An occasion over some days, or one free day."""

    days: int
    occasion: Occasion | None = None


@dataclass(frozen=True)
class WeekBars:
    """The lanes of a week, and how many occasions each of its days leaves out."""

    lanes: tuple[tuple[CalendarBar, ...], ...]
    left_out: tuple[int, ...]


def week_bars(week: Sequence[Day]) -> WeekBars:
    """The bars of a week: what begins first, and of that the longest, stands in the first lane."""
    found: dict[str, tuple[Occasion, list[int]]] = {}
    for at, (_, its) in enumerate(week):
        for occasion in its:
            found.setdefault(occasion.id, (occasion, []))[1].append(at)
    lanes: list[list[tuple[Occasion, list[int]]]] = []
    left_out = [0] * len(week)
    for occasion, days in sorted(found.values(), key=lambda one: (one[1][0], -len(one[1]))):
        lane = next((lane for lane in lanes if lane[-1][1][-1] < days[0]), None)
        if lane is None and len(lanes) == MOST:
            for at in days:
                left_out[at] += 1
            continue
        if lane is None:
            lanes.append(lane := [])
        lane.append((occasion, days))
    return WeekBars(tuple(_filled(lane, len(week)) for lane in lanes), tuple(left_out))


def _filled(lane: list[tuple[Occasion, list[int]]], length: int) -> tuple[CalendarBar, ...]:
    """A lane with its free days."""
    bars: list[CalendarBar] = []
    at = 0
    for occasion, days in lane:
        bars += [CalendarBar(1)] * (days[0] - at)
        bars.append(CalendarBar(len(days), occasion))
        at = days[-1] + 1
    return (*bars, *[CalendarBar(1)] * (length - at))
