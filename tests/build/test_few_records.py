"""A portal that has no record yet, and one with a record of each kind that says next to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from generator.build.drawing.render import Renderer
from generator.build.files.downloads import downloads
from generator.build.pages.all_pages import pages
from generator.history.publications import NO_PAST
from generator.records.registry import Registry
from generator.records.schema import Schema
from tests.support import SITE
from tests.support.bare import registry
from tests.support.links import dead_links

ONE_EACH = """
# programmes/2026
---
# calls/2026-hosts
audience: hosts
---
# organizations/kbiz
---
# exhibitions/fair
---
# consortia/2026/a
---
# statistics/exports
values: [{period: "2026", value: 1, vintage: first}]
"""
WORLDS = {"none": Registry(), "one each": registry(ONE_EACH)}
GUIDES = ("rules", "fields", "apply", "404")
"""Sections that are the same in every portal."""
MADE_ELSEWHERE = (
    "/assets/",
    "/search/",
    "/charts/",
    "/schemas/",
    "/sheets/",
    "list.json",
    "share.png",
    "manifest",
)
"""What a build lays beside the pages that are drawn here."""


@pytest.fixture(scope="module", params=WORLDS)
def made(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    schemas: dict[str, Schema],
) -> Path:
    """The site, without samples and guides written by hand."""
    site = replace(SITE, samples=False)
    folder, draw = tmp_path_factory.mktemp("few"), Renderer(site, schemas).render
    world = WORLDS[request.param]
    offered = downloads(world, site, schemas, NO_PAST)
    for file in offered.files:
        _lay(folder / file.path, file.content)
    for page in pages(world, Registry(), site, offered.beside):
        for language in page.languages:
            above = "" if language == "ko" else f"{language}/"
            name = (
                page.path
                if page.path.endswith((".html", ".xml", ".json", ".txt"))
                else f"{page.path}index.html"
            )
            _lay(folder / above / name, draw(page, language))
    return folder


def _lay(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _pages(folder: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        if not name.removeprefix("en/").startswith(GUIDES):
            yield name, html.fromstring(path.read_bytes())


def test_every_link_leads_somewhere(made: Path) -> None:
    dead = list(dead_links(made, SITE.url))
    assert [
        link for link in dead if not any(part in f"/{link[1]}" for part in MADE_ELSEWHERE)
    ] == []


def test_no_table_or_list_is_empty(made: Path) -> None:
    empty = [
        (name, part.tag, part.get("class"), part.getparent().text_content().strip()[:40])
        for name, page in _pages(made)
        for part in page.xpath(
            "//main//*[self::table or self::ul[not(@hidden or ancestor::*[@hidden])] or self::dl]"
        )
        if not part.xpath(".//tbody/tr | .//li | .//dd")
    ]
    assert empty == []


def test_no_fact_and_no_column_is_empty(made: Path) -> None:
    """A heading over nothing asks what is missing, and the page cannot say."""
    empty = [
        (name, label.text_content())
        for name, page in _pages(made)
        for label in page.xpath(
            "//main//dt[following-sibling::dd[1][not(@data-out or * or normalize-space())]]"
        )
    ] + [
        (name, label)
        for name, page in _pages(made)
        for table in page.xpath("//main//table[contains(@class, 'stack')]")
        for label in {*table.xpath(".//td/@data-label")}
        if not any(
            cell.text_content().strip()
            for cell in table.xpath(".//td[@data-label=$label]", label=label)
        )
    ]
    assert empty == []


def test_a_page_says_something_below_its_heading(made: Path) -> None:
    """More than its lead and the foot of all pages."""
    seen = [
        name
        for name, page in _pages(made)
        if not page.xpath(
            "//main//*[self::h2 or self::dl or self::table or self::form]"
            " | //main//*[@class='empty' or @data-finder]"
        )
    ]
    assert seen == []


def test_the_script_of_a_list_is_loaded_only_where_there_is_one(made: Path) -> None:
    for name, page in _pages(made):
        loaded = bool(page.xpath("//script[contains(@src, 'lists.js')]"))
        assert loaded == bool(page.xpath("//*[@data-finder]")), name


def test_samples_are_not_spoken_of_where_there_are_none(made: Path) -> None:
    said = {name: page.text_content() for name, page in _pages(made)}
    assert [
        name for name, text in said.items() if "예시 자료에서" in text or "See the samples" in text
    ] == []
