"""A command finds the repository from any folder of it, and says where it looked for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands.own_root import own_root
from tests.support import ROOT

FILE = "consortia/2025/medica-kmdica.yml"


@pytest.mark.parametrize("folder", [".", "data", "data/consortia/2025"])
def test_a_command_is_run_from_any_folder(
    folder: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT / folder)
    file = (ROOT / "data" / FILE).relative_to(ROOT / folder)
    assert main(["check", str(file), "--lang", "en"]) == 0
    assert capsys.readouterr().out == "Nothing to correct.\n"
    assert main(["fmt", str(file)]) == 0


@pytest.mark.parametrize("command", [["check"], ["build"], ["find", "x"], ["export", "to"]])
def test_elsewhere_it_says_what_to_do(
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(command) == 2
    said = capsys.readouterr().err
    assert str(tmp_path) in said and "--root" in said


def test_a_folder_that_was_removed_is_no_fault_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert main(["--root", str(ROOT), "rule", "end-before-start"]) == 0


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["chek"], "check"),
        (["check", "--level", "eror"], "error"),
        (["rule", "end-befor"], "end-before-start"),
    ],
)
def test_a_slip_is_told_what_it_may_have_meant(
    words: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        assert main(["--root", str(ROOT), *words]) == 2
    except SystemExit as left:
        assert left.code == 2
    assert f"혹시 {meant}?" in (said := capsys.readouterr().err) or f"혹시 '{meant}'" in said


@pytest.mark.skipif(not hasattr(os, "chown") or os.geteuid() != 0, reason="only root gives away")
def test_what_another_account_laid_above_is_not_taken_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("schemas", "data", "mine"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "mine")
    assert own_root() == tmp_path
    os.chown(tmp_path, 12345, -1)
    assert own_root() == Path()
    os.chown(tmp_path / "mine", 12345, -1)  # root in a checkout of whoever calls
    assert own_root() == tmp_path
