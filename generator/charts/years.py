"""Figures over the years as columns; a year that is not known has its room too, to scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from generator.charts.chart import Chart, Known, Panel, Spot
from generator.charts.chart_words import ChartWords
from generator.charts.measure import width
from generator.charts.placing import meet
from generator.charts.scale import ticks
from generator.charts.sheet import MARGIN, WORDS, ChartSheet, filled
from generator.charts.svg import element, line, text

BROADEST = 44
FULL_YEAR, SHORT_YEAR = 33, 21  # room that a year needs with four and with two digits


@dataclass(frozen=True)
class Axes:
    """One panel's place on its sheet."""

    panel: Panel
    left: float
    top: float
    width: float
    height: float
    ticks: tuple[float, ...]

    @property
    def step(self) -> float:
        """The room of one year."""
        return self.width / len(self.panel.spots)

    @property
    def breadth(self) -> float:
        """How broad a column is."""
        return min(BROADEST, self.step * 0.64)

    @property
    def ground(self) -> float:
        """Where columns stand."""
        return self.top + self.height

    def x(self, at: float) -> float:
        """The middle of a year, counted from 0."""
        return self.left + (at + 0.5) * self.step

    def y(self, value: float) -> float:
        """How high a number lies."""
        return self.ground - self.height * value / self.ticks[-1]


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
        *(*_breaks(axes, chart), *_years(axes), *_gaps(axes, words), *_figures(axes, words)),
    )
    sheet.add(element("g", *drawn, class_="panel"))


def _grid(axes: Axes, words: ChartWords) -> Iterator[Element]:
    for number in axes.ticks:
        y = axes.y(number)
        yield line(axes.left, y, axes.left + axes.width, y, "grid" if number else "axis")
        said = words.number(number, axes.panel.unit)
        yield text(said, axes.left - 6, y + 4, WORDS, "end", "soft tick")


def _known(axes: Axes) -> Iterator[tuple[int, Spot, Known]]:
    for at, spot in enumerate(axes.panel.spots):
        if spot.known:
            yield at, spot, spot.known


def _bars(sheet: ChartSheet, axes: Axes, words: ChartWords) -> Iterator[Element]:
    for at, spot, known in _known(axes):
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
            look=filled(sheet, kind),
        )


def _ribbon(sheet: ChartSheet, axes: Axes) -> Iterator[Element]:
    """From the lowest to the highest publication of each year, joined where years follow."""
    known = [(at, its) for at, _, its in _known(axes)]
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
        yield element("path", d=path, look=filled(sheet, "ribbon"))


def _spread(known: Known) -> tuple[float, float]:
    return known.lowest or known.value, known.highest or known.value


def _breaks(axes: Axes, chart: Chart) -> Iterator[Element]:
    years = [str(spot.called.text) for spot in axes.panel.spots]
    for its in chart.breaks:
        if (year := its.period[:4]) in years:
            x = axes.left + years.index(year) * axes.step
            yield line(x, axes.top - 14, x, axes.ground + 4, "break")
            yield text("※", x + 3, axes.top - 5)


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


def _figures(axes: Axes, words: ChartWords) -> Iterator[Element]:
    """Figures above their columns: the last, the highest, then the others that have room."""
    rows = list(_known(axes))
    taken: list[tuple[float, float, float, float]] = []
    for at, _, known in sorted(rows, key=lambda r: (r[0] != rows[-1][0], -r[2].value, -r[0])):
        said = words.figure(known, axes.panel.unit)
        half = width(said, WORDS) / 2
        x = min(max(axes.x(at), axes.left + half), axes.left + axes.width + 10 - half)
        y = axes.y(known.highest_drawn) - 7
        box = (x - half - 2, y - 12, x + half + 2, y + 2)
        if any(meet(box, other) for other in (*taken, *_others(axes, rows, at))):
            continue
        taken.append(box)
        yield text(said, x, y, WORDS, "middle", "ink figure halo")


def _others(
    axes: Axes, rows: list[tuple[int, Spot, Known]], at: int
) -> Iterator[tuple[float, float, float, float]]:
    half = axes.breadth / 2
    for other, _, known in rows:
        if other != at:
            x = axes.x(other)
            yield (x - half, axes.y(known.highest_drawn), x + half, axes.ground)
