"""Formatting on disk: valid records are rewritten; others are reported and left as is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.commands.fmt import format_records
from generator.records.yaml_source import LARGEST
from tests.support import ROOT

CALL = "data/calls/2026-hosts.yml"
UNTIDY = """\
sources: [{title: '보도자료'}]
audience: 'hosts'  # 주관단체
scheme: export_consortium
title: '모집'
"""
TIDY = """\
title: 모집
audience: hosts  # 주관단체
scheme: export_consortium
sources:
  - title: 보도자료
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    (tmp_path / "data/calls").mkdir(parents=True)
    (tmp_path / CALL).write_text(UNTIDY, "utf-8")
    return tmp_path


def test_a_record_is_rewritten_once(root: Path) -> None:
    assert format_records(root, [], False, "ko") == ([CALL], [])
    assert (root / CALL).read_text("utf-8") == TIDY
    assert format_records(root, [], False, "ko") == ([], [])
    assert sorted(path.name for path in (root / CALL).parent.iterdir()) == ["2026-hosts.yml"]


def test_a_check_writes_nothing(root: Path) -> None:
    assert format_records(root, [], True, "ko") == ([CALL], [])
    assert (root / CALL).read_text("utf-8") == UNTIDY


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        ("data", [CALL]),
        ("data/calls/", [CALL]),
        (CALL, [CALL]),
        ("data/call", []),
        ("data/consortia", []),
    ],
)
def test_only_named_paths_are_touched(root: Path, path: str, changed: list[str]) -> None:
    assert format_records(root, [path], False, "ko") == (changed, [])


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        pytest.param(UNTIDY + "titel: x\n", "schema", id="an unknown field"),
        pytest.param(UNTIDY + "  x\n", "yaml", id="no YAML"),
        pytest.param(
            f"{UNTIDY}eligibility: [{','.join(f'a{n:06}' for n in range(LARGEST // 10))}]\n",
            "yaml",
            id="outgrown",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_an_unsound_record_is_told_and_left(root: Path, content: str, rule: str) -> None:
    (root / CALL).write_text(content, "utf-8")
    changed, told = format_records(root, [], False, "en")
    assert (changed, {(one.rule, one.place.file) for one in told}) == ([], {(rule, CALL)})
    assert (root / CALL).read_text("utf-8") == content


def test_a_record_that_breaks_a_rule_is_formatted_all_the_same(root: Path) -> None:
    (root / CALL).write_text(UNTIDY + 'opens: "2026-02-02"\ncloses: "2026-01-01"\n', "utf-8")
    assert format_records(root, [], False, "ko") == ([CALL], [])


def test_links_are_not_followed(root: Path) -> None:
    outside = root / "outside.yml"
    (root / CALL).rename(outside)
    (root / CALL).symlink_to(outside)
    changed, [told] = format_records(root, [], False, "ko")
    assert (changed, told.rule) == ([], "unknown-file")
    assert outside.read_text("utf-8") == UNTIDY
