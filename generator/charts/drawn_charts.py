"""Charts drawn: on a page for a desk and for a phone, and as a file of its own."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markupsafe import Markup

from generator.charts.chart import Chart
from generator.charts.chart_words import ChartWords
from generator.charts.maps import draw_map
from generator.charts.ranks import draw_ranks
from generator.charts.sheet import NARROW, WIDE, ChartSheet, foot, head
from generator.charts.svg import written
from generator.charts.timelines import draw_timeline
from generator.charts.years import draw_years

FORMS = {"years": draw_years, "ranks": draw_ranks, "map": draw_map, "timeline": draw_timeline}
LINKED = {"map", "timeline"}
"""Forms that hold links, and so are groups and not pictures."""


def drawn(chart: Chart, words: ChartWords, width: float = WIDE) -> Element:
    """One chart with all that belongs to it."""
    sheet = ChartSheet(width, f"{chart.id}-{width:g}")
    head(sheet, chart, words)
    role = "group" if chart.form in LINKED else "img"
    FORMS[chart.form](sheet, chart, words)
    foot(sheet, chart, words)
    return sheet.finished(words.called(chart.title), words.summary(chart), role)


def inline(chart: Chart, words: ChartWords) -> Markup:
    """For a page: style sheets show one of the two."""
    both = []
    for width, name in ((WIDE, "for-wide"), (NARROW, "for-narrow")):
        made = drawn(chart, words, width)
        made.set("class", name)
        both.append(written(made))
    return Markup("\n".join(both))  # the words in it are escaped by the XML writer


def file(chart: Chart, words: ChartWords) -> bytes:
    """The bytes of an SVG file."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written(drawn(chart, words))}\n'.encode()
