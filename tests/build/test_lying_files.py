"""What lies in a folder: looked at by two processes, and noted anew for a few files."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from signal import SIGKILL

import pytest

from generator.build import lying_files
from generator.build.lying_files import Look, LyingFiles, lies_as


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


@pytest.fixture
def _shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """By two processes, few entries at once."""
    monkeypatch.setattr(lying_files, "SHARE", 2)
    monkeypatch.setattr(lying_files, "cores", lambda: 2)


def test_two_processes_see_what_one_sees(lying: LyingFiles, _shared: None) -> None:
    assert again(lying) == LyingFiles(lying.folder, list(lying.paths), lying.notes)


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
    change(Path(lying.folder, lying.paths[-1]))
    assert again(lying).digest() != lying.digest()


def test_what_changed_where_it_lies_is_noted_alone(lying: LyingFiles) -> None:
    one, other = lying.paths[-1], lying.paths[2]
    Path(lying.folder, one).write_text("other")
    assert (known := lying.noting([one]))
    assert known == again(lying)
    Path(lying.folder, other).write_text("other")
    assert (known := lying.noting([one]))
    assert known != again(lying)


def test_a_file_that_came_or_went_is_not_noted_alone(lying: LyingFiles) -> None:
    Path(lying.folder, lying.paths[-1]).unlink()
    Path(lying.folder, "new").write_text("x")
    assert lying.noting([lying.paths[-1]]) is None
    assert lying.noting(["new"]) is None


def test_where_an_entry_is_gone_nothing_is_found(lying: LyingFiles, _shared: None) -> None:
    Path(lying.folder, lying.paths[-1]).unlink()
    assert Look(lying.folder, lying.packed()).found is None


def test_a_copy_that_was_ended_changes_nothing(
    lying: LyingFiles, _shared: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, noted = os.getpid(), lying_files._noted
    there = Path(lying.folder).with_name("there")

    def killed(folder: str, paths: Sequence[str]) -> bytes:
        if os.getpid() != here:
            there.touch()
            os.kill(os.getpid(), SIGKILL)
        while not there.exists():
            pass
        return noted(folder, paths)

    monkeypatch.setattr(lying_files, "_noted", killed)
    assert Look(lying.folder, lying.packed()).found == lying


def test_bytes_are_held_against_a_file_in_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.lying_files.PIECE", 3)
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
