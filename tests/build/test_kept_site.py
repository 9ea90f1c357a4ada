"""A site made with what earlier builds left is, byte for byte, one that is made from nothing."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from generator.build.building import Building
from generator.build.disk.folder import Folder
from generator.build.drawing.render import THEME, Renderer
from generator.build.kept.build_cache import BuildCache
from generator.build.kept.kept_files import NOTHING
from generator.build.kept.page_keys import OF_THE_MOMENT, page_keys
from generator.build.pages.asked_world import AskedWorld
from generator.build.pages.content_keys import UNSHOWN, content_key
from generator.build.pages.page import Page
from generator.build.pages.record_pages import firm_pages, record_pages
from generator.build.whole_site import WholeSite
from generator.commands.kept_check import checking
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.settings import Site
from tests.support import SITE
from tests.support.bare import registry
from tests.support.edits import Edited
from tests.support.small import small_repository, tree

TEXTS = {"ko": "<h1>안내</h1><p>글</p>", "en": "<h1>About</h1><p>Text</p>"}


@pytest.fixture
def repository(
    tmp_path: Path, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> Edited:
    """A small repository to edit, and templates of its own."""
    theme = tmp_path / "theme"
    shutil.copytree(THEME, theme)
    monkeypatch.setattr("generator.build.building.Renderer", partial(Renderer, theme=theme))
    site = replace(SITE, handwritten=("about/",))
    return Edited(small_repository(tmp_path / "root", schemas), theme, site, seed=20261126)


def built(at: Edited, folder: Path, monkeypatch: pytest.MonkeyPatch, cache: str) -> Path:
    """The site of a repository as it is now."""
    monkeypatch.setenv("PORTAL_CACHE", cache)
    check = checking(Path(cache) if cache else None)
    building = Building(at.root, at.site, BuildCache(), checking=check)
    for language, text in TEXTS.items():
        building.handwritten.draw("about/", text, language, "About", "")
    site = Folder(folder, at.root, marked=True)
    site.open(lambda: None)
    site.finish(WholeSite(building, site.new, folder).write())
    return folder


def holds_for(at: Edited, edits: int, here: Path, patch: pytest.MonkeyPatch) -> None:
    for _ in range(edits):
        edit = at.edit()
        clean = tree(built(at, here / "clean", patch, ""))
        kept = tree(built(at, here / "kept", patch, str(here / "cache")))
        assert kept.keys() == clean.keys(), edit
        assert [path for path, content in kept.items() if content != clean[path]] == [], edit


@pytest.mark.slow
@pytest.mark.usefixtures("without_handbook")
def test_after_edits(repository: Edited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holds_for(repository, 2, tmp_path, monkeypatch)


@pytest.mark.long
def test_after_many_edits(
    repository: Edited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holds_for(repository, 120, tmp_path, monkeypatch)


@pytest.mark.slow
@pytest.mark.usefixtures("without_handbook")
def test_what_is_kept_is_used_and_damage_is_noticed(
    repository: Edited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    first = tree(built(repository, tmp_path / "one", monkeypatch, str(cache)))
    drawn: set[str] = set()
    draw = Renderer.render

    def noted(self: Renderer, page: Page, language: str) -> bytes:
        drawn.add(page.template)
        return draw(self, page, language)

    monkeypatch.setattr(Renderer, "render", noted)
    assert tree(built(repository, tmp_path / "two", monkeypatch, str(cache))) == first
    assert drawn == {*OF_THE_MOMENT, "handwritten.html"}
    (tmp_path / "two/404.html").write_text("spoilt", "utf-8")
    numbers = {path: path.stat().st_ino for path in (tmp_path / "two").rglob("*.html")}
    assert tree(built(repository, tmp_path / "two", monkeypatch, str(cache))) == first
    stayed = {path for path, number in numbers.items() if path.stat().st_ino == number}
    assert len(numbers.keys() - stayed) < len(OF_THE_MOMENT) * 4 + 2 < len(stayed)
    for file in cache.glob("*.sqlite"):
        content = bytearray(file.read_bytes())
        content[len(content) // 2 : len(content) // 2 + 4096] = b"x" * 4096
        file.write_bytes(content)
    assert tree(built(repository, tmp_path / "three", monkeypatch, str(cache))) == first


def test_no_other_template_shows_the_moment() -> None:
    showing = {
        file.name
        for file in (THEME / "templates").iterdir()
        if "site.built" in file.read_text("utf-8")
    }
    assert showing == OF_THE_MOMENT


def test_no_template_reads_what_a_key_leaves_out() -> None:
    for file in (THEME / "templates").iterdir():
        assert f".{UNSHOWN}" not in file.read_text("utf-8"), file.name


def test_what_cannot_be_written_down_is_not_kept() -> None:
    assert content_key((1, lambda: 2)) is None
    loop: list[object] = []
    loop.append(loop)
    assert content_key(loop) is None


@pytest.mark.parametrize("one", [1, "1", 1.0, True, None, (1,), [1], {"a": 1}, SITE])
@pytest.mark.parametrize("other", [1, "1", 1.0, True, None, (1,), [1], {"a": 1}, SITE])
def test_a_key_tells_values_apart(one: object, other: object) -> None:
    alike = type(one) is type(other) and one == other
    assert (content_key(one) == content_key(other)) is alike


SHARED = """
# consortia/2025/a
roster_consent: '2025-01-01'
participants:
- {name: 예시기업 가, firm_id: F-1, products: [검사기]}
- {name: 예시기업 나, firm_id: F-2, products: [거즈]}
- {name: 예시기업 다, firm_id: F-3, products: [침대], booth: 4D11}
- {name: 예시기업 다, products: [시약]}
---
# consortia/2025/b
roster_consent: '2025-01-01'
participants:
- {name: 예시기업 가, products: [시약]}
- {name: 예시기업 나, firm_id: F-2, products: [거즈]}
"""
NAMESAKES = """---
# consortia/2025/c
roster_consent: '2025-01-01'
participants:
- {name: 예시기업 가, firm_id: F-8, withdrawn: '2025-02-01'}
- {name: 예시기업 다, firm_id: F-9, withdrawn: '2025-02-01'}
"""


@pytest.mark.parametrize("path", ["consortia/2025/a/", "participants/firm-f-3/"])
def test_a_page_has_another_key_where_a_roster_that_it_does_not_read_unties_its_firms(
    path: str,
) -> None:
    before, after = (_page(registry(text), path) for text in (SHARED, SHARED + NAMESAKES))
    assert [r.document.text for r in before.inputs] == [r.document.text for r in after.inputs]
    assert dict(page_keys([before])).keys() == dict(page_keys([after])).keys() != set()
    assert not dict(page_keys([before])).items() & dict(page_keys([after])).items()


def _page(world: Registry, path: str) -> Page:
    asked = AskedWorld(world)
    return next(p for p in (*record_pages(asked), *firm_pages(asked)) if p.path == path)


def test_equal_values_have_one_key_whatever_else_they_are_part_of() -> None:
    text = "".join(["가", "나"])
    site = Site({"ko": text}, text, SITE.built)
    other = Site({"ko": "".join(["가", "나"])}, "".join(["가", "나"]), SITE.built)
    assert content_key((site, text)) == content_key((other, "가나"))


def test_without_a_store_nothing_is_known(tmp_path: Path) -> None:
    assert NOTHING.content("index.html") is None
    NOTHING.keep(tmp_path, [])
