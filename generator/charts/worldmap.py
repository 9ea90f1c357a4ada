"""The world as SVG paths: TopoJSON decoded and projected (Natural Earth, centred on 150 E)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import pi, radians
from pathlib import Path
from typing import Any

from babel.core import get_global

CENTRE, WIDTH = 150, 1000
SCALE = WIDTH / 2 / (pi * 0.8707)
MIDDLE = 240
LEFT_OUT = "010"  # Antarctica
SMALL = {"SG": (103.8, 1.3), "HK": (114.2, 22.3), "MO": (113.5, 22.2), "BH": (50.5, 26.0)}
"""Destinations that a map of this size does not show: degrees east and north."""
Point = tuple[float, float]


@dataclass(frozen=True)
class World:
    """The land of each country as one path, and where its mark stands."""

    lands: Mapping[str, str]
    marks: Mapping[str, Point]


@lru_cache(maxsize=1)
def world(source: Path) -> World:
    """All countries by ISO code; those without a code share the empty key."""
    topology = json.loads(source.read_text("utf-8"))
    arcs = list(_arcs(topology))
    aliases = get_global("territory_aliases")
    lands: dict[str, str] = {}
    marks: dict[str, Point] = {code: project(*place) for code, place in SMALL.items()}
    for shape in topology["objects"]["countries"]["geometries"]:
        if shape.get("id") == LEFT_OUT:
            continue
        code = (aliases.get(shape.get("id", "")) or [""])[0]
        rings = [_ring(ring, arcs) for ring in _rings(shape)]
        lands[code] = lands.get(code, "") + "".join(p for ring in rings for p in _paths(ring))
        marks.setdefault(code, _mark(max(rings, key=_breadth)))
    return World(lands, marks)


def project(east: float, north: float) -> Point:
    """Project a point into map units; points beyond the edge are clamped to it."""
    x, y = radians(_turned(east)), radians(north)
    return _projected(x, y)


def _projected(x: float, y: float) -> Point:
    x = min(pi, max(-pi, x))
    y2, y4 = y * y, y**4
    across = x * (0.8707 - 0.131979 * y2 + y4 * (-0.013791 + y4 * (0.003971 * y2 - 0.001529 * y4)))
    up = y * (1.007226 + y2 * (0.015085 + y4 * (-0.044475 + 0.028874 * y2 - 0.005916 * y4)))
    return round(WIDTH / 2 + across * SCALE, 1), round(MIDDLE - up * SCALE, 1)


def _turned(east: float) -> float:
    return (east - CENTRE + 180) % 360 - 180


def _arcs(topology: Any) -> Iterator[list[Point]]:
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def _rings(shape: Any) -> Iterator[list[int]]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    for polygon in polygons:
        yield from polygon


def _ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """One closed line in degrees from the centre, without a jump where it crosses the edge."""
    points = [p for n in numbers for p in (arcs[n] if n >= 0 else arcs[~n][::-1])]
    ring = [(_turned(points[0][0]), points[0][1])]
    for east, north in points[1:]:
        last = ring[-1][0]
        ring.append((last + (_turned(east) - last + 180) % 360 - 180, north))
    return ring


def _paths(ring: list[Point]) -> Iterator[str]:
    """The ring, and once more from the other side where it reaches over the edge."""
    for turn in (0, 360, -360):
        moved = [(x + turn, y) for x, y in ring]
        if any(-180 < x < 180 for x, _ in moved):
            yield _path([_projected(radians(x), radians(y)) for x, y in moved])


def _path(points: list[Point]) -> str:
    whole = [(round(x), round(y)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole)]
    moves = " ".join(f"{dx} {dy}" for dx, dy in steps if dx or dy)
    return f"M{whole[0][0]} {whole[0][1]}l{moves}z".replace(" -", "-") if moves else ""


def _breadth(ring: list[Point]) -> float:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))


def _mark(ring: list[Point]) -> Point:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return _projected(radians((max(xs) + min(xs)) / 2), radians((max(ys) + min(ys)) / 2))
