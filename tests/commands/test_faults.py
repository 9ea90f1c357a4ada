"""Faults of machines and files: a word and a place, exit 2, and never a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import check_report
from generator.git.scratch import PREFIX, scratch_folder
from generator.health.link_check import Prober
from tests.support import ROOT

PORTAL = [sys.executable, "-m", "generator"]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    record = tmp_path / "data/calls/a.yml"
    record.parent.mkdir(parents=True)
    written = "title: 시험\naudience: hosts\nscheme: other\nsources: [{title: t}]\n"
    record.write_text(written, "utf-8")
    return tmp_path


def schema(root: Path) -> Path:
    return root / "schemas" / "call.schema.json"


SPOIL: dict[str, tuple[str, Callable[[Path], object]]] = {
    "no JSON": ("call.schema.json:1:2", lambda r: schema(r).write_text("{x")),
    "cut off": ("call.schema.json:", lambda r: schema(r).write_text(schema(r).read_text()[:900])),
    "no UTF-8": ("call.schema.json", lambda r: schema(r).write_bytes(b'{"a": "\xff"}')),
    "a list": ("call.schema.json", lambda r: schema(r).write_text("[]")),
    "empty": ("call.schema.json", lambda r: schema(r).write_text("{}")),
    "deep": ("call.schema.json", lambda r: schema(r).write_text("[" * 100_000)),
    "a reference to nothing": (
        "call.schema.json",
        lambda r: schema(r).write_text('{"properties": {"a": {"$ref": "x.json#/y"}}}'),
    ),
    "a folder": ("call.schema.json", lambda r: (schema(r).unlink(), schema(r).mkdir())),
    "a pipe": ("call.schema.json", lambda r: (schema(r).unlink(), os.mkfifo(schema(r)))),
    "no schemas": ("schemas/", lambda r: shutil.rmtree(r / "schemas")),
    "no data": ("data/", lambda r: shutil.rmtree(r / "data")),
    "data is a file": ("data/", lambda r: (shutil.rmtree(r / "data"), (r / "data").touch())),
}


@pytest.mark.parametrize("command", ["check", "fmt", "health", "export"])
@pytest.mark.parametrize("how", SPOIL)
def test_what_is_broken_is_named(
    repository: Path, how: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    place, spoil = SPOIL[how]
    spoil(repository)
    more = [str(repository / "out")] if command == "export" else []
    assert main(["--root", str(repository), command, *more]) == 2
    said = capsys.readouterr().err
    assert said.startswith("portal: ") and place in said and " / " in said
    assert not (repository / "out").exists()


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp949", "utf-8"])
def test_any_terminal_can_be_told(repository: Path, encoding: str) -> None:
    (repository / "data/calls/b.yml").write_text("title: 시험 \U0001f600\n", "utf-8")
    done = run(repository, "check", PYTHONIOENCODING=encoding)
    assert done.returncode == 1 and b"b.yml" in done.stdout and b"Traceback" not in done.stderr


def test_a_name_that_is_no_text_is_told(repository: Path) -> None:
    Path(os.fsdecode(os.fsencode(repository) + b"/data/calls/\xff\xfe.yml")).write_text("a: b")
    done = run(repository, "check")
    assert done.returncode == 1 and b"Traceback" not in done.stderr


@pytest.mark.slow
def test_nobody_who_listens_is_no_fault(repository: Path) -> None:
    for closing in (">&-", "2>&-", ">&- 2>&-"):
        line = f"{' '.join(PORTAL)} --root {repository} check {closing}"
        done = subprocess.run(["sh", "-c", line], cwd=ROOT, capture_output=True)
        assert done.returncode == 0, closing
        assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_said(repository: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PORTAL, "--root", repository, "check"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2 and b"Traceback" not in done.stderr


def test_ctrl_c_says_one_line(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check_report, "read_and_check", interrupted)
    assert main(["--root", str(repository), "check"]) == 130
    assert capsys.readouterr().err.splitlines() == ["portal: 중단했습니다 / stopped"]


@pytest.mark.parametrize(
    "url", ["https://[bad/", "https://[::1", "http://", "https:///x", "http://[v1.x]:y/"]
)
def test_an_address_that_is_none_is_dead_and_never_asked(url: str) -> None:
    def ask(method: str, url: str) -> None:
        raise AssertionError("asked")

    outcomes = Prober(ask, lambda seconds: None).outcomes([url])
    assert outcomes == {url: "unreachable"}


def run(root: Path, command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PORTAL, "--root", root, command],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
    )


@pytest.mark.parametrize(
    ("written", "line"),
    [("site_name: x\nsite_url: https://[bad/\n", 2), ("site_name: [\n", 2), ("- x\n", 1)],
)
def test_a_check_judges_the_settings_after_the_records(
    repository: Path, written: str, line: int, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "mkdocs.yml").write_text(written, "utf-8")
    assert main(["--root", str(repository), "check", "--level", "info"]) == 2
    said = capsys.readouterr()
    assert f"mkdocs.yml:{line}:" in said.err and "data/calls/a.yml" in said.out


def test_rules_have_their_pages_where_docstrings_are_left_out() -> None:
    asked = [sys.executable, "-OO", "-m", "generator", "rule", "end-before-start"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0 and 'ends: "2026-03-08"' in done.stdout, done.stderr


def test_spreadsheets_are_written_without_lxml() -> None:
    from openpyxl.xml import LXML

    assert not LXML, "its bytes differ from those where it is not installed"


def test_what_killed_reviews_left_goes_with_a_later_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    old, young, strange = (tmp_path / name for name in (f"{PREFIX}a", f"{PREFIX}b", "other"))
    for folder in (old, young, strange):
        (folder / "ab").mkdir(parents=True)
    (tmp_path / f"{PREFIX}link").symlink_to(strange)
    os.utime(old, (1, 1))
    os.utime(strange, (1, 1))
    with scratch_folder() as made:
        assert Path(made).is_dir() and not old.exists()
        assert young.is_dir() and (strange / "ab").is_dir()
