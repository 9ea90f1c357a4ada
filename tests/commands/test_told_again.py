"""A check of the same files is told again as it was; after any change it is made anew."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.commands import check_report
from generator.records.schema import Schema
from tests.support.small import small_repository

RECORD = "data/calls/2026-hosts.yml"


@pytest.fixture
def root(tmp_path: Path, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    (tmp_path / "root").mkdir()
    made = small_repository(tmp_path / "root", schemas)
    record = made / RECORD
    record.write_text(record.read_text("utf-8").replace("title:", "titel:"), "utf-8")
    return made


@pytest.fixture
def checked(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, bool]]:
    """How a check ends, what it says, and whether it was made anew."""
    made = check_report.report
    asked: list[object] = []

    def report(
        options: Namespace, read: Mapping[str, bytes], later: check_report.Later
    ) -> tuple[str, int]:
        asked.append(1)
        return made(options, read, later)

    monkeypatch.setattr(check_report, "report", report)

    def run(*words: str) -> tuple[int, str, bool]:
        asked.clear()
        code = main(["--root", str(root), "check", "--today", "2026-06-15", *words])
        return code, capsys.readouterr().out, bool(asked)

    return run


def test_it_is_told_again_as_it_was(checked: Callable[..., tuple[int, str, bool]]) -> None:
    code, text, anew = checked()
    assert (code, anew) == (1, True) and RECORD in text
    assert checked() == (code, text, False)


@pytest.mark.parametrize(
    "words",
    [("--lang", "en"), ("--format", "json"), ("--level", "info"), ("--strict",), (RECORD,)],
    ids=" ".join,
)
def test_other_questions_have_other_answers(
    checked: Callable[..., tuple[int, str, bool]], words: tuple[str, ...]
) -> None:
    checked()
    assert checked(*words)[2]


def test_after_any_change_it_is_made_anew(
    root: Path, checked: Callable[..., tuple[int, str, bool]]
) -> None:
    checked()
    record = root / RECORD
    broken = record.read_text("utf-8")
    record.write_text(broken.replace("titel:", "title:"), "utf-8")
    assert checked()[::2] == (0, True)
    (root / "data/calls/more.txt").write_text("x", "utf-8")
    assert checked()[::2] == (1, True)
    (root / "data/calls/more.txt").unlink()
    schema = root / "schemas/call.schema.json"
    schema.write_text(schema.read_text("utf-8") + "\n", "utf-8")
    assert checked()[::2] == (0, True)
    record.write_text(broken, "utf-8")
    (root / "data/calls/link.yml").symlink_to(record)
    assert [checked()[2], checked()[2]] == [True, True]


@pytest.mark.parametrize("appears", [True, False])
def test_what_came_or_went_while_it_was_made_is_not_told_again(
    appears: bool,
    root: Path,
    checked: Callable[..., tuple[int, str, bool]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    more, made = root / "data/calls/more.txt", check_report.report
    if not appears:
        more.write_text("x", "utf-8")

    def report(*given: Any) -> tuple[str, int]:
        if appears:
            more.write_text("x", "utf-8")
        else:
            more.unlink()
        return made(*given)

    with monkeypatch.context() as patched:
        patched.setattr(check_report, "report", report)
        before = checked()[1]
    if appears:
        more.unlink()
    else:
        more.write_text("x", "utf-8")
    _, now, anew = checked()
    assert anew and now != before
    assert checked() == (1, now, False)
