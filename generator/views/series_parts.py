"""The figures of a statistics series by part, period and vintage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Value = Mapping[str, Any]
VINTAGES = ("provisional", "first", "unknown", "revised", "final")
"""From the earliest publication of a figure to its last."""


@dataclass(frozen=True)
class SeriesRow:
    """One period of one part."""

    period: str
    publications: tuple[Value, ...]
    """Every figure of the period, the last publication first."""

    @property
    def latest(self) -> Value:
        """The figure that counts."""
        return self.publications[0]


@dataclass(frozen=True)
class SeriesPart:
    """The whole (neither ``of`` nor ``country``), or one part of it, by period."""

    of: Any
    country: str | None
    rows: tuple[SeriesRow, ...]


def latest(values: list[Value]) -> Value:
    """The last of several figures for one period; a revised one is later than any first one."""

    def late(value: Value) -> tuple[bool, str, int]:
        rank = VINTAGES.index(value["vintage"])
        return rank > 2, value["published"] or "", rank

    return max(values, key=late)


def part_of(periods: Mapping[str, list[Value]]) -> SeriesPart:
    """One part, of its figures by period."""
    first = next(iter(periods.values()))[0]
    rows = tuple(SeriesRow(period, _last_first(values)) for period, values in periods.items())
    return SeriesPart(first["of"], first["country"], rows)


def _last_first(values: list[Value]) -> tuple[Value, ...]:
    last = latest(values)
    others = sorted(values, key=lambda value: VINTAGES.index(value["vintage"]), reverse=True)
    return last, *(value for value in others if value is not last)


def period_end(period: str) -> tuple[str, int, int]:
    """When a period ends, so that a year comes after its halves, and months before quarters."""
    year, _, rest = period.partition("-")
    months = {"H": 6, "Q": 3}
    if not rest:
        return year, 12, 12
    length = months.get(rest[0], 1)
    return year, int(rest.lstrip("HQ")) * length, length
