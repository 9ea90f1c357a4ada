"""A chart's file as another XML reader has it, and its figures measured off the drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Bar:
    """One bar: its year or name, its figure as measured, the error of that, and its kind."""

    label: str
    value: float
    error: float
    kind: str
    tip: str


def parsed(content: bytes) -> Any:
    """The root element."""
    return etree.fromstring(content)


def texts(root: Any, kind: str = "") -> list[str]:
    """The words of all lines of a kind."""
    return [
        its.text for its in root.iter(f"{SVG}text") if kind in its.get("class").split() or not kind
    ]


def panels(root: Any) -> list[Any]:
    """The axes of a chart over the years."""
    return [its for its in root.iter(f"{SVG}g") if its.get("class") == "panel"]


def number(said: str) -> float:
    """The number in some words."""
    found = re.search(r"-?[\d,]+(?:\.\d+)?", said)
    assert found, said
    return float(found[0].replace(",", ""))


def columns(panel: Any) -> Iterator[Bar]:
    """The columns of one panel, measured by its ticks and its years."""
    (low, ground), *_, (high, roof) = [
        (number(its.text), float(its.get("y")) - 4) for its in _of(panel, "text", "tick")
    ]
    years = [(_year(its.text), float(its.get("x"))) for its in _of(panel, "text", "year")]
    step = (years[-1][1] - years[0][1]) / (years[-1][0] - years[0][0])
    unit = (high - low) / (ground - roof)
    for bar in _of(panel, "rect", "bar"):
        middle = float(bar.get("x")) + float(bar.get("width")) / 2
        year = years[0][0] + (middle - years[0][1]) / step
        assert abs(year - round(year)) < 0.1
        assert abs(float(bar.get("y")) + float(bar.get("height")) - ground) < 0.2
        value = low + float(bar.get("height")) * unit
        yield Bar(str(round(year)), value, 0.25 * unit, _kind(bar), bar[0].text)


def ribbon(panel: Any) -> list[tuple[float, float]]:
    """The heights of the ribbons' corners as figures, and the error of each."""
    (low, ground), *_, (high, roof) = [
        (number(its.text), float(its.get("y")) - 4) for its in _of(panel, "text", "tick")
    ]
    unit = (high - low) / (ground - roof)
    corners = [
        float(y)
        for path in _of(panel, "path", "ribbon")
        for _, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path.get("d"))
    ]
    return [(low + (ground - y) * unit, 0.25 * unit) for y in corners]


def rows(root: Any) -> Iterator[Bar]:
    """The bars of a chart of parts, measured by the longest of them and what it says."""
    bars = [its for its in _of(root, "rect", "bar") if len(its)]
    said = texts(root, "figure")
    longest = max(range(len(bars)), key=lambda n: float(bars[n].get("width")))
    unit = number(said[longest]) / float(bars[longest].get("width"))
    for bar in bars:
        name = bar[0].text.rpartition(": ")[0]
        value = float(bar.get("width")) * unit
        yield Bar(name, value, 0.15 * unit, _kind(bar), bar[0].text)


def _of(root: Any, name: str, kind: str) -> list[Any]:
    return [its for its in root.iter(f"{SVG}{name}") if kind in (its.get("class") or "").split()]


def _kind(bar: Any) -> str:
    return " ".join(bar.get("class").split()[1:])


def _year(said: str) -> int:
    return 2000 + int(said[1:]) if said.startswith("’") else int(said)
