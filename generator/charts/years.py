"""Figures over the years as columns; a year that is not known has its room too, to scale."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from generator.charts.axes import Axes, figures_above, known_years
from generator.charts.chart import Chart, Known, Panel
from generator.charts.chart_words import ChartWords
from generator.charts.looks import look_of
from generator.charts.measure import width
from generator.charts.scale import ticks
from generator.charts.sheet import MARGIN, WORDS, ChartSheet
from generator.charts.svg import element, line, text

FULL_YEAR, SHORT_YEAR = 33, 21  # room that a year needs with four and with two digits


def draw_years(sheet: ChartSheet, chart: Chart, words: ChartWords) -> None:
    """All panels of a chart, several beside each other where years are few."""
    few = max(len(panel.spots) for panel in chart.panels) <= 6 and len(chart.panels) > 1
    beside = (2 if sheet.narrow else 3) if few else 1
    top = max(panel.top for panel in chart.panels) if chart.one_scale else None
    height = 200 if len(chart.panels) == 1 else 110
    for start in range(0, len(chart.panels), beside):
        begin = sheet.down(height + (64 if len(chart.panels) > 1 else 44))
        for place, panel in enumerate(chart.panels[start : start + beside]):
            left = MARGIN + place * sheet.room / beside
            numbers = ticks(panel.top if top is None else top)
            _panel(sheet, chart, words, panel, (left, begin, sheet.room / beside, height), numbers)


def _panel(
    sheet: ChartSheet,
    chart: Chart,
    words: ChartWords,
    panel: Panel,
    place: tuple[float, float, float, float],
    numbers: tuple[float, ...],
) -> None:
    left, top, wide, height = place
    if panel.title:
        name, unit = words.called(panel.title), words.unit(panel.unit)
        told = chart.one_scale or unit == name.lower()
        sheet.add(text(name if told else f"{name} ({unit})", left, top + 14, 13, kind="head"))
        top += 20
    gutter = max(width(words.number(n, panel.unit), WORDS) for n in numbers) + 8
    axes = Axes(panel, left + gutter, top + 20, wide - gutter - 10, height, numbers)
    drawn = (
        *(*_grid(axes, words), *_bars(sheet, axes, words), *_ribbon(sheet, axes)),
        *(*_breaks(axes, chart), *_years(axes), *_gaps(axes, words), *figures_above(axes, words)),
    )
    sheet.add(element("g", *drawn, class_="panel"))


def _grid(axes: Axes, words: ChartWords) -> Iterator[Element]:
    for number in axes.ticks:
        y = axes.y(number)
        yield line(axes.left, y, axes.left + axes.width, y, "grid" if number else "axis")
        said = words.number(number, axes.panel.unit)
        yield text(said, axes.left - 6, y + 4, WORDS, "end", "soft tick")


def _bars(sheet: ChartSheet, axes: Axes, words: ChartWords) -> Iterator[Element]:
    for at, spot, known in known_years(axes):
        kind = "plan" if known.planned else "rough" if known.rough else ""
        unit = words.unit(axes.panel.unit)
        said = f"{words.called(spot.called)}: {words.figure(known, axes.panel.unit)} ({unit})"
        yield element(
            "rect",
            element("title", words=said),
            x=axes.x(at) - axes.breadth / 2,
            y=axes.y(known.value),
            width=axes.breadth,
            height=axes.ground - axes.y(known.value),
            look=look_of(sheet.name, kind),
        )


def _ribbon(sheet: ChartSheet, axes: Axes) -> Iterator[Element]:
    """From the lowest to the highest publication of each year, joined where years follow."""
    known = [(at, its) for at, _, its in known_years(axes)]
    for _, group in groupby(enumerate(known), key=lambda row: row[1][0] - row[0]):
        run = [(float(at), *_spread(its)) for _, (at, its) in group]
        if all(low == high for _, low, high in run):
            continue
        if len(run) == 1:
            at, low, high = run[0]
            run = [(at - 0.3, low, high), (at + 0.3, low, high)]
        there = [f"{axes.x(at):.1f} {axes.y(high):.1f}" for at, _, high in run]
        back = [f"{axes.x(at):.1f} {axes.y(low):.1f}" for at, low, _ in reversed(run)]
        path = f"M{'L'.join([*there, *back])}z"
        yield element("path", d=path, look=look_of(sheet.name, "ribbon"))


def _spread(known: Known) -> tuple[float, float]:
    lowest = known.value if known.lowest is None else known.lowest
    return lowest, known.value if known.highest is None else known.highest


def _breaks(axes: Axes, chart: Chart) -> Iterator[Element]:
    years = [str(spot.called.text) for spot in axes.panel.spots]
    for its in chart.breaks:
        if (year := its.period[:4]) in years:
            x = axes.left + years.index(year) * axes.step
            yield line(x, axes.top - 14, x, axes.ground + 4, "break")
            yield text("※", x, axes.top - 16, anchor="middle")  # above all figures


def _years(axes: Axes) -> Iterator[Element]:
    last = len(axes.panel.spots) - 1
    for at, spot in enumerate(axes.panel.spots):
        year = str(spot.called.text)
        if axes.step >= FULL_YEAR:
            said = year
        elif axes.step >= SHORT_YEAR:
            said = f"’{year[2:]}"
        else:
            far = last - at >= 3 if axes.step < 12 else last - at >= 2
            said = year if at == last or (int(year) % 5 == 0 and far) else ""
        if said:
            yield text(said, axes.x(at), axes.ground + 16, WORDS, "middle", "soft year")


def _gaps(axes: Axes, words: ChartWords) -> Iterator[Element]:
    """Where a gap has room, it says that nothing is known."""
    said = words.say("chart", "unknown")
    for gap, group in groupby(enumerate(axes.panel.spots), key=lambda row: row[1].known is None):
        run = [at for at, _ in group]
        if gap and len(run) * axes.step >= width(said, 11) + 6:
            middle = (axes.x(run[0]) + axes.x(run[-1])) / 2
            yield text(said, middle, axes.ground - 6, 11, "middle")
