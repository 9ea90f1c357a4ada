"""What Git cannot give is always said: each way for a history to be missing, with a real Git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import copy, copytree

import pytest

from generator.cli import main
from generator.commands.exit_codes import FINDINGS, USAGE
from generator.git.log import commits
from generator.git.repository import Repository
from generator.history.missing import WORDS, reason_text
from generator.history.past import Reader
from generator.history.publications import Past
from generator.records.registry import Registry
from generator.records.schema import Schema
from tests.support import ROOT
from tests.support.small import small_repository

RECORD = "data/calls/a.yml"


def git(folder: Path, *words: str) -> None:
    author = ["-c", "user.name=x", "-c", "user.email=x@noreply.invalid"]
    subprocess.run(["git", *author, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A repository with two commits, which gives out parts of itself."""
    made = tmp_path / "origin"
    (made / RECORD).parent.mkdir(parents=True)
    git(tmp_path, "init", "-q", str(made))
    for text in ("one", "two"):
        (made / RECORD).write_text(text)
        git(made, "add", "-A")
        git(made, "commit", "-qm", text)
    git(made, "config", "uploadpack.allowFilter", "true")
    return made


def past(root: Path, schemas: dict[str, Schema]) -> Past:
    return Reader(schemas).past(root, Registry(()), {})


def cloned(origin: Path, *options: str) -> Path:
    copy = origin.with_name("copy")
    git(origin.parent, "clone", "-q", *options, f"file://{origin}", str(copy))
    return copy


def fake_git(origin: Path, monkeypatch: pytest.MonkeyPatch, said: str | None) -> Path:
    bin = origin.with_name("bin")
    bin.mkdir()
    if said is not None:
        (bin / "git").write_text(f"#!/bin/sh\necho '{said}'\n")
        (bin / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(bin))
    return origin


def fresh(origin: Path) -> Path:
    git(origin.parent, "init", "-q", "fresh")
    return origin.with_name("fresh")


def nobody_s(origin: Path) -> Path:
    if os.geteuid():
        pytest.skip("only root gives files away")
    for path in (origin, *origin.rglob("*")):
        os.chown(path, 12345, 12345)
    return origin


Break = Callable[[Path, pytest.MonkeyPatch], Path]
WAYS: dict[str, tuple[str, Break]] = {
    "shallow": ("shallow", lambda o, m: cloned(o, "--depth", "1")),
    "blobless": ("partial", lambda o, m: cloned(o, "--filter=blob:none")),
    "treeless": ("partial", lambda o, m: cloned(o, "--filter=tree:0")),
    "by size": ("partial", lambda o, m: cloned(o, "--filter=blob:limit=1k")),
    "a part": ("elsewhere", lambda o, m: o / "data"),
    "no repository": ("none", lambda o, m: o.parent),
    "nothing committed": ("none", lambda o, m: fresh(o)),
    "another owner": ("refused", lambda o, m: nobody_s(o)),
    "no Git": ("absent", lambda o, m: fake_git(o, m, None)),
    "Ubuntu 22.04": ("old", lambda o, m: fake_git(o, m, "git version 2.34.1")),
    "the last too old": ("old", lambda o, m: fake_git(o, m, "git version 2.37.9 (Apple Git-1)")),
    "the first": ("old", lambda o, m: fake_git(o, m, "git version 1.8.3.1")),
}


@pytest.mark.parametrize("way", WAYS)
def test_it_is_known_why_there_is_no_past(
    origin: Path, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    why, spoil = WAYS[way]
    monkeypatch.setenv("HOME", str(origin.parent))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(origin.parent.parent))
    found = past(spoil(origin, monkeypatch), schemas)
    assert (found.known, found.why) == (False, why)
    assert WORDS[why] in reason_text(why)


ASKING = {
    "export": ("new", "--as-of", "2026-01-01"),
    "newsletter": ("new", "--since", "2026-01-01"),
    "review": ("--base", "HEAD", "--head", "HEAD", "--actor", "github:1"),
    "doctor": (),
}


@pytest.mark.parametrize(
    ("way", "command"),
    [*(("another owner", one) for one in ASKING), ("shallow", "export"), ("shallow", "newsletter")],
)
def test_every_command_says_why_it_cannot_tell(
    origin: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    way: str,
    command: str,
) -> None:
    _, spoil = WAYS[way]
    copy(ROOT / "mkdocs.yml", origin)
    copytree(ROOT / "schemas", origin / "schemas")
    git(origin, "add", "-A")
    git(origin, "commit", "-qm", "settings")
    monkeypatch.setenv("HOME", str(origin.parent))
    root = spoil(origin, monkeypatch)
    monkeypatch.chdir(origin.parent)
    assert main(["--root", str(root), command, *ASKING[command]]) in (FINDINGS, USAGE)
    told = capsys.readouterr()
    assert {"shallow": "--unshallow", "another owner": "safe.directory"}[way] in told.out + told.err
    assert "git init" not in told.out


@pytest.mark.parametrize("name", ["a:b", "R&D", "it's", 'say "x"', "a b", "back\\slash:", "한글"])
def test_a_whole_history_is_read_wherever_it_stands(
    origin: Path, schemas: dict[str, Schema], name: str
) -> None:
    found = past(origin.rename(origin.with_name(name)), schemas)
    assert found.known and not found.why


def test_a_folder_that_the_machine_calls_safe_is_read(
    origin: Path, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(origin.parent))
    setting = f"[safe]\n\tdirectory = {origin}\n"
    (origin.parent / ".gitconfig").write_text(setting)
    assert past(nobody_s(origin), schemas).known


@pytest.mark.slow
@pytest.mark.parametrize("required", [True, False])
def test_a_build_without_history_says_so_or_fails(
    tmp_path: Path, schemas: dict[str, Schema], loaded: Path, required: bool
) -> None:
    """A ZIP without ``.git``, built quietly and strictly as ``make site`` does."""
    made = small_repository(tmp_path / "zip", schemas)
    settings = made / "mkdocs.yml"
    asked = "{history: !ENV [PORTAL_HISTORY, optional], name_en"
    settings.write_text(settings.read_text("utf-8").replace("{name_en", asked), "utf-8")
    done = subprocess.run(
        [loaded / "mkdocs", "build", "--strict", "--quiet"],
        cwd=made,
        env={**os.environ, **({"PORTAL_HISTORY": "required"} if required else {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert WORDS["none"] in done.stderr and "Traceback" not in done.stderr
    assert bool(done.returncode) is required
    assert (made / "site").exists() is not required
    if not required:
        for page in ("changes", "calls/2026-hosts", "en/calls/2026-hosts"):
            text = (made / "site" / page / "index.html").read_text("utf-8")
            assert "이력이 실려 있지 않습니다" in text or "does not include the history" in text
        sample = (made / "site/samples/organizations/kbiz/index.html").read_text("utf-8")
        assert "이력이 실려 있지 않습니다" not in sample


def test_what_git_was_told_to_see_instead_is_no_history(origin: Path) -> None:
    tip = subprocess.check_output(["git", "rev-parse", "HEAD"], cwd=origin, text=True)
    (origin / ".git/info/grafts").write_text(tip)  # as though nothing had been before it
    with Repository(origin) as repository:
        assert len([*commits(repository, "HEAD", "data")]) == 2
