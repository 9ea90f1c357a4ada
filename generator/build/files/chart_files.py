"""Charts as SVG files, one in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.charts.chart import Chart
from generator.charts.chart_words import ChartWords
from generator.charts.drawn_charts import file
from generator.exports.data_folder import CHARTS
from generator.records.model import Programme, Statistics
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import Export
from generator.site.settings import Site
from generator.text.languages import LANGUAGES, address
from generator.views.destinations import destinations
from generator.views.destinations_chart import chart_of_destinations
from generator.views.series import series
from generator.views.totals import totals
from generator.views.year_timeline import timeline


def chart_files(registry: Registry, schemas: Mapping[str, Schema], site: Site) -> Iterator[Export]:
    """The file of every chart that a page shows."""
    for chart in charts(registry):
        made_of = partial(tuple, (chart,))
        for language in LANGUAGES:
            path = address(f"{CHARTS}{chart.id}.svg", language)
            drawn = partial(file, chart, ChartWords(language, schemas, site))
            yield Export(path, drawn, made_of=made_of)


def charts(registry: Registry) -> Iterator[Chart]:
    """Every chart."""
    for record in registry.all(Statistics):
        yield from series(record, registry).charts
    of_years = (timeline(year, registry) for year in registry.all(Programme))
    of_all = totals(registry).chart, chart_of_destinations(destinations(registry))
    yield from filter(None, (*of_years, *of_all))
