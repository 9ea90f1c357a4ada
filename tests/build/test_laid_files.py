"""What stands in the last site as it was laid may stay in the next, and no other file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.disk.laid_files import TOUCHED, LaidFiles, note
from generator.cache.store import Shelf, Store

MADE = {"a": ("a.html",), "search": ("search/1.json", "search/2.json")}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Store(tmp_path / "cache").shelf("site")


@pytest.fixture
def site(tmp_path: Path, shelf: Shelf) -> Path:
    """A site that was noted where it was made, and moved to its place then."""
    made, place = tmp_path / "made", tmp_path / "site"
    for path in (path for paths in MADE.values() for path in paths):
        (made / path).parent.mkdir(parents=True, exist_ok=True)
        (made / path).write_text("first", "utf-8")
    note(shelf, LaidFiles(place), made, MADE)
    return made.rename(place)


def laid(shelf: Shelf, site: Path) -> set[str]:
    return set(LaidFiles.of(shelf, site, MADE).laid)


def test_files_stay(shelf: Shelf, site: Path) -> None:
    last = LaidFiles.of(shelf, site, [*MADE, "new"])
    assert all(last.stands(key) for key in MADE)
    assert last.content("a.html") == b"first"
    assert not last.stands("new")


def test_what_comes_out_the_same_stays(shelf: Shelf, site: Path) -> None:
    last = LaidFiles.of(shelf, site, MADE)
    assert last.same("a.html", b"first")
    assert not last.same("a.html", b"other")
    assert not last.same("b.html", b"first")
    (site / "a.html").chmod(0o600)
    assert not last.same("a.html", b"first")


def test_where_the_site_was_touched_no_file_is_known(
    shelf: Shelf, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOUCHED, "yes")
    assert laid(shelf, site) == set()


def spoilt(path: Path) -> None:
    path.write_text("other", "utf-8")  # as many bytes
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))


def replaced(path: Path) -> None:
    found = path.stat()
    path.with_name("beside").write_text("other", "utf-8")
    path.with_name("beside").replace(path)
    os.utime(path, ns=(0, found.st_mtime_ns))


def linked(path: Path) -> None:
    path.rename(path.with_name("beside"))
    path.symlink_to(path.with_name("beside"))


@pytest.mark.parametrize("change", [spoilt, replaced, linked, Path.unlink])
def test_what_was_touched_is_not_taken(
    shelf: Shelf, site: Path, change: Callable[[Path], object]
) -> None:
    assert laid(shelf, site) == {"a", "search"}
    change(site / "search/2.json")
    assert laid(shelf, site) == {"a"}


def test_nothing_is_taken_from_elsewhere(shelf: Shelf, site: Path) -> None:
    assert laid(shelf, site.rename(site.with_name("moved"))) == set()
    moved = site.with_name("moved")
    note(shelf, LaidFiles(moved), moved, {"a": ("../moved/a.html",)})
    assert laid(shelf, site.with_name("moved")) == set()


def test_nothing_is_taken_that_others_may_read_and_new_files_not(shelf: Shelf, site: Path) -> None:
    mask = os.umask(0o077)
    try:
        os.umask(mask ^ 0o055)
        assert laid(shelf, site) == set()
    finally:
        os.umask(mask)
    assert laid(shelf, site) == {"a", "search"}
