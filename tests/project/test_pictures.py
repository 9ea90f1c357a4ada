"""The pictures of the guides: small, used, described, and there in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from tests.support import ROOT

PICTURES = ROOT / "docs" / "pictures"
IMAGE = re.compile(r'<img src="([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]+)"')
PAGES = [path for path in sorted(ROOT.glob("docs/**/*.md")) if "<img" in path.read_text("utf-8")]


def images(page: Path) -> dict[str, tuple[int, int]]:
    """Each picture of a page, as the address of the built page names it, and its size."""
    text = page.read_text("utf-8")
    found = IMAGE.findall(text)
    assert len(found) == text.count("<img"), "every picture has a size and words in its place"
    return {src: (int(width), int(height)) for src, width, height, _ in found}


def size(path: Path) -> tuple[int, int]:
    content = path.read_bytes()
    if path.suffix == ".svg":
        box = etree.fromstring(content).get("viewBox").split()
        return int(box[2]), int(box[3])
    at = content.index(b"VP8 ") + 14  # the size stands behind the picture's own start code
    width, height = (int.from_bytes(content[n : n + 2], "little") for n in (at, at + 2))
    return width, height


def test_guides_have_the_same_pictures_in_both_languages() -> None:
    names = {
        language: sorted(
            Path(src).name.replace(f"-{language}.", ".")
            for page in PAGES
            if ("en" in page.relative_to(ROOT).parts) is (language == "en")
            for src in images(page)
        )
        for language in ("ko", "en")
    }
    assert names["ko"] == names["en"] and names["ko"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_pictures_are_where_the_page_says_and_as_large(page: Path) -> None:
    built = page.with_suffix("")  # about.md becomes about/
    for src, stated in images(page).items():
        path = (built / src).resolve()
        assert path.parent == PICTURES and size(path) == stated, src


def test_pictures_are_small_and_none_is_left_over() -> None:
    used = {Path(src).name for page in PAGES for src in images(page)}
    there = {path.name for path in PICTURES.iterdir()}
    assert {path.name for path in PICTURES.iterdir() if path.stat().st_size > 60_000} == set()
    assert there == used
