"""A map of the world with a circle, a name and a number for each country, each a link."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from xml.etree.ElementTree import Element

from generator import theme
from generator.charts.chart import Chart, Known, Spot
from generator.charts.chart_words import ChartWords
from generator.charts.placing import Mark, placed
from generator.charts.sheet import MARGIN, WIDE, WORDS, ChartSheet
from generator.charts.svg import BRAND, FAINT, INK, element, text
from generator.charts.worldmap import world
from generator.records.own_schemes import own_schemes

OUTLINES = Path(theme.__file__).parent / "vendor" / "world" / "countries-110m.json"
LEFT, BREADTH, HEIGHT = 30, 960, 425
"""The part of the map that is shown: all land where anybody lives."""


def draw_map(sheet: ChartSheet, chart: Chart, words: ChartWords) -> None:
    """The one panel as a map; countries that have no room for their name are named below."""
    (panel,) = chart.panels
    scale = sheet.room / BREADTH
    top = sheet.down(HEIGHT * scale + 4)
    sheet.add(_land(sheet, [spot.called.country or "" for spot in panel.spots], top, scale))
    marks = {mark: spot for spot in panel.spots if (mark := _mark(spot, words, top, scale))}
    room = (MARGIN, top, sheet.width - MARGIN, top + HEIGHT * scale)
    left: list[str] = []
    for mark, place in placed(marks, WORDS, room):
        sheet.add(_link(mark, place, marks[mark], words))
        if place is None:
            left.append(mark.said)
    left += [_said(its, words) for its in panel.spots if its not in marks.values() and its.known]
    if left:
        sheet.say(words.say("chart", "further", names=", ".join(left)))


def _said(spot: Spot, words: ChartWords) -> str:
    return f"{words.called(spot.called)} {spot.known.value if spot.known else 0:g}"


def _mark(spot: Spot, words: ChartWords, top: float, scale: float) -> Mark | None:
    place = world(OUTLINES).marks.get(spot.called.country or "")
    if place is None or spot.known is None:
        return None
    x, y = MARGIN + (place[0] - LEFT) * scale, top + place[1] * scale
    return Mark(x, y, _radius(spot.known, scale), _said(spot, words))


def _radius(known: Known, scale: float) -> float:
    return (2.5 + 3 * sqrt(known.value)) * (0.6 + 0.4 * scale)


def _link(mark: Mark, place: tuple[float, float] | None, spot: Spot, words: ChartWords) -> Element:
    schemes = (f"scheme={one}" for one in own_schemes(words.schemas["consortium"]))
    address = f"consortia/?{'&'.join((*schemes, f'country={spot.called.country}'))}"
    circle = element(
        *("circle", element("title", words=mark.said)),
        cx=mark.x, cy=mark.y, r=mark.radius, fill=BRAND, fill_opacity=".75", stroke="#fff",
    )  # fmt: skip
    said = [text(mark.said, *place, WORDS, kind="ink figure halo")] if place else []
    return element("a", circle, *said, href=words.link(address), aria_label=mark.said)


def _land(sheet: ChartSheet, been: list[str], top: float, scale: float) -> Element:
    """The land, which a page draws once and shows in both of its drawings."""
    shift = f"translate({MARGIN - LEFT * scale:.1f} {top:.1f}) scale({scale:.4f})"
    if sheet.narrow:
        shown = element("use", href=f"#{sheet.name.rpartition('-')[0]}-{WIDE}-land")
        return element("g", shown, transform=shift)
    lands = element("g", *_lands(been), id=f"{sheet.name}-land")
    return element("g", lands, transform=shift)


def _lands(been: list[str]) -> Iterator[Element]:
    lands = world(OUTLINES).lands
    rest = "".join(path for code, path in lands.items() if code not in been)
    yield element("path", class_="land", d=rest, fill="#e6e8ea", stroke=FAINT, stroke_width=".4")
    visited = "".join(lands.get(code, "") for code in been)
    if visited:
        yield element(
            *("path",), class_="land been", d=visited, fill="#cfe0fb", stroke=INK, stroke_width=".4"
        )  # fmt: skip
