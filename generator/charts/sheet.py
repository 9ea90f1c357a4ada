"""The sheet that a chart is drawn on: it grows downwards, and says what, in what and from where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from generator.charts.caveats import caveats
from generator.charts.chart import Chart
from generator.charts.chart_words import ChartWords
from generator.charts.looks import look_of, patterns
from generator.charts.measure import width, wrapped
from generator.charts.svg import FONTS, NAMESPACE, element, text

WIDE, NARROW = 720, 350
MARGIN = 2  # at the sides, so that no edge is cut
TITLE, WORDS, SMALL = 17, 12, 11.5


@dataclass
class ChartSheet:
    """What is drawn so far, and how far down it reaches."""

    width: float
    name: str
    """Begins the ids of this drawing, so that two of one page do not meet."""
    drawn: list[Element] = field(default_factory=list)
    bottom: float = 0

    @property
    def narrow(self) -> bool:
        """Whether it is the drawing for a phone."""
        return self.width <= NARROW

    @property
    def room(self) -> float:
        """How wide a drawing may be."""
        return self.width - 2 * MARGIN

    def add(self, *elements: Element) -> None:
        """Draw something."""
        self.drawn += elements

    def down(self, height: float) -> float:
        """Reserve room; returns where it begins."""
        top = self.bottom
        self.bottom += height
        return top

    def say(self, words: str, size: float = WORDS, kind: str = "soft") -> None:
        """Words in as many lines as they need."""
        for part in wrapped(words, size, self.room):
            self.add(text(part, MARGIN, self.down(size * 1.45) + size * 1.1, size, kind=kind))

    def finished(self, title: str, summary: str, role: str = "img") -> Element:
        """The drawing with its name and a summary for those who do not see it."""
        height = round(self.bottom + 6)
        ids = [f"{self.name}-title", f"{self.name}-desc"]
        return element(
            "svg",
            element("title", words=title, id=ids[0]),
            element("desc", words=summary, id=ids[1]),
            patterns(self.name),
            element("rect", class_="paper", width="100%", height="100%", fill="#fff"),
            *self.drawn,
            xmlns=NAMESPACE,
            role=role,
            aria_labelledby=" ".join(ids),
            viewBox=f"0 0 {self.width} {height}",
            width=self.width,
            height=height,
            font_family=FONTS,
        )


def head(sheet: ChartSheet, chart: Chart, words: ChartWords) -> None:
    """Title and unit; the period where there is but one."""
    sheet.say(words.called(chart.title), TITLE, "head")
    parts = [words.period(chart.period)] if chart.period else []
    if chart.courses:
        parts.append(words.say("timeline", "title"))
    elif chart.one_scale:
        parts.append(words.say("chart", "unit", unit=words.unit(chart.panels[0].unit)))
    if parts:
        sheet.say(" · ".join(parts))
    _legend(sheet, chart, words)
    sheet.down(8)


def foot(sheet: ChartSheet, chart: Chart, words: ChartWords) -> None:
    """What is missing or breaks; sources with their days; who put it together, and the licence."""
    sheet.down(6)
    for said in caveats(chart, words):
        sheet.say(said, SMALL)
    for credit in words.credits(chart):
        sheet.say(credit, SMALL)


def _legend(sheet: ChartSheet, chart: Chart, words: ChartWords) -> None:
    """The kinds of drawing that occur, each with its name; one alone needs none."""
    found = chart.figures
    kinds = [
        ("plan", any(known.planned for known in found)),
        ("rough", any(known.rough and not known.planned for known in found)),
        ("ribbon", any(known.lowest is not None for known in found)),
    ]
    shown = [kind for kind, occurs in kinds if occurs]
    names = {kind: words.say("legend", kind) for kind in shown}
    legend(sheet, names, lambda kind, x, y: swatch(sheet, kind, x, y))


def legend(
    sheet: ChartSheet, names: Mapping[str, str], sign: Callable[[str, float, float], Element]
) -> None:
    """Signs with their names, in as many lines as they need."""
    at = float(MARGIN)
    for kind, name in names.items():
        needed = 26 + width(name, WORDS) + 14
        if at > MARGIN and at + needed > sheet.width:
            at = MARGIN
            sheet.down(20)
        sheet.add(sign(kind, at, sheet.bottom + 4), text(name, at + 26, sheet.bottom + 15))
        at += needed
    if names:
        sheet.down(20)


def swatch(sheet: ChartSheet, kind: str, x: float, y: float) -> Element:
    """How one kind is drawn, as a small field."""
    return element("rect", x=x, y=y, width=20, height=12, look=look_of(sheet.name, kind))
