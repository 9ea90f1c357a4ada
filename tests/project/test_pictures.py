"""The pictures of the guides and the README: small, used, described, and in both languages."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from tests.support import ROOT

PICTURES = ROOT / "docs" / "pictures"
IMAGE = re.compile(r'<img src="([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]+)"')
README = ROOT / "README.md"
GUIDES = [path for path in sorted(ROOT.glob("docs/**/*.md")) if "<img" in path.read_text("utf-8")]
PAGES = [README, *GUIDES]


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
            for page in GUIDES
            if ("en" in page.relative_to(ROOT).parts) is (language == "en")
            for src in images(page)
        )
        for language in ("ko", "en")
    }
    assert names["ko"] == names["en"] and names["ko"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_pictures_are_where_the_page_says_and_as_large(page: Path) -> None:
    built = page.parent if page == README else page.with_suffix("")  # about.md becomes about/
    for src, stated in images(page).items():
        path = (built / src).resolve()
        assert path.parent == PICTURES and size(path) == stated, src


def test_pictures_are_small_and_none_is_left_over() -> None:
    used = {Path(src).name for page in PAGES for src in images(page)}
    there = {path.name for path in PICTURES.iterdir()}
    assert {path.name for path in PICTURES.iterdir() if path.stat().st_size > 60_000} == set()
    assert there == used


@pytest.mark.long
def test_the_script_draws_every_picture_that_is_there(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "scripts" / "pictures.py", tmp_path]
    subprocess.run(command, check=True, capture_output=True)
    drawn = {path.name for path in tmp_path.iterdir()}
    assert drawn == {path.name for path in PICTURES.glob("*.webp")}
