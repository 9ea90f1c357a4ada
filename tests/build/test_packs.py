"""Files are found in the packs that they were kept in, each in the last one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from generator.build.kept.packs import Packs, keep_packs
from generator.build.kept.spool import pack_of
from generator.cache.store import FILE, Shelf, Store

FIRST = {"a.html": b"a", "b.html": b"b"}
KEYS = {"a.html": "key of a", "b.html": "key of b"}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    found = Store(tmp_path).shelf("site")
    keep_packs(found, [(pack_of(FIRST), KEYS.values())])
    return found


def contents(shelf: Shelf, keys: dict[str, str]) -> dict[str, bytes | None]:
    packs = Packs.told(shelf, keys)
    return {path: packs.content(path) for path in keys}


def test_neighbours_are_found_in_one_pack(shelf: Shelf) -> None:
    assert contents(shelf, KEYS) == FIRST
    assert len(Packs.told(shelf, KEYS).packs) == 1


def test_one_that_was_made_anew_leaves_its_neighbours_where_they_are(shelf: Shelf) -> None:
    keep_packs(shelf, [(pack_of({"a.html": b"new"}), ["new key of a"])])
    assert contents(shelf, KEYS | {"a.html": "new key of a"}) == FIRST | {"a.html": b"new"}


def test_a_pack_of_which_no_file_has_a_key_is_not_kept(shelf: Shelf) -> None:
    pack = pack_of({"c.html": b"c"})
    keep_packs(shelf, [(pack, [])])
    assert contents(shelf, {"c.html": "key of c"}) == {"c.html": None}


def test_a_file_whose_pack_is_gone_is_not_kept(shelf: Shelf, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as store, store:
        gone = store.execute("DELETE FROM kept WHERE value = ?", (pack_of(FIRST),))
        assert gone.rowcount == 1
    assert contents(shelf, KEYS) == dict.fromkeys(KEYS)
