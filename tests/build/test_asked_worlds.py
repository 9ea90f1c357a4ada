"""A page is worked out again where anything that was asked for it is answered otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.pages.answers import Answers, Asked, packed, unpacked
from generator.build.pages.asked_world import AskedWorlds
from generator.build.pages.later import Later
from generator.build.pages.page import Page
from generator.build.pages.record_pages import firm_pages, record_pages
from generator.cache.store import Shelf, Store
from generator.records.registry import Registry
from tests.support.bare import registry
from tests.support.worlds import renderer

RECORDS = """
# organizations/host
names: [{name: 예시협동조합}]
---
# exhibitions/fair
names: [{name: 예시전}]
editions: {'2025': {starts: '2025-03-01', ends: '2025-03-03', country: DE}}
---
# consortia/2025/a
hosts: [host]
editions: [fair/2025]
roster_consent: '2025-01-01'
participants:
- {name: 예시기업 가, firm_id: F-1, products: [검사기]}
- {name: 예시기업 나, products: [거즈]}
---
# consortia/2025/b
roster_consent: '2025-01-01'
participants:
- {name: 예시기업 가, firm_id: F-1, products: [시약]}
---
# calls/2025-firms
audience: participants
consortium: 2025/a
"""
EDITS = {
    "consortia/2025/a": ("hosts: [host]\n", ""),
    "organizations/host": ("예시협동조합", "다른협동조합"),
    "exhibitions/fair": ("2025-03-03", "2025-03-04"),
    "consortia/2025/b": ("firm_id: F-1, products: [시약]", "firm_id: F-2, products: [시약]"),
    "calls/2025-firms": ("consortium: 2025/a\n", ""),
    "consortia/2025/c": ("# calls", "# consortia/2025/c\ncontinues: 2025/b\n---\n# calls"),
}
LED = {"organizations/host/", "consortia/2025/a/", "calls/2025-firms/", "exhibitions/fair/"}
ONLY = {"organizations/host": LED, "consortia/2025/c": {"consortia/2025/b/", "consortia/2025/c/"}}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Store(tmp_path / "cache").shelf("site")


def shown(world: Registry, shelf: Shelf) -> dict[str, Page]:
    asked = AskedWorlds.of(world, Registry(), shelf).real
    return {page.path: page for page in (*record_pages(asked), *firm_pages(asked))}


def kept(world: Registry, shelf: Shelf) -> dict[str, bytes]:
    """Every page of a world, once what they asked is kept."""
    pages = shown(world, shelf)
    AskedWorlds.of(world, Registry()).keep(shelf, pages.values())
    return {path: renderer().render(page, "ko") for path, page in pages.items()}


def stands(page: Page) -> bool:
    return isinstance(page.shown, Later) and page.shown.before is not None


def test_nothing_is_worked_out_where_nothing_changed(shelf: Shelf) -> None:
    paths = kept(registry(RECORDS), shelf).keys()
    pages = shown(registry(RECORDS), shelf)
    assert {path for path, page in pages.items() if stands(page)} == paths
    assert "participants/firm-f-1/" in paths


@pytest.mark.parametrize("edit", EDITS)
def test_no_page_that_shows_something_else_is_taken_for_the_same(edit: str, shelf: Shelf) -> None:
    before = kept(registry(RECORDS), shelf)
    pages = shown(registry(RECORDS.replace(*EDITS[edit])), shelf)
    drawn = {path: renderer().render(page, "ko") for path, page in pages.items()}
    other = {path for path, page in drawn.items() if page != before.get(path)}
    again = {path for path, page in pages.items() if not stands(page)}
    assert other
    assert other <= again <= ONLY.get(edit, again)


def test_the_names_of_what_a_page_was_made_from_are_kept_with_it(shelf: Shelf) -> None:
    kept(registry(RECORDS), shelf)
    for page in shown(registry(RECORDS), shelf).values():
        assert isinstance(page.shown, Later)
        assert page.shown.asked.inputs == [record.name for record in page.view.inputs]


def test_what_was_asked_comes_back() -> None:
    pages = {"a/": Asked((("all", "call"), ("named", "a")), ["a"], "1"), "b/": Asked((), [], "")}
    assert dict(unpacked(packed(pages))) == pages


@pytest.mark.parametrize("strange", [("eval", "x"), ("all",), ("all", "x"), ("pointing", "x"), ()])
def test_what_nobody_asks_has_no_answer(strange: tuple[str, ...]) -> None:
    assert Answers(registry(RECORDS)).digest([("all", "call"), strange]) == ""


def test_what_another_process_asked_is_taken_over(shelf: Shelf) -> None:
    """The view itself stays there, and whoever wants it here has it made anew."""
    there, here = shown(registry(RECORDS), shelf), shown(registry(RECORDS), shelf)
    for path, page in there.items():
        own = here[path].shown
        assert isinstance(page.shown, Later)
        assert isinstance(own, Later)
        assert page.shown.told() is None
        drawn = renderer().render(page, "ko")
        told = page.shown.told()
        assert told
        assert page.shown.told() is None
        assert page.shown.asked == told[0]
        own.learn(told)
        assert (own.asked, own.columns) == told
        assert renderer().render(here[path], "ko") == drawn
        assert own.asked.answers
