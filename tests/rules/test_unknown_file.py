"""unknown-file: paths that are records, and all the ways not to be one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.check import check
from generator.records import files
from generator.records.findings import Problem
from generator.records.model import Call, Consortium, Statistics
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from generator.rules.unknown_file import address
from tests.support import ROOT
from tests.support.worlds import Worlds


def test_the_path_is_the_id() -> None:
    assert address("data/calls/2026-hosts.yml") == (Call, "2026-hosts", False)
    assert address("data/samples/consortia/2026/a.yml") == (Consortium, "2026/a", True)


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("data/a.yml", "folder"),
        ("data/samples/a.yml", "folder"),
        ("data/call/a.yml", "folder"),
        ("data/calls/a.yaml", "ending"),
        ("data/calls/a.txt", "ending"),
        ("data/calls/2026/a.yml", "depth-1"),
        ("data/consortia/a.yml", "depth-2"),
        ("data/consortia/2026/x/a.yml", "depth-2"),
        ("data/calls/공고.yml", "name"),
        ("data/calls/A.yml", "name"),
        ("data/calls/a_b.yml", "name"),
        ("data/calls/-a.yml", "name"),
        ("data/calls/.yml", "no-ending"),
        ("data/calls/a", "no-ending"),
        ("data/calls/a.hwp", "document"),
        ("data/calls/a.XLSX", "document"),
        ("data/consortia/20 26/a.yml", "name"),
        (f"data/calls/{'a' * 81}.yml", "long"),
        (f"data/consortia/2026/{'a' * 251}.yml", "long"),
        ("data/calls/index.yml", "reserved"),
        ("data/calls/con.yml", "reserved"),
        ("data/calls/lpt9.yml", "reserved"),
        ("data/calls/404.yml", "reserved"),
        ("data/statistics/overlaps.yml", "reserved"),
        ("data/statistics/sme-exports-by-part.yml", "reserved"),
        ("data/statistics/programme-2026-timeline.yml", "reserved"),
        ("data/calls/a.", "no-ending"),
        ("data/calls//a.yml", "depth-1"),
        ("data/./calls/a.yml", "folder"),
    ],
)
def test_other_paths_are_told_why_not(file: str, message: str) -> None:
    problem = address(file)
    assert isinstance(problem, Problem)
    assert problem.id == f"unknown-file.{message}"


def test_what_stands_on_a_disk_is_told_without_a_traceback(
    tmp_path: Path, schemas: dict[str, Schema]
) -> None:
    calls = tmp_path / "data" / "calls"
    calls.mkdir(parents=True)
    (calls / "folder.yml").mkdir()
    (calls / "link.yml").symlink_to("/etc/hostname")
    (calls / "broken-link.yml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "data" / "linked").symlink_to(calls)
    (calls / "old.yaml").write_text("title: t\n")
    (calls / ".DS_Store").write_bytes(b"\0")
    findings = check(files.read_sources(tmp_path), schemas).findings
    assert [(f.place.file, f.problem.id) for f in findings] == [
        ("data/calls/broken-link.yml", "unknown-file.link"),
        ("data/calls/folder.yml", "unknown-file.not-a-file"),
        ("data/calls/link.yml", "unknown-file.link"),
        ("data/calls/old.yaml", "unknown-file.ending"),
        ("data/linked", "unknown-file.link"),
    ]


LEFT_OVER = (".a.yml.swp", ".a.yml.swo", "a.yml~", "#a.yml#", ".#a.yml", "4913", "a.yml.bak")


@pytest.mark.parametrize("name", [*LEFT_OVER, ".a.yml.123", ".a.yml.123.writing"])
def test_what_an_editor_leaves_is_told_and_stops_nothing(
    tmp_path: Path, schemas: dict[str, Schema], name: str
) -> None:
    calls = tmp_path / "data" / "calls"
    calls.mkdir(parents=True)
    (calls / name).write_bytes(b"\0")
    checked = check(files.read_sources(tmp_path), schemas)
    assert checked.passes
    assert [f.problem.id for f in checked.findings] == ["unknown-file.left-over"]
    proposed = check({f"data/calls/{name}": b"\0"}, schemas)
    assert not proposed.passes  # Git gives its bytes, whatever its name


@pytest.mark.parametrize("name", ["a.yml", "a.txt", ".gitkeep"])
def test_a_pipe_lets_nobody_wait(tmp_path: Path, schemas: dict[str, Schema], name: str) -> None:
    calls = tmp_path / "data" / "calls"
    calls.mkdir(parents=True)
    os.mkfifo(calls / name)
    read = {**files.read_sources(tmp_path), **files.read_ignored(tmp_path)}
    assert read[f"data/calls/{name}"] == Unreadable("device")
    assert name == ".gitkeep" or not check(read, schemas).passes


def test_the_folder_that_was_meant_is_named() -> None:
    near = [address(f"data/{name}") for name in ("call/a.yml", "zzz/a.yml", "a.yml")]
    assert [p.values for p in near if isinstance(p, Problem)] == [
        {"folder": "call", "near": "calls"},
        {"folder": "zzz", "near": None},
        {"folder": "", "near": None},
    ]


def test_windows_devices_are_reserved_and_no_other_names() -> None:
    names = [f"{device}{n}" for device in ("com", "lpt") for n in range(11)]
    reserved = [n for n in names if isinstance(address(f"data/calls/{n}.yml"), Problem)]
    assert reserved == [n for n in names if n[3:] not in ("0", "10")]


def test_no_statistics_take_the_name_of_another_chart(worlds: Worlds) -> None:
    real = worlds("real")
    charts = {path.partition("/")[2].rpartition(".")[0] for path in real.files if "charts/" in path}
    others = charts - {record.id for record in real.registry.all(Statistics)}
    assert len(others) > 10
    for name in others:
        assert isinstance(address(f"data/statistics/{name}.yml"), Problem), name
    for path in (ROOT / "data/statistics").glob("*.yml"):
        assert isinstance(address(f"data/statistics/{path.name}"), tuple)
