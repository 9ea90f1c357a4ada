"""The command line: exit codes and complete output."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from generator.cli import main
from generator.commands import check_report
from generator.review.rules import change_rules
from generator.rules import rulebook
from tests.support import ROOT

BROKEN = ROOT / "tests" / "report" / "broken"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one case of ``tests/report/broken``."""
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    shutil.copytree(BROKEN / "several-faults-in-one-record" / "data", tmp_path / "data")
    return tmp_path


def run(repository: Path, *arguments: str) -> int:
    return main(["--root", str(repository), *arguments])


def test_findings_are_printed_and_the_code_is_1(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(repository, "check") == 1
    expected = (BROKEN / "several-faults-in-one-record" / "expected.ko.txt").read_text("utf-8")
    assert capsys.readouterr().out == expected


def test_a_repository_in_order_exits_0(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "data" / "calls" / "a.yml").unlink()
    assert run(repository, "check", "--lang", "en") == 0
    assert capsys.readouterr().out == "Nothing to correct.\n"


@pytest.mark.slow
def test_the_real_records_hold() -> None:
    assert run(ROOT, "check") == 0


@pytest.mark.parametrize("language", ["ko", "en"])
def test_json_follows_its_published_schema(
    repository: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(repository, "check", "--format", "json", "--lang", language) == 1
    printed = json.loads(capsys.readouterr().out)
    schema = json.loads((ROOT / "schemas/output/findings.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(printed)
    assert {finding["file"] for finding in printed["findings"]} == {"data/calls/a.yml"}


def test_annotations_cannot_be_forged(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evil = '"x\\n::error file=a::owned%0A::warning::y"'
    call = repository / "data" / "calls" / "a.yml"
    call.write_text(f"title: t\naudience: {evil}\nscheme: other\nsources: [{{title: t}}]\n")
    assert run(repository, "check", "--format", "github") == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("::error file=data/calls/a.yml,line=2,col=1,title=schema::")


def test_what_stands_for_an_error_is_told_where_errors_alone_are(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = repository / "data" / "calls" / "a.yml"
    text = "title: t\naudience: participants\nscheme: other\nsources: [{title: t, basis: notice}]\n"
    call.write_text(text + "fee:\n  krw: 3,130\n  per: firm\n")
    assert run(repository, "check", "--level", "error") == 1
    assert "unlikely-amount" in capsys.readouterr().out


def test_paths_show_only_what_is_under_them(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "data" / "organizations").mkdir()
    (repository / "data" / "organizations" / "b.yml").write_text("names: []\n")
    assert run(repository, "check", str(repository / "data" / "organizations")) == 1
    printed = capsys.readouterr().out
    assert "data/organizations/b.yml" in printed
    assert "data/calls" not in printed


@pytest.mark.parametrize(
    "arguments",
    [("check", "data/nowhere"), ("check", "/etc"), ("rule", "no-such-rule")],
)
def test_what_cannot_begin_exits_2_with_a_word(
    repository: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(repository, *arguments) == 2
    assert capsys.readouterr().err.startswith("portal: ")


def test_a_folder_that_is_no_repository_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "check") == 2
    assert "schemas/" in capsys.readouterr().err


def test_a_bug_of_ours_says_so(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(check_report, "read_and_check", broken)
    assert run(repository, "check") == 3
    assert "This is a bug of ours" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("rule", [*rulebook(), *change_rules()])
def test_every_rule_can_be_explained(
    rule: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(ROOT, "rule", rule, "--lang", language) == 0
    assert capsys.readouterr().out.startswith(f"{rule}: ")


def test_rules_are_listed_without_an_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(ROOT, "rule") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [*rulebook(), *change_rules()]
    [late] = (line for line in lines if line.startswith("applied-outside-window "))
    assert "(오류: too-near, too-far)" in late


def test_a_report_does_not_repeat_what_must_not_be_public(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reports land in public logs; the number itself stays in the file."""
    call = repository / "data" / "calls" / "a.yml"
    call.write_text(
        "title: 문의 010-1234-5678\naudience: hosts\nscheme: other\nsources: [{title: t}]\n",
        "utf-8",
    )
    run(repository, "check")
    printed = capsys.readouterr().out
    assert "[personal-data]" in printed
    assert "1234" not in printed
