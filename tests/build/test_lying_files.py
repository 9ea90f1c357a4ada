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

from generator.build.disk import lying_files
from generator.build.disk.entry_notes import TOLD, WIDTH
from generator.build.disk.lying_files import Look, LyingFiles
from generator.build.disk.same_bytes import lies_as
from generator.records.locks import remove


@pytest.fixture
def lying(tmp_path: Path) -> LyingFiles:
    site = tmp_path / "site"
    for number in range(9):
        (site / f"{number % 3}").mkdir(parents=True, exist_ok=True)
        (site / f"{number % 3}/한글 {number}").write_text("x")
    return LyingFiles.found(str(site))


def again(lying: LyingFiles) -> LyingFiles:
    found = Look(lying.folder, lying.packed()).found
    assert found
    return found


def last(lying: LyingFiles) -> Path:
    return Path(lying.folder, os.fsdecode(lying.paths[-1]))


@pytest.fixture
def _shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """By two processes, few entries at once."""
    monkeypatch.setattr(lying_files, "SHARE", 2)
    monkeypatch.setattr(lying_files, "cores", lambda: 2)


def test_two_processes_see_what_one_sees(_shared: None, lying: LyingFiles) -> None:
    assert len(lying.shares) == 7  # of nine files, three folders and the one that they are in
    for at, path in enumerate(lying.paths):
        one = array("Q", TOLD(Path(lying.folder, os.fsdecode(path)).lstat())).tobytes()
        assert lying.notes[at * WIDTH : (at + 1) * WIDTH] == one
    assert again(lying).shares == lying.shares


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.write_text("other"),
        lambda file: file.with_name("more").write_text("x"),
        lambda file: (file.rename(file.with_name("y")), file.write_text("x")),
        lambda file: file.parent.chmod(0o700),
    ],
)
def test_any_change_is_seen(lying: LyingFiles, change: Callable[[Path], object]) -> None:
    change(last(lying))
    assert again(lying).shares != lying.shares


def test_what_changed_where_it_lies_is_noted_alone(_shared: None, lying: LyingFiles) -> None:
    one, other = os.fsdecode(lying.paths[-1]), os.fsdecode(lying.paths[2])
    Path(lying.folder, one).write_text("other")
    assert (known := lying.noting([one]))
    assert known.shares == again(lying).shares != lying.shares
    Path(lying.folder, other).write_text("other")
    assert (known := lying.noting([one]))
    assert known.shares != again(lying).shares


def test_files_that_came_and_went_are_noted(_shared: None, lying: LyingFiles) -> None:
    """With the folders that came and went with them."""
    root, gone = Path(lying.folder), [os.fsdecode(path) for path in lying.paths if b"1/" in path]
    for path in gone:
        (root / path).unlink()
    (root / "1").rmdir()
    come = ["0/a", "new/within/b", "z"]
    for path in come:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x")
    found = LyingFiles.found(lying.folder)
    assert (known := lying.noting([*gone, *come]))
    assert (known.paths, known.shares) == (found.paths, found.shares)
    assert known.notes[:] == found.notes[:]
    assert known.shares == again(known).shares
    (root / "new/within/b").write_text("other")
    assert known.shares != again(known).shares


def test_any_files_come_and_go(_shared: None, lying: LyingFiles) -> None:
    chance, root = Random(2), Path(lying.folder)
    for _ in range(20):
        changed = [f"{chance.choice('0123')}/{chance.choice('abcdef')}" for _ in range(4)]
        for path in changed:
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_text("x") if chance.randrange(2) else remove(root / path)
            with suppress(OSError):
                (root / path).parent.rmdir()
        found = LyingFiles.found(lying.folder)
        known = lying.noting(changed)
        assert known and (known.paths, known.shares) == (found.paths, found.shares)
        lying = known


def test_where_an_entry_is_gone_nothing_is_found(_shared: None, lying: LyingFiles) -> None:
    last(lying).unlink()
    assert Look(lying.folder, lying.packed()).found is None


def test_a_copy_that_was_ended_changes_nothing(
    _shared: None, lying: LyingFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, looked_at = os.getpid(), lying_files._looked_at
    there = Path(lying.folder).with_name("there")

    def killed(folder: str, paths: Sequence[bytes], notes: mmap, places: range) -> str:
        if os.getpid() != here:
            there.touch()
            os.kill(os.getpid(), SIGKILL)
        while not there.exists():
            pass
        return looked_at(folder, paths, notes, places)

    monkeypatch.setattr(lying_files, "_looked_at", killed)
    assert again(lying).shares == lying.shares


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
