"""A statistics series: every figure with its vintages side by side, and one chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.links import Link, link, read
from generator.facts.marks import Fact
from generator.records.model import Organization, Record, Statistics
from generator.records.registry import Registry
from generator.text.texts import plain
from generator.views.chart import Bar, bars, figure

Value = Mapping[str, Any]
VINTAGES = ("provisional", "first", "unknown", "revised", "final")
"""From the earliest publication of a figure to its last."""


@dataclass(frozen=True)
class SeriesRow:
    """One period of one part, with a figure for each vintage."""

    period: str
    by_vintage: Mapping[str, tuple[Value, ...]]
    latest: Value


@dataclass(frozen=True)
class SeriesPart:
    """The whole (neither ``of`` nor ``country``), or one part of it, by period."""

    of: Any
    country: str | None
    rows: tuple[SeriesRow, ...]


@dataclass(frozen=True)
class SeriesPage:
    """Everything that the page of a statistics series shows."""

    record: Statistics
    publisher: Link | None
    parts: tuple[SeriesPart, ...]
    rows: tuple[tuple[SeriesPart, SeriesRow], ...]
    """Every row with its part: the last period first, in it the largest figure first."""
    vintages: tuple[str, ...]
    """Those that occur, from the earliest to the last."""
    over_time: tuple[Bar, ...]
    by_part: tuple[Bar, ...]
    """Parts in the last period that has several, of one question; its label is the part."""
    missing: tuple[SeriesPart, ...]
    """Parts of other periods that have no figure in the one that is drawn."""
    period: str
    """The period of ``by_part``."""
    inputs: tuple[Record, ...]


def series(record: Statistics, registry: Registry) -> SeriesPage:
    """The page of one series."""
    fields = record.fields
    publisher = link(registry, Organization, fields["publisher"]) if fields["publisher"] else None
    groups: dict[tuple[str, str | None], dict[str, list[Value]]] = {}
    for value in fields["values"]:
        part = groups.setdefault((repr(value["of"]), value["country"]), {})
        part.setdefault(value["period"], []).append(value)
    parts = tuple(_part(periods) for periods in groups.values())
    period = _richest(parts)
    question, drawn = _shares(parts, period)
    shown = [part for part, _ in drawn]
    return SeriesPage(
        record,
        publisher,
        parts,
        _rows(parts),
        tuple(v for v in VINTAGES if any(value["vintage"] == v for value in fields["values"])),
        bars(_years(parts)),
        bars(drawn),
        tuple(part for part in parts if _asked(part) == question and part not in shown)
        if drawn
        else (),
        period,
        read(record, publisher),
    )


def latest(values: list[Value]) -> Value:
    """The last of several figures for one period; a revised one is later than any first one."""

    def late(value: Value) -> tuple[bool, str, int]:
        rank = VINTAGES.index(value["vintage"])
        return rank > 2, value["published"] or "", rank

    return max(values, key=late)


def _part(periods: Mapping[str, list[Value]]) -> SeriesPart:
    first = next(iter(periods.values()))[0]
    rows = [
        SeriesRow(
            period,
            {v: tuple(x for x in values if x["vintage"] == v) for v in VINTAGES},
            latest(values),
        )
        for period, values in periods.items()
    ]
    return SeriesPart(first["of"], first["country"], tuple(rows))


def _rows(parts: tuple[SeriesPart, ...]) -> tuple[tuple[SeriesPart, SeriesRow], ...]:
    rows = [(part, row) for part in parts for row in part.rows]
    largest_first = sorted(rows, key=lambda row: -_value(row[1]))
    whole_first = sorted(largest_first, key=lambda row: bool(row[0].of or row[0].country))
    return tuple(sorted(whole_first, key=lambda row: _end(row[1].period), reverse=True))


def _end(period: str) -> tuple[str, int, int]:
    """When a period ends, so that a year comes after its halves, and months before quarters."""
    year, _, rest = period.partition("-")
    months = {"H": 6, "Q": 3}
    if not rest:
        return year, 12, 12
    length = months.get(rest[0], 1)
    return year, int(rest.lstrip("HQ")) * length, length


def _value(row: SeriesRow) -> float:
    return float(row.latest["value"])


def _years(parts: tuple[SeriesPart, ...]) -> list[tuple[Any, Fact[float] | None]]:
    """The whole by year, where the series has three years or more; else nothing."""
    for part in parts:
        years = {row.period: figure(row.latest) for row in part.rows if len(row.period) == 4}
        if part.of is None and part.country is None and len(years) > 2:
            first, last = int(min(years)), int(max(years))
            return [(str(year), years.get(str(year))) for year in range(first, last + 1)]
    return []


def _richest(parts: tuple[SeriesPart, ...]) -> str:
    """The last period that has enough parts for a chart."""
    counts: dict[str, int] = {}
    for part in parts:
        for row in part.rows if part.of or part.country else ():
            counts[row.period] = counts.get(row.period, 0) + 1
    enough = [period for period, parts_of_it in counts.items() if parts_of_it > 2]
    return max(enough, key=_end, default="")


def _shares(
    parts: tuple[SeriesPart, ...], period: str
) -> tuple[str, list[tuple[SeriesPart, Fact[float]]]]:
    """Of one period the parts that can be ranked, the largest first, and what they answer.

    A survey asks several things (``Obstacle: money``); the question with the most answers is drawn.
    """
    found: dict[str, list[tuple[SeriesPart, Fact[float]]]] = {}
    for part in parts:
        for row in part.rows if part.of or part.country else ():
            if row.period == period and (known := figure(row.latest)):
                found.setdefault(_asked(part), []).append((part, known))
    question, most = max(found.items(), key=lambda entry: len(entry[1]), default=("", []))
    most.sort(key=lambda bar: -bar[1].value)
    return (question, most) if len(most) > 2 else (question, [])


def _asked(part: SeriesPart) -> str:
    """The question that a part of a survey answers; empty where there is but one."""
    if part.of is None:
        return "" if part.country else "*"
    question, colon, _ = plain(part.of, "ko").partition(": ")
    return question if colon else ""
