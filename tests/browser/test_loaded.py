"""The site contains no file that no page loads."""

from __future__ import annotations

from pathlib import Path

from tests.support.loading import loaded

LOADED = ("*.js", "*.mjs", "*.css")


def test_every_script_and_style_is_loaded_by_a_page(built: Path) -> None:
    there = {path.relative_to(built).as_posix() for name in LOADED for path in built.rglob(name)}
    assert there - loaded(built) == set()


def test_every_script_and_style_that_a_page_loads_is_there(built: Path) -> None:
    assert {name for name in loaded(built) if not (built / name).is_file()} == set()


def test_every_slice_of_the_font_is_named_by_its_list(built: Path) -> None:
    fonts = built / "assets" / "noto-sans-kr"
    named = (fonts / "index.css").read_text("utf-8")
    assert [path.name for path in fonts.rglob("*.woff2") if path.name not in named] == []
