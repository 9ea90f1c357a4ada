"""The colour of each section, as the theme's style gives its hue."""

from __future__ import annotations

import re
from functools import cache
from math import cos, radians, sin
from pathlib import Path

from generator.build.pictures.share_picture import Colour

SELECTOR = re.compile(r"\[data-of=([a-z]+)\]")
HUE = re.compile(r" --hue: (\d+)")
LIGHTNESS, CHROMA, OWN = 0.47, 0.16, 262
"""Of the accent on white, as ``portal.css`` has them, and the hue where a section has none."""


def accent(style: Path, section: str) -> Colour:
    """The colour of a section's pages on white."""
    return seen(LIGHTNESS, CHROMA, _hues(style).get(section, OWN))


@cache
def _hues(style: Path) -> dict[str, int]:
    rules = (rule.rpartition("{") for rule in style.read_text("utf-8").split("}"))
    hues = ((names, HUE.match(said)) for names, _, said in rules)
    return {id: int(hue[1]) for names, hue in hues if hue for id in SELECTOR.findall(names)}


def seen(lightness: float, chroma: float, hue: float) -> Colour:
    """A colour given as ``oklch()``, as screens show it (CSS Color 4)."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _channel(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _channel(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _channel(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _channel(light: float) -> int:
    bounded = min(max(light, 0.0), 1.0)
    shown = 12.92 * bounded if bounded <= 0.0031308 else 1.055 * bounded ** (1 / 2.4) - 0.055
    return round(255 * shown)
