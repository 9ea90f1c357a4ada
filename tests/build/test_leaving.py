"""What a build leaves is the same whoever puts it together."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build.leaving import leave
from generator.cache.store import Shelf, Store


def left(folder: Path, *, large: bool) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What is kept of everything, and which process put which of it together."""
    shelf = Store(folder).shelf("site")
    own = b"%d" % os.getpid()

    def keep() -> None:
        shelf.keep({"large": b"files", "by keep": own})

    def beside(gathered: Shelf) -> None:
        gathered.keep({"pieces 1": b"1", "by beside": b"%d" % os.getpid()})
        gathered.keep({"pieces 2": b"2"})
        assert shelf.tell(["pieces 1"]) == {}

    def last(gathered: Shelf) -> None:
        gathered.keep({"index": b"pages", "pieces 2": b"newer"})

    leave(shelf, keep, beside, last, large=large)
    told = shelf.tell(["large", "pieces 1", "pieces 2", "index"])
    by = shelf.tell(["by keep", "by beside"])
    assert by["by keep"] == own
    return told, {name: b"own" if process == own else b"copy" for name, process in by.items()}


def test_a_copy_puts_together_what_one_process_puts_together_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.leaving.cores", lambda: 2)
    alone, by_one = left(tmp_path / "alone", large=False)
    shared, by_two = left(tmp_path / "shared", large=True)
    assert shared == alone
    assert alone == {"large": b"files", "pieces 1": b"1", "pieces 2": b"newer", "index": b"pages"}
    assert (by_one["by beside"], by_two["by beside"]) == (b"own", b"copy")


def test_what_a_copy_did_not_finish_is_put_together_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.leaving.cores", lambda: 2)
    here, shelf = os.getpid(), Store(tmp_path).shelf("site")

    def beside(gathered: Shelf) -> None:
        if os.getpid() != here:
            os._exit(1)
        gathered.keep({"pieces": b"whole"})

    leave(shelf, dict, beside, lambda gathered: None, large=True)
    assert shelf.tell(["pieces"]) == {"pieces": b"whole"}
