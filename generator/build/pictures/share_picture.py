"""The picture that messengers show of a shared page: whose site, what it is, and what to know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from typing import TypeAlias
from zlib import Z_RLE

from PIL import Image, ImageDraw

from generator.build.pictures.font_slices import FontSlices, Style
from generator.build.pictures.mark import DrawnMark

Colour: TypeAlias = tuple[int, int, int]
WIDTH, HEIGHT = 1200, 630  # as Open Graph asks
LEFT, BAR = 88, 20
ROOM = WIDTH - 2 * LEFT
WHITE, INK, GRAY = (255, 255, 255), (30, 33, 36), (86, 92, 99)
ACCENT_AT, INK_AT, GRAY_AT = range(3)
SHADES = 5  # of three colours on white: as many as fit into half a byte
NAME, KIND, FACT = Style(34, 600), Style(34, 700), Style(38, 500)
TITLE, ALONE = Style(60, 700), Style(96, 700)
NAME_AT, KIND_AT, TITLE_AT, ALONE_AT, LAST_AT = 104, 212, 296, 340, HEIGHT - 56
TITLE_STEP, FACT_STEP, MARK = 78, 58, 56


@dataclass(frozen=True)
class ShareWords:
    """What stands on the picture; without a kind the title stands alone and large."""

    site: str
    kind: str
    title: str
    facts: tuple[str, ...]
    colour: Colour


@cache
def share_picture(words: ShareWords, fonts: FontSlices, mark: DrawnMark) -> bytes:
    """The picture as a PNG of few colours; the same bytes for the same words."""
    canvas = Canvas.empty(fonts)
    canvas.fill((0, 0, BAR, HEIGHT), ACCENT_AT)
    canvas.lay(_tile(mark), (LEFT, NAME_AT - 40), ACCENT_AT)
    canvas.write(words.site, (LEFT + MARK + 20, NAME_AT), NAME, INK_AT)
    canvas.write(words.kind, (LEFT, KIND_AT), KIND, ACCENT_AT)
    style, y = (TITLE, TITLE_AT) if words.kind else (ALONE, ALONE_AT)
    for number, line in enumerate(fonts.lines(words.title, style, ROOM, 3 if words.kind else 1)):
        canvas.write(line, (LEFT, y + TITLE_STEP * number), style, INK_AT)
    for number, fact in enumerate(words.facts):
        (line,) = fonts.lines(fact, FACT, ROOM, 1)
        y = LAST_AT - FACT_STEP * (len(words.facts) - 1 - number)
        canvas.write(line, (LEFT, y), FACT, ACCENT_AT if words.kind and not number else GRAY_AT)
    return canvas.png((words.colour, INK, GRAY))


@dataclass(frozen=True)
class Canvas:
    """A picture by numbers of colours: 0 for the ground, then the shades of each colour."""

    numbers: Image.Image
    fonts: FontSlices

    @classmethod
    def empty(cls, fonts: FontSlices) -> Canvas:
        """One on which nothing stands yet."""
        return cls(Image.new("L", (WIDTH, HEIGHT), 0), fonts)

    def fill(self, box: tuple[int, int, int, int], colour: int) -> None:
        """Fill a box with a whole colour."""
        self.numbers.paste((colour + 1) * SHADES, box)

    def lay(self, shades: Image.Image, at: tuple[int, int], colour: int) -> None:
        """Lay shades of a colour, of which 255 is the whole; nothing else may stand there."""
        levels = [round(value * SHADES / 255) for value in range(256)]
        self.numbers.paste(shades.point([n and colour * SHADES + n for n in levels]), at)

    def write(self, line: str, at: tuple[int, int], style: Style, colour: int) -> None:
        """Write a line whose left end of the baseline is at a point."""
        x, y = at
        strip = _strip(self.fonts, line, style)
        self.lay(strip, (x, y - strip.height + style.size // 2), colour)

    def png(self, colours: tuple[Colour, ...]) -> bytes:
        """The picture in its colours."""
        palette = list(WHITE)
        for colour in colours:
            for shade in range(1, SHADES + 1):
                palette += [255 - (255 - channel) * shade // SHADES for channel in colour]
        made = Image.frombytes("P", self.numbers.size, self.numbers.tobytes())
        made.putpalette(palette)
        written = BytesIO()
        made.save(written, "PNG", compress_type=Z_RLE, bits=4)
        return written.getvalue()


@cache
def _tile(mark: DrawnMark) -> Image.Image:
    return mark.drawn(MARK)


@lru_cache(64)  # the lines that many pictures share, and not those of every call
def _strip(fonts: FontSlices, line: str, style: Style) -> Image.Image:
    """A line of text with half a letter's room below its baseline."""
    above, below = round(style.size * 1.1), style.size // 2
    strip = Image.new("L", (WIDTH - LEFT, above + below), 0)
    fonts.draw(ImageDraw.Draw(strip), above, line, style)
    return strip
