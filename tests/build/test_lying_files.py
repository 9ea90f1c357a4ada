"""What lies in a folder: looked at by two processes, and noted anew for a few files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import lying_files
from generator.build.lying_files import Look, LyingFiles, lies_as


@pytest.fixture
def lying(tmp_path: Path) -> LyingFiles:
    for number in range(9):
        (tmp_path / f"{number % 3}").mkdir(exist_ok=True)
        (tmp_path / f"{number % 3}/한글 {number}").write_text("x")
    return LyingFiles.found(str(tmp_path))


def again(lying: LyingFiles) -> LyingFiles:
    return LyingFiles.among(lying.folder, lying.packed())


def test_two_processes_see_what_one_sees(
    lying: LyingFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lying_files, "LEAST", 1)
    monkeypatch.setattr(lying_files, "cores", lambda: 2)
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


def test_a_copy_of_the_process_sees_the_same(lying: LyingFiles) -> None:
    look = Look(lying.folder, lying.packed())
    assert look.found() == again(lying)
    Path(lying.folder, lying.paths[-1]).unlink()
    with pytest.raises(OSError):
        Look(lying.folder, lying.packed()).found()


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
