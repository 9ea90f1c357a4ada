"""The programme over the years: budget, calls, consortia and firms of each."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.chart import Chart
from generator.facts.once import once
from generator.records.model import Programme, Record
from generator.records.registry import Registry
from generator.views.totals_chart import chart_of_years
from generator.views.totals_years import YearTotals, year_totals


@dataclass(frozen=True)
class Totals:
    """All programme years, the latest first, and what can be drawn of them."""

    years: tuple[YearTotals, ...]
    chart: Chart | None
    inputs: tuple[Record, ...]


@once
def totals(registry: Registry) -> Totals:
    """The programme over the years."""
    made = [year_totals(programme, registry) for programme in registry.all(Programme)]
    read = {record.name: record for _, records in made for record in records}
    years = (year for year, _ in made)
    latest_first = tuple(sorted(years, key=lambda y: (y.year, y.record.id), reverse=True))
    inputs = tuple(read[name] for name in sorted(read))
    return Totals(latest_first, chart_of_years(latest_first), inputs)
