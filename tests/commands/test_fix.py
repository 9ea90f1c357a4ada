"""``portal check --fix``: what is sure is mended, and nothing else of a file changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import cli
from generator.records import files
from tests.support.mistakes import TABLE, Mistake, mistakes

SURE = [m for part in ("facts", "mistakes") for m in mistakes(part) if m.mended is not None]
ASKED = {"a date as Excel keeps it"}
"""Mends that are offered, yet not sure."""


def laid(root: Path, file: str, text: str) -> Path:
    """A repository with the world of the table and one more record."""
    for name, content in {**TABLE["world"], file: text}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, "utf-8", newline="")
    (root / "schemas").symlink_to(Path("schemas").absolute())
    return root / file


def fix(root: Path, *words: str) -> int:
    arguments = ["--root", str(root), "check", "--fix", "--today", "2026-11-26", *words]
    return cli.main(arguments)


def test_a_file_with_many_mistakes_is_mended_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right = TABLE["records"]["consortium"]["text"]
    wrong = (
        right.replace('programme: "2026"', "programme: 2026  # 사업연도")
        .replace("kind: general", "kind：일반수출컨소시엄")
        .replace("- DE", "- 홍콩")
        .replace("value: 30\n", "value: 약 30개사\n")
        .replace("value: 4200000", "value: 420만불")
        .replace("- medical_devices", "- 의료기기")
        .replace("- organization", "# 협력 기관은 공고에서\n  - organization")
    )
    file = laid(tmp_path, TABLE["records"]["consortium"]["file"], wrong)
    assert fix(tmp_path) == 0
    expected = (
        right.replace('programme: "2026"', 'programme: "2026"  # 사업연도')
        .replace("- DE", '- "HK"')
        .replace("value: 30\n", "value: 30\n    approximate: true\n")
        .replace("- organization", "# 협력 기관은 공고에서\n  - organization")
    )
    assert file.read_text("utf-8") == expected
    said = capsys.readouterr().err
    assert said.count("고쳤습니다") == 6  # the colon of a line and its value are one
    assert "data/consortia/2026/medica-kmdica.yml:6:" in said
    assert fix(tmp_path) == 0, "nothing is left"
    assert file.read_text("utf-8") == expected
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("mistake", SURE[::4], ids=[m.id for m in SURE[::4]])
def test_what_is_not_sure_is_left_alone(mistake: Mistake, tmp_path: Path) -> None:
    file = laid(tmp_path, mistake.file, mistake.wrong)
    fix(tmp_path)
    after = file.read_text("utf-8")
    assert (after == mistake.wrong) is (mistake.id in ASKED)


def test_lines_end_as_they_did(tmp_path: Path) -> None:
    right = TABLE["records"]["consortium"]["text"].replace("\n", "\r\n")
    file = laid(
        tmp_path,
        TABLE["records"]["consortium"]["file"],
        right.replace("value: 30\r\n", "value: 약 30개사\r\n"),
    )
    fix(tmp_path)
    assert (
        file.read_bytes()
        == right.replace("value: 30\r\n", "value: 30\r\n    approximate: true\r\n").encode()
    )


def test_only_files_that_are_named_are_touched(tmp_path: Path) -> None:
    wrong = TABLE["records"]["consortium"]["text"].replace("- DE", "- 홍콩")
    file = laid(tmp_path, TABLE["records"]["consortium"]["file"], wrong)
    fix(tmp_path, str(tmp_path / "data/organizations"))
    assert file.read_text("utf-8") == wrong


def test_a_file_is_never_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = TABLE["records"]["consortium"]["text"].replace("- DE", "- 홍콩")
    file = laid(tmp_path, TABLE["records"]["consortium"]["file"], wrong)

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", full)
    assert fix(tmp_path) == 2
    monkeypatch.undo()
    assert file.read_text("utf-8") == wrong
    assert [path for path in files.read_sources(tmp_path) if path.endswith(".writing")] == []


SAVED = {
    "UTF-16": lambda text: text.encode("utf-16"),
    "Korean of Windows": lambda text: text.encode("cp949"),
    "old Macintosh": lambda text: text.replace("\n", "\r").encode(),
    "doubled line ends": lambda text: text.replace("\n", "\r\r\n").encode(),
    "two byte order marks": lambda text: b"\xef\xbb\xbf" * 2 + text.encode(),
}


@pytest.mark.parametrize("way", SAVED)
def test_a_file_saved_in_another_way_is_judged_whole_and_saved_right(
    way: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right = TABLE["records"]["consortium"]["text"].replace("ü", "u")
    wrong = right.replace("- DE", "- 홍콩").replace("kind: general", "kind：general")
    file = laid(tmp_path, TABLE["records"]["consortium"]["file"], "")
    file.write_bytes(SAVED[way](wrong))
    arguments = ["--root", str(tmp_path), "check", "--today", "2026-11-26", "--lang", "en"]
    assert cli.main(arguments) == 1
    told = capsys.readouterr().out
    places = [line for line in told.splitlines() if line.startswith("data/")]
    assert len(places) == 3
    assert "kmdica.yml:1:1: error: the " in places[0]
    assert fix(tmp_path) == 0
    assert file.read_text("utf-8") == right.replace("- DE", '- "HK"')
