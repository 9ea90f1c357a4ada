"""Pages depend on the records they declare, and on no others."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build.drawing.location import Location
from generator.build.drawing.render import THEME, Renderer
from generator.build.pages.all_pages import pages
from generator.build.pages.page import Page
from generator.check import Checked
from generator.records.model import Record
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.text.languages import LANGUAGES
from tests.support import SITE


@pytest.fixture(scope="module")
def renderer(schemas: dict[str, Schema]) -> Renderer:
    return Renderer(SITE, schemas)


def listed(registry: Registry, samples: Registry) -> dict[str, Page]:
    return {page.path: page for page in pages(registry, samples, SITE)}


def test_no_two_pages_share_an_address(published: Checked) -> None:
    paths = [page.path for page in pages(published.registry, published.samples, SITE)]
    assert len(paths) == len(set(paths))


def test_every_record_has_its_page(published: Checked) -> None:
    paths = listed(published.registry, published.samples)
    assert {f"{record.name}/" for record in published.registry} <= set(paths)
    assert {f"samples/{record.name}/" for record in published.samples} <= set(paths)


def test_a_constant_is_written_in_the_language_of_each_page(
    tmp_path: Path, schemas: dict[str, Schema]
) -> None:
    """Jinja works out constants while compiling: what is compiled for one serves that one only."""
    shutil.copytree(THEME / "locale", tmp_path / "locale")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "won.html").write_text('{{ 0|krw }} {{ "DE"|country }}', "utf-8")
    page = Page("won/", "won.html", None)
    for languages in (("ko", "en"), ("en", "ko")):
        renderer = Renderer(SITE, schemas, tmp_path)
        drawn = {language: renderer.render(page, language) for language in languages}
        assert drawn == {"ko": "0원 독일".encode(), "en": b"KRW 0 Germany"}


def some_of_each_template(all_pages: Iterator[Page], most: int = 3) -> Iterator[Page]:
    seen: dict[str, int] = {}
    for page in all_pages:
        seen[page.template] = seen.get(page.template, 0) + 1
        if seen[page.template] <= most:
            yield page


@pytest.mark.slow
def test_a_page_reads_only_the_records_it_declares(published: Checked, renderer: Renderer) -> None:
    """Take every other record away: the page keeps its bytes."""
    for page in some_of_each_template(pages(published.registry, published.samples, SITE)):
        alone = listed(*worlds(page.inputs))
        assert page.path in alone, f"{page.path} is gone without records that it does not declare"
        for language in page.languages:
            assert renderer.render(alone[page.path], language) == renderer.render(page, language), (
                page.path
            )


def worlds(records: tuple[Record, ...]) -> tuple[Registry, Registry]:
    real, samples = (Registry(r for r in records if r.sample is kind) for kind in (False, True))
    return real, samples


@pytest.mark.slow
def test_what_pages_share_is_what_each_would_draw(
    published: Checked, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = [p for p in pages(published.registry, published.samples, SITE) if p.path.count("/") > 1]
    calls = [page for page in deep if page.template == "call.html"]  # open, over, cancelled
    some = [*some_of_each_template(iter(deep), most=2), *calls[::5]]
    shares = Renderer(SITE, schemas)
    drawn = [shares.render(page, language) for page in some for language in LANGUAGES]
    monkeypatch.setattr(Location, "shared", lambda self, part, caller: caller())
    alone = Renderer(SITE, schemas)
    assert [alone.render(page, language) for page in some for language in LANGUAGES] == drawn
