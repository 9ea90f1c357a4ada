"""Charts as SVG files, one in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.charts.chart import Chart
from generator.charts.chart_words import ChartWords
from generator.charts.drawn_charts import file
from generator.exports.data_folder import CHARTS
from generator.records.model import Programme, Record, Statistics
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import Export
from generator.site.settings import Site
from generator.text.languages import LANGUAGES, address
from generator.views.destinations import destinations
from generator.views.destinations_chart import chart_of_destinations
from generator.views.programme import programme
from generator.views.series import series
from generator.views.totals import totals


def chart_files(registry: Registry, schemas: Mapping[str, Schema], site: Site) -> Iterator[Export]:
    """The file of every chart that a page shows."""
    for chart, inputs in charts(registry):
        for language in LANGUAGES:
            path = address(f"{CHARTS}{chart.id}.svg", language)
            drawn = partial(file, chart, ChartWords(language, schemas, site))
            yield Export(path, drawn, inputs, made_of=partial(tuple, (chart,)))


def charts(registry: Registry) -> Iterator[tuple[Chart, tuple[Record, ...]]]:
    """Every chart, with the records that it was made of."""
    for record in registry.all(Statistics):
        page = series(record, registry)
        for chart in page.charts:
            yield chart, page.inputs
    for year in registry.all(Programme):
        shown = programme(year, registry)
        if shown.timeline:
            yield shown.timeline, shown.inputs
    years = totals(registry)
    if years.chart:
        yield years.chart, years.inputs
    went = destinations(registry)
    if map_of_them := chart_of_destinations(went):
        yield map_of_them, went.inputs
