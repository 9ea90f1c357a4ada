"""The axes of one panel over the years, and the figures that stand above its columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from generator.charts.chart import Known, Panel, Spot
from generator.charts.chart_words import ChartWords
from generator.charts.measure import width
from generator.charts.placing import meet
from generator.charts.sheet import WORDS
from generator.charts.svg import text

BROADEST = 44


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


def known_years(axes: Axes) -> Iterator[tuple[int, Spot, Known]]:
    """Every year that has a figure, with its place."""
    for at, spot in enumerate(axes.panel.spots):
        if spot.known:
            yield at, spot, spot.known


def figures_above(axes: Axes, words: ChartWords) -> Iterator[Element]:
    """Figures above their columns: the last, the highest, then the others that have room."""
    rows = list(known_years(axes))
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
