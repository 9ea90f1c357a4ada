"""How figures look: plain, hatched one way as plans and the other as rough ones, or a ribbon."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from generator.charts.svg import BRAND, RIBBON, Attribute, element


def look_of(name: str, kind: str) -> Mapping[str, Attribute]:
    """The look of a kind of bar: its class, and the colours of a file of its own."""
    if kind == "ribbon":
        return {"class_": kind, "fill": RIBBON, "fill_opacity": ".5", "stroke": RIBBON}
    hatched = kind in {"plan", "rough"}
    fill = f"url(#{name}-{kind})" if hatched else BRAND
    dash = "3 2" if kind == "rough" else None
    edge = BRAND if hatched else None
    return {"class_": f"bar {kind}".strip(), "fill": fill, "stroke": edge, "stroke_dasharray": dash}


def patterns(name: str) -> Element:
    """The hatchings: of plans from the left below, of rough figures the other way and wider."""
    rising = _pattern(f"{name}-plan", 6, "M-1 7 7-1M-1 1 1-1M5 7 7 5")
    falling = _pattern(f"{name}-rough", 9, "M-1-1 10 10M-1 8 1 10M8-1 10 1")
    return element("defs", rising, falling)


def _pattern(id: str, size: float, way: str) -> Element:
    strokes = element("path", class_="hatch", d=way, stroke=BRAND, stroke_width=1.6, fill="none")
    square: dict[str, Attribute] = {"width": size, "height": size, "patternUnits": "userSpaceOnUse"}
    return element("pattern", strokes, id=id, look=square)
