"""The list of statistics series, each with its latest figure."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.chart import Chart
from generator.records.model import Record, Statistics
from generator.records.registry import Registry
from generator.views.destinations import Destinations, destinations
from generator.views.destinations_chart import chart_of_destinations
from generator.views.series import SeriesPage, series
from generator.views.totals import Totals, totals


@dataclass(frozen=True)
class StatisticsList:
    """Every series, and the programme over the years."""

    exports: tuple[SeriesPage, ...]
    schemes: tuple[SeriesPage, ...]
    """Figures of one programme or of several together."""
    totals: Totals
    destinations: Destinations
    map: Chart | None
    inputs: tuple[Record, ...]


def statistics(registry: Registry) -> StatisticsList:
    """The page of all statistics."""
    pages = [series(record, registry) for record in registry.all(Statistics)]
    pages.sort(key=lambda page: (-page.years, page.record.id))
    over_years = totals(registry)
    went = destinations(registry)
    read = {found.name: found for page in pages for found in page.inputs}
    read |= {found.name: found for found in went.inputs}
    read |= {found.name: found for found in over_years.inputs}
    return StatisticsList(
        tuple(page for page in pages if not page.record.fields["scheme"]),
        tuple(page for page in pages if page.record.fields["scheme"]),
        over_years,
        went,
        chart_of_destinations(went),
        tuple(read[name] for name in sorted(read)),
    )
