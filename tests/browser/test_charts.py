"""A chart taken along in a browser: its picture, made of the SVG file, and the HTML to embed it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import lxml.html
from lxml import etree
from PIL import Image
from playwright.sync_api import Page, expect

CLIPBOARD = """() => {
  navigator.clipboard.writeText = async (text) => { window.copied = text };
  navigator.clipboard.write = async ([item]) => {
    window.picture = [item.types[0], (await item.getType("image/png")).size];
  };
}"""
"""A clipboard that needs no leave, and tells what it was given."""


def test_a_chart_becomes_a_picture_of_twice_its_size(page: Page, address: str, built: Path) -> None:
    page.goto(f"{address}statistics/sme-exports/")
    with page.expect_download() as waiting:
        page.locator("[data-png]").first.click()
    assert waiting.value.suggested_filename == "sme-exports.png"
    drawing = etree.parse(built / "charts" / "sme-exports.svg").getroot()
    size = tuple(2 * int(drawing.get(name) or 0) for name in ("width", "height"))
    content = Path(waiting.value.path()).read_bytes()
    with Image.open(BytesIO(content), formats=["PNG"]) as picture:
        picture.load()
    assert picture.size == size
    assert len(content) > 10_000, "the picture is all but empty"
    code = page.locator(".along textarea").first.input_value()
    (image,) = lxml.html.fromstring(code).iter("img")
    assert image.get("src", "").endswith("/charts/sme-exports.svg") and image.get("alt")
    page.evaluate(CLIPBOARD)
    page.get_by_role("button", name="도표 복사").first.click()
    expect(page.locator("[data-picture]").first).to_have_text("복사했습니다.")
    assert page.evaluate("window.picture") == ["image/png", len(content)]
    page.locator(".chart [data-link]").first.click()
    path, _, anchor = page.evaluate("window.copied").partition("#")
    assert path.endswith("/statistics/sme-exports/") and page.locator(f"[id='{anchor}']").count()


def test_the_marks_of_charts_show_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ("statistics/sme-exports/", "programmes/2026/"):
        page.goto(address + path)
        assert page.locator("figure svg .bar:visible").count() > 1, path
