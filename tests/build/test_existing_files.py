"""What lies in a folder: looked at by two processes, and noted anew for a few files."""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Sequence
from contextlib import suppress
from mmap import mmap
from pathlib import Path
from random import Random
from signal import SIGKILL

import pytest

from generator.build.disk import existing_files
from generator.build.disk.entry_notes import TOLD, WIDTH
from generator.build.disk.existing_files import ExistingFiles, Look
from generator.build.disk.same_bytes import lies_as
from generator.records.locks import remove


@pytest.fixture
def existing(tmp_path: Path) -> ExistingFiles:
    site = tmp_path / "site"
    for number in range(9):
        (site / f"{number % 3}").mkdir(parents=True, exist_ok=True)
        (site / f"{number % 3}/한글 {number}").write_text("x")
    return ExistingFiles.found(str(site))


def again(existing: ExistingFiles) -> ExistingFiles:
    found = Look(existing.folder, existing.packed()).found
    assert found
    return found


def last(existing: ExistingFiles) -> Path:
    return Path(existing.folder, os.fsdecode(existing.paths[-1]))


@pytest.fixture
def _shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """By two processes, few entries at once."""
    monkeypatch.setattr(existing_files, "SHARE", 2)
    monkeypatch.setattr(existing_files, "cores", lambda: 2)


def test_two_processes_see_what_one_sees(_shared: None, existing: ExistingFiles) -> None:
    assert len(existing.shares) == 7  # of nine files, three folders and the one that they are in
    for at, path in enumerate(existing.paths):
        one = array("Q", TOLD(Path(existing.folder, os.fsdecode(path)).lstat())).tobytes()
        assert existing.notes[at * WIDTH : (at + 1) * WIDTH] == one
    assert again(existing).shares == existing.shares


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.write_text("other"),
        lambda file: file.with_name("more").write_text("x"),
        lambda file: (file.rename(file.with_name("y")), file.write_text("x")),
        lambda file: file.parent.chmod(0o700),
    ],
)
def test_any_change_is_seen(existing: ExistingFiles, change: Callable[[Path], object]) -> None:
    change(last(existing))
    assert again(existing).shares != existing.shares


def test_what_changed_where_it_lies_is_noted_alone(_shared: None, existing: ExistingFiles) -> None:
    one, other = os.fsdecode(existing.paths[-1]), os.fsdecode(existing.paths[2])
    Path(existing.folder, one).write_text("other")
    assert (known := existing.noting([one]))
    assert known.shares == again(existing).shares != existing.shares
    Path(existing.folder, other).write_text("other")
    assert (known := existing.noting([one]))
    assert known.shares != again(existing).shares


def test_files_that_came_and_went_are_noted(_shared: None, existing: ExistingFiles) -> None:
    """With the folders that came and went with them."""
    root, gone = (
        Path(existing.folder),
        [os.fsdecode(path) for path in existing.paths if b"1/" in path],
    )
    for path in gone:
        (root / path).unlink()
    (root / "1").rmdir()
    come = ["0/a", "new/within/b", "z"]
    for path in come:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x")
    found = ExistingFiles.found(existing.folder)
    assert (known := existing.noting([*gone, *come]))
    assert (known.paths, known.shares) == (found.paths, found.shares)
    assert known.notes[:] == found.notes[:]
    assert known.shares == again(known).shares
    (root / "new/within/b").write_text("other")
    assert known.shares != again(known).shares


def test_any_files_come_and_go(_shared: None, existing: ExistingFiles) -> None:
    chance, root = Random(2), Path(existing.folder)
    for _ in range(20):
        changed = [f"{chance.choice('0123')}/{chance.choice('abcdef')}" for _ in range(4)]
        for path in changed:
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_text("x") if chance.randrange(2) else remove(root / path)
            with suppress(OSError):
                (root / path).parent.rmdir()
        found = ExistingFiles.found(existing.folder)
        known = existing.noting(changed)
        assert known and (known.paths, known.shares) == (found.paths, found.shares)
        existing = known


def test_where_an_entry_is_gone_nothing_is_found(_shared: None, existing: ExistingFiles) -> None:
    last(existing).unlink()
    assert Look(existing.folder, existing.packed()).found is None


def test_a_copy_that_was_ended_changes_nothing(
    _shared: None, existing: ExistingFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, looked_at = os.getpid(), existing_files._looked_at
    there = Path(existing.folder).with_name("there")

    def killed(folder: str, paths: Sequence[bytes], notes: mmap, places: range) -> str:
        if os.getpid() != here:
            there.touch()
            os.kill(os.getpid(), SIGKILL)
        while not there.exists():
            pass
        return looked_at(folder, paths, notes, places)

    monkeypatch.setattr(existing_files, "_looked_at", killed)
    assert again(existing).shares == existing.shares


def test_bytes_are_held_against_a_file_in_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.disk.same_bytes.PIECE", 3)
    file = tmp_path / "a"
    assert not lies_as(file, b"")
    for there, other in (
        (b"", b"a"),
        (b"abc", b"abd"),
        (b"abcdefg", b"abcdefh"),
        (b"abc", b"abcd"),
    ):
        file.write_bytes(there)
        assert lies_as(file, there)
        assert not lies_as(file, other)
