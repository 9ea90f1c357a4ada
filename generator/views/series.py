"""A statistics series: every figure with its vintages side by side, and one chart."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.chart import Chart
from generator.facts.links import Link, link, read
from generator.records.model import Organization, Record, Statistics
from generator.records.registry import Registry
from generator.views.series_charts import charts
from generator.views.series_parts import (
    SeriesPart,
    SeriesRow,
    Value,
    part_of,
    period_end,
)


@dataclass(frozen=True)
class SeriesPage:
    """Everything that the page of a statistics series shows."""

    record: Statistics
    publisher: Link | None
    parts: tuple[SeriesPart, ...]
    rows: tuple[tuple[SeriesPart, SeriesRow], ...]
    """Every row with its part: the last period first, in it the largest figure first."""
    charts: tuple[Chart, ...]
    inputs: tuple[Record, ...]

    @property
    def years(self) -> int:
        """How many years its chart over time spans; 0 where there is none."""
        spans = (len(its.panels[0].spots) for its in self.charts if its.form == "years")
        return max(spans, default=0)


def series(record: Statistics, registry: Registry) -> SeriesPage:
    """The page of one series."""
    fields = record.fields
    publisher = link(registry, Organization, fields["publisher"]) if fields["publisher"] else None
    groups: dict[tuple[str, str | None], dict[str, list[Value]]] = {}
    for value in fields["values"]:
        part = groups.setdefault((repr(value["of"]), value["country"]), {})
        part.setdefault(value["period"], []).append(value)
    parts = tuple(part_of(periods) for periods in groups.values())
    return SeriesPage(
        record,
        publisher,
        parts,
        _rows(parts),
        charts(record, parts, publisher),
        read(record, publisher),
    )


def _rows(parts: tuple[SeriesPart, ...]) -> tuple[tuple[SeriesPart, SeriesRow], ...]:
    rows = [(part, row) for part in parts for row in part.rows]
    largest_first = sorted(rows, key=lambda row: -_value(row[1]))
    whole_first = sorted(largest_first, key=lambda row: bool(row[0].of or row[0].country))
    return tuple(sorted(whole_first, key=lambda row: period_end(row[1].period), reverse=True))


def _value(row: SeriesRow) -> float:
    return float(row.latest["value"])
