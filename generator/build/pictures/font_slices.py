"""Text drawn letter by letter in the theme's own font, which comes in slices by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont, Layout

from generator.text.wrapping import wrapped

FACE = re.compile(r"url\(\./(files/[\w-]+\.woff2)\);unicode-range:([^}]*)")


@dataclass(frozen=True)
class Style:
    """A size in pixels and a weight of the variable font."""

    size: int
    weight: int


@dataclass(frozen=True)
class FontSlices:
    """The font in a folder, as its ``index.css`` lists the slices."""

    folder: Path

    def width(self, text: str, style: Style) -> float:
        """How wide a text is, in pixels."""
        return sum(_advance(file, style, letter) for letter, file in self._set(text))

    def draw(self, on: ImageDraw.ImageDraw, y: int, text: str, style: Style) -> None:
        """Draw a line of text from the left edge on a baseline."""
        x = 0.0
        for letter, file in self._set(text):
            on.text((x, y), letter, fill=255, font=_loaded(file, style), anchor="ls")
            x += _advance(file, style, letter)

    def lines(self, text: str, style: Style, width: int, most: int) -> list[str]:
        """A text in at most so many lines; what does not fit in the last one ends in "…"."""
        found = list(wrapped(text, lambda line: self.width(line, style) <= width))
        if len(found) <= most:
            return found
        last = found[most - 1]
        while self.width(f"{last}…", style) > width:
            last = last[:-1]
        return [*found[: most - 1], f"{last}…"]

    def _set(self, text: str) -> Iterator[tuple[str, str]]:
        """Each letter with its slice; the theme has none for Chinese characters, which stay out."""
        for letter in text:
            if file := _slices(self.folder).get(letter):
                yield letter, file


@cache
def _slices(folder: Path) -> dict[str, str]:
    """The path of each letter's file."""
    found: dict[str, str] = {}
    for file, ranges in FACE.findall((folder / "index.css").read_text("utf-8")):
        path = str(folder / file)
        for each in ranges.split(","):
            first, _, last = each.strip().removeprefix("U+").partition("-")
            for code in range(int(first, 16), int(last or first, 16) + 1):
                found.setdefault(chr(code), path)
    return found


@cache
def _loaded(file: str, style: Style) -> FreeTypeFont:
    font = ImageFont.truetype(file, style.size, layout_engine=Layout.BASIC)
    font.set_variation_by_axes([style.weight])
    return font


@cache
def _advance(file: str, style: Style, letter: str) -> float:
    return _loaded(file, style).getlength(letter)
