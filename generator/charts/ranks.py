"""Parts of one period as bars, the largest first."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.charts.chart import Chart, Known, Panel
from generator.charts.chart_words import ChartWords
from generator.charts.looks import look_of
from generator.charts.measure import width, wrapped
from generator.charts.sheet import MARGIN, WORDS, ChartSheet
from generator.charts.svg import element, line, text

LABELS = 230  # the broadest that names may be beside their bars
THICK = 18


def draw_ranks(sheet: ChartSheet, chart: Chart, words: ChartWords) -> None:
    """The bars of the one panel; names stand above them on a phone."""
    (panel,) = chart.panels
    rows = [(words.called(spot.called), spot.known) for spot in panel.spots if spot.known]
    left = _beside(sheet, rows)
    said = max(width(words.figure(known, panel.unit), WORDS) for _, known in rows) + 12
    room, begin = sheet.room - left - said, sheet.bottom
    for name, known in rows:
        sheet.add(*_name(sheet, name, left))
        sheet.add(*_bar(sheet, panel, words, name, known, (MARGIN + left, room)))
    sheet.add(line(MARGIN + left, begin, MARGIN + left, sheet.bottom, "axis"))


def _beside(sheet: ChartSheet, rows: list[tuple[str, Known]]) -> float:
    if sheet.narrow:
        return 0
    return min(LABELS, max(width(name, WORDS + 1) for name, _ in rows) + 10)


def _name(sheet: ChartSheet, name: str, left: float) -> Iterator[Element]:
    """The name of a bar; room is taken for it, and for its bar where that stands beside it."""
    size = WORDS + 1
    lines = list(wrapped(name, size, left - 10 if left else sheet.room))
    height = len(lines) * 17
    top = sheet.down(height + 2 if not left else max(height, THICK) + 8)
    for number, part in enumerate(lines):
        x, y = (MARGIN + left - 10, top + 17) if left else (MARGIN + 4, top + 14)
        yield text(part, x, y + 17 * number, size, "end" if left else None, "ink name")


def _bar(
    sheet: ChartSheet,
    panel: Panel,
    words: ChartWords,
    name: str,
    known: Known,
    place: tuple[float, float],
) -> Iterator[Element]:
    left, room = place
    top = sheet.bottom - THICK - 4 if left > MARGIN else sheet.down(THICK + 10)
    length = room * known.value / panel.top if panel.top else 0
    kind = "plan" if known.planned else "rough" if known.rough else ""
    said = words.figure(known, panel.unit)
    tip = element("title", words=f"{name}: {said} ({words.unit(panel.unit)})")
    yield element(
        "rect", tip, x=left, y=top, width=length, height=THICK, look=look_of(sheet.name, kind)
    )
    yield text(said, left + length + 6, top + 14, WORDS, kind="ink figure")
