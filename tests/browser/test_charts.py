"""A chart taken along in a browser: its picture, made of the SVG file, and the HTML to embed it."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import lxml.html
from lxml import etree
from playwright.sync_api import Page


def test_a_chart_becomes_a_picture_of_twice_its_size(page: Page, address: str, built: Path) -> None:
    page.goto(f"{address}statistics/sme-exports/")
    with page.expect_download() as waiting:
        page.locator("[data-png]").first.click()
    assert waiting.value.suggested_filename == "sme-exports.png"
    content = Path(waiting.value.path()).read_bytes()
    drawing = etree.parse(built / "charts" / "sme-exports.svg").getroot()
    size = tuple(2 * int(drawing.get(name) or 0) for name in ("width", "height"))
    assert content[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", content[16:24]) == size
    assert len(zlib.decompress(pixels(content))) > size[0] * size[1] * 3
    assert len(pixels(content)) > 10_000, "the picture is all but empty"
    code = page.locator(".along textarea").first.input_value()
    (image,) = lxml.html.fromstring(code).iter("img")
    assert image.get("src", "").endswith("/charts/sme-exports.svg") and image.get("alt")


def pixels(content: bytes) -> bytes:
    """The compressed dots of a PNG file."""
    found, at = b"", 8
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        if content[at + 4 : at + 8] == b"IDAT":
            found += content[at + 8 : at + 8 + length]
        at += 12 + length
    return found
