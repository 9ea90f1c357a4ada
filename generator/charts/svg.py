"""SVG elements; what is written is well-formed whatever the words are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

Attribute: TypeAlias = str | float | None
FONTS = "'Noto Sans KR Variable','Noto Sans KR','Apple SD Gothic Neo','Malgun Gothic',sans-serif"
NAMESPACE = "http://www.w3.org/2000/svg"
INK, SOFT, FAINT, BRAND, RIBBON = "#1e2124", "#464c53", "#cdd1d5", "#0b50d0", "#c4430f"
"""Colours of a file of its own; on pages the style sheet has those of the page."""


def element(
    name: str,
    *children: Element,
    words: str = "",
    look: Mapping[str, Attribute] | None = None,
    **attributes: Attribute,
) -> Element:
    """An element; ``_`` in a name stands for ``-``, a last one is dropped, None is left out."""
    made = Element(name)
    for key, value in (*attributes.items(), *(look or {}).items()):
        if value is not None:
            made.set(key.rstrip("_").replace("_", "-"), number(value))
    made.text = words or None
    made.extend(children)
    return made


def number(value: str | float) -> str:
    """A length to a tenth of a unit, without trailing zeros."""
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def text(
    words: str, x: float, y: float, size: float = 12, anchor: str | None = None, kind: str = "soft"
) -> Element:
    """A line of words; its kind is ``soft``, ``ink`` or ``head``, and ``halo`` over a drawing."""
    halo = "halo" in kind.split()
    return element(
        "text",
        words=words,
        class_=kind,
        x=x,
        y=y,
        font_size=size,
        font_weight="bold" if kind == "head" else None,
        text_anchor=anchor,
        fill=SOFT if kind.startswith("soft") else INK,
        look={"stroke": "#fff", "stroke_width": 3, "paint_order": "stroke"} if halo else None,
    )


def line(x1: float, y1: float, x2: float, y2: float, kind: str = "grid") -> Element:
    """A thin rule; its kind is ``grid``, ``axis`` or ``break``."""
    return element(
        "line",
        class_=kind,
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        stroke=FAINT if kind == "grid" else INK,
        stroke_dasharray="4 3" if kind == "break" else None,
    )


def written(root: Element) -> str:
    """The text of an element and all in it."""
    return tostring(root, encoding="unicode")
