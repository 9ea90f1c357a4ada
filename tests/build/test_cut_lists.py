"""A list that is cut into pages: its years, months and types are led to from every page."""

from __future__ import annotations

from posixpath import join, normpath

import pytest

from generator.build.pages.all_pages import list_pages
from generator.site.sections import TABLE
from tests.support.page_kinds import localized
from tests.support.raw import LANGUAGES, tree, words
from tests.support.worlds import World, renderer

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", ["consortia", "exhibitions", "organizations"])
def test_every_group_is_led_to_from_every_page(made: World, id: str, language: str) -> None:
    (section,) = (its for its in TABLE if its.id == id)
    rows = 50 if len(made.registry) > 100 else 4
    cut = {
        localized(page.path, language): tree(renderer().render(page, language).decode())
        for page in list_pages(made.registry, [section], rows)
    }
    assert len(cut) > 1
    told = set()
    for path, page in cut.items():
        links = page.xpath("//ul[@class='years']//a")
        told.add(tuple(map(words, links)))
        for link in links:
            place, _, anchor = link.get("href").partition("#")
            there = cut[normpath(join("/", path, place)).lstrip("/") + "/"]
            assert there.xpath("//*[@id=$id]", id=anchor), (path, link.get("href"))
    assert len(told) == 1 and len(told.pop()) > 1
