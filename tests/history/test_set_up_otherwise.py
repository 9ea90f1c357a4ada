"""What a checkout, a user or a machine has set up changes nothing of what Git is asked."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.git.log import Commit, commits
from generator.git.repository import Repository
from generator.git.tree_entries import Merged
from tests.history.test_missing import git

RECORD = "data/calls/a.yml"
SETTINGS = (
    "color.ui=always",
    "core.abbrev=4",
    "core.autocrlf=true",
    "diff.algorithm=patience",
    "diff.external=./program",
    "diff.ignoreSubmodules=all",
    "diff.noprefix=true",
    "diff.orderFile=order",
    "diff.relative=true",
    "format.pretty=raw",
    "i18n.logOutputEncoding=utf-16",
    "log.decorate=full",
    "log.diffMerges=combined",
    "log.follow=true",
    "log.showRoot=false",
    "log.showSignature=true",
    "merge.conflictStyle=diff3",
    "merge.renormalize=true",
    "trailer.separators==",
)
SIGNED = """tree {tree}
parent {parent}
author a <a@noreply.invalid> 1700000000 +0900
committer a <a@noreply.invalid> 1700000000 +0900
gpgsig -----BEGIN PGP SIGNATURE-----
 x
 -----END PGP SIGNATURE-----

three

Portal-Approved-By: github:1
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two branches that disagree about a record, the last commit of one signed; and a program."""
    (root := tmp_path / "r").mkdir()
    git(root, "init", "-q", "-b", "main")
    _write(root, "one: 1\n", "one")
    git(root, "branch", "other")
    _write(root, "one: 2\n", "two")
    (root / "data/calls/b.yml").write_text("x: 1\n")
    (root / "data/calls/0.yml").write_text("x: 2\n")
    git(root, "add", "-A")
    told = {"tree": _said(root, "write-tree"), "parent": _said(root, "rev-parse", "HEAD")}
    commit = _said(
        root, "hash-object", "-w", "-t", "commit", "--stdin", given=SIGNED.format(**told)
    )
    git(root, "reset", "-q", "--hard", commit)
    git(root, "checkout", "-q", "other")
    _write(root, "one: 3\n", "four")
    (root / "order").write_text("data/calls/b.yml\n")
    (root / "program").write_text(f"#!/bin/sh\ntouch {tmp_path}/was-run\nexit 0\n")
    (root / "program").chmod(0o755)
    git(root, "config", "gpg.program", f"{root}/program")
    git(root, "config", "merge.own.driver", f"{root}/program")
    return root


def _write(root: Path, text: str, why: str) -> None:
    (root / RECORD).parent.mkdir(parents=True, exist_ok=True)
    (root / RECORD).write_text(text)
    git(root, "add", "-A")
    git(root, "commit", "-qm", why)


def _said(root: Path, *words: str, given: str = "") -> str:
    done = subprocess.run(["git", *words], cwd=root, input=given.encode(), capture_output=True)
    return done.stdout.decode().strip()


def told(root: Path) -> tuple[list[Commit], Merged]:
    with Repository(root) as here:
        merged = here.merged(here.commit("main"), here.commit("other"))
        return list(commits(here, "main", "data")), merged


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_changes_nothing(repository: Path, setting: str) -> None:
    before = told(repository)
    assert len(before[0]) == 3 and before[0][-1].approved and before[1].conflicts == (RECORD,)
    git(repository, "config", *setting.split("=", 1))
    assert told(repository) == before
    assert not (repository.parent / "was-run").exists()


@pytest.mark.parametrize("way", ["union", "own", "ours", "binary"])
@pytest.mark.parametrize(
    "place", [".gitattributes", "data/.gitattributes", "data/calls/.gitattributes"]
)
def test_attributes_of_a_checkout_merge_nothing(repository: Path, way: str, place: str) -> None:
    before = told(repository)
    (repository / place).write_text(f"* merge={way}\n")
    assert told(repository) == before
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "attributes")
    assert told(repository)[1].conflicts == (RECORD,)
    assert not (repository.parent / "was-run").exists()
