"""A page is kept under a digest of all that it is drawn of."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from generator.build.kept.page_keys import page_key, page_keys
from generator.build.pages.page import Page

PAGE = Page("a/", "a.html", {"title": "가"})
OTHERS: dict[str, Any] = {
    "path": "b/",
    "template": "b.html",
    "shown": {"title": "나"},
    "section": "calls",
    "sample": True,
    "languages": ("ko",),
    "history": ("changed",),
    "untold": True,
    "picture": "a/share.png",
    "applying": True,
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_page_that_is_drawn_of_something_else_has_another_key(name: str) -> None:
    assert page_key(PAGE) == page_key(replace(PAGE))
    assert page_key(replace(PAGE, **{name: OTHERS[name]})) != page_key(PAGE)


def test_all_that_a_template_can_show_is_tried() -> None:
    unshown = {"made_from", "part"}  # from which a view is worked out, and where
    assert OTHERS.keys() == {one.name for one in fields(Page)} - unshown


def test_what_shows_the_moment_or_cannot_be_written_down_has_no_key() -> None:
    pages = (PAGE, replace(PAGE, template="data.html"), replace(PAGE, path="c/", shown=print))
    kept = dict(page_keys((*pages, replace(PAGE, path="d/", shown=lambda: 1))))
    assert {path.partition("/")[0] for path in kept} >= {"a", "en"}
    assert not any("d/" in path for path in kept)
    assert kept["a/index.html"] == page_key(PAGE)
