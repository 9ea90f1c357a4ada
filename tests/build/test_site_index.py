"""What a build leaves of its site is read as a whole or not at all, and written leaf by leaf."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.build.kept.site_index import SiteIndex
from generator.build.pages.listed_pages import Listed, MadeOf
from generator.cache.store import Shelf, Store

PLACE = Path("site")
INDEX = SiteIndex(
    "state",
    {"list calls": {"calls/": Listed("calls.html", MadeOf("0a", ["call"], ["organizations/a"]))}},
    {"feeds ko": ["feeds/all.xml"]},
    {"calls/index.html": "0c"},
    {"known": True, "rows": {"call": 2}},
    {"share": "0b"},
)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Store(tmp_path).shelf("index")
    shelf.keep(INDEX.to_keep(PLACE))
    return shelf


def test_it_reads_back(shelf: Shelf) -> None:
    found = SiteIndex.read(shelf, PLACE)
    assert found and replace(found, written={}) == INDEX
    assert SiteIndex.read(shelf, Path("other")) is None


def test_only_what_changed_is_written_again(shelf: Shelf) -> None:
    before = SiteIndex.read(shelf, PLACE)
    assert before
    now = replace(before, of="later", exports={"known": True, "rows": {"call": 3}})
    kept = now.to_keep(PLACE, before)
    assert [key.rpartition("\n")[2] for key in kept] == ["rows", ""]
    shelf.keep(kept)
    found = SiteIndex.read(shelf, PLACE)
    assert found and replace(found, written={}) == replace(now, written={})


def test_where_a_leaf_is_of_another_index_or_gone_nothing_is_read(shelf: Shelf) -> None:
    other = replace(INDEX, files={"feeds ko": []}).to_keep(PLACE)
    (leaf,) = (key for key in other if key.endswith("\nsite files"))
    shelf.keep({leaf: other[leaf]})
    assert SiteIndex.read(shelf, PLACE) is None
    elsewhere = INDEX.to_keep(Path("bare"))
    gone = {key: text for key, text in elsewhere.items() if not key.endswith("\nsite files")}
    shelf.keep(gone)
    assert len(gone) + 1 == len(elsewhere)
    assert SiteIndex.read(shelf, Path("bare")) is None
