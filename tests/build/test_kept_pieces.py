"""A piece is made again where what it asked or what it is made of beside changed, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.kept.kept_pieces import KeptPieces
from generator.build.pages.asked_world import AskedWorld
from generator.cache.store import Shelf, Store
from generator.records.model import Organization
from generator.records.registry import Registry
from tests.support.bare import registry

NAMES = "# organizations/a\nnames: [{name: 가}]\n---\n# organizations/b\nnames: [{name: 나}]"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Store(tmp_path / "cache").shelf("site")


def made(shelf: Shelf, world: Registry, beside: str = "", only: str = "ab") -> list[str]:
    """Which pieces a build made anew; each tells what an organization is called."""
    pieces, anew = KeptPieces("names", AskedWorld(world), shelf), []

    def name(id: str) -> list[str]:
        anew.append(id)
        found = world.find(Organization, id)
        return [found.fields["names"][0]["name"]] if found else []

    for id in only:
        value = pieces(id, beside, lambda id=id: name(id))
        found = world.find(Organization, id)
        assert value == ([found.fields["names"][0]["name"]] if found else [])
    pieces.keep(pieces.used(), shelf)
    return anew


def test_a_piece_is_made_once(shelf: Shelf) -> None:
    assert made(shelf, registry(NAMES)) == ["a", "b"]
    assert made(shelf, registry(NAMES)) == []


def test_what_it_asked_is_answered_otherwise(shelf: Shelf) -> None:
    made(shelf, registry(NAMES))
    assert made(shelf, registry(NAMES.replace("나", "다"))) == ["b"]
    assert made(shelf, registry(NAMES.partition("\n---")[0])) == ["b"]


def test_one_that_stays_lies_on_where_another_of_its_part_is_made_again(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.kept.piece_parts.PARTS", 1)
    made(shelf, registry(NAMES))
    other = registry(NAMES.replace("나", "다"))
    assert made(shelf, other) == ["b"]
    assert made(shelf, other) == []


def test_it_is_made_of_something_else_beside(shelf: Shelf) -> None:
    made(shelf, registry(NAMES))
    assert made(shelf, registry(NAMES), "other") == ["a", "b"]


def test_who_listens_hears_what_was_asked_for_a_kept_piece(shelf: Shelf) -> None:
    made(shelf, registry(NAMES))
    world = registry(NAMES)
    with world.listening() as heard:
        KeptPieces("names", AskedWorld(world), shelf)("a", "", list)
    assert heard == {("named", "organizations/a")}


def test_what_one_piece_of_work_leaves_is_told_on_by_its_questions(shelf: Shelf) -> None:
    pieces = KeptPieces("names", AskedWorld(world := registry(NAMES)), shelf)
    pieces("a", "", lambda: [world.find(Organization, "a") is not None])
    left = pieces.leave(shelf)
    assert left["a"] and left["a"].value == [True]
    told = pieces.used()
    assert told["a"] and told["a"].value is None
    assert dict(pieces.questions(told)) == {"names: a": (("named", "organizations/a"),)}
    assert KeptPieces("names", AskedWorld(registry(NAMES)), shelf)("a", "", list) == [True]


def test_without_a_shelf_all_is_made() -> None:
    world = registry(NAMES)
    assert KeptPieces("names", AskedWorld(world), None)("a", "", lambda: ["x"]) == ["x"]
