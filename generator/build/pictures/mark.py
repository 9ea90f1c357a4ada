"""The portal's mark, read from its one file, ``icon.svg``, and drawn at any size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from PIL import Image, ImageDraw

Point: TypeAlias = tuple[float, float]
PATH = re.compile(r'<path d="([^"]+)"')
BOX = 32  # the viewBox of the file
FINER = 4  # so many times larger it is drawn, then made smaller
STEPS = 24  # of a curve
SHADES = 32  # of an icon


@dataclass(frozen=True)
class DrawnMark:
    """White strokes on a tile with round corners."""

    strokes: tuple[tuple[Point, ...], ...]
    width: float
    corner: float
    colour: str

    @classmethod
    def read(cls, file: Path) -> DrawnMark:
        """The mark of a file whose paths say M, L and C alone, with full numbers."""
        text = file.read_text("utf-8")
        (drawn,) = PATH.findall(text)
        colour = re.findall(r'fill="(#[0-9a-f]{6})"', text)[0]
        width, corner = (float(_attribute(text, name)) for name in ("stroke-width", "rx"))
        return cls(tuple(_strokes(drawn)), width, corner, colour)

    def drawn(self, size: int, corner: float | None = None) -> Image.Image:
        """How much of the tile each point shows: 0 for the strokes and outside, 255 else."""
        scale = size * FINER / BOX
        shades = Image.new("L", (size * FINER, size * FINER), 0)
        pen = ImageDraw.Draw(shades)
        round_by = (self.corner if corner is None else corner) * scale
        pen.rounded_rectangle((0, 0, *(n - 1 for n in shades.size)), round_by, fill=255)
        for stroke in self.strokes:
            points = [(x * scale, y * scale) for x, y in stroke]
            pen.line(points, fill=0, width=round(self.width * scale), joint="curve")
            half = self.width * scale / 2
            for x, y in (points[0], points[-1]):
                pen.ellipse((x - half, y - half, x + half, y + half), fill=0)
        return shades.resize((size, size), Image.Resampling.LANCZOS)

    def icon(self, size: int) -> bytes:
        """The mark as a square PNG without round corners, which devices cut themselves."""
        made = Image.new("RGB", (size, size), "#ffffff")
        made.paste(Image.new("RGB", (size, size), self.colour), mask=self.drawn(size, 0))
        written = BytesIO()
        made.quantize(SHADES, dither=Image.Dither.NONE).save(written, "PNG", compress_level=9)
        return written.getvalue()


def _attribute(text: str, name: str) -> str:
    found = re.search(rf'{name}="([\d.]+)"', text)
    assert found, name
    return found[1]


def _strokes(drawn: str) -> Iterator[tuple[Point, ...]]:
    """Each stroke as points, the curves in small steps."""
    for stroke in re.findall(r"M[^M]+", drawn):
        points: list[Point] = []
        for command, numbers in re.findall(r"([MLC])([^MLC]*)", stroke):
            given = [float(n) for n in numbers.split()]
            pairs = list(zip(given[::2], given[1::2], strict=True))
            points += _curve(points[-1], *pairs) if command == "C" else pairs
        yield tuple(points)


def _curve(start: Point, one: Point, two: Point, end: Point) -> Iterator[Point]:
    for step in range(1, STEPS + 1):
        t = step / STEPS
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
        # sum() would add these otherwise from Python 3.12 on, and draw another point
        x, y = (
            a * p + b * q + c * r + d * s for p, q, r, s in zip(start, one, two, end, strict=True)
        )
        yield x, y
