"""Two portals side by side from one package, upgraded from the version before by a real wheel."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.founding.test_migrate import commit, edit, git
from tests.support import ROOT
from tests.support.founded import installed, wheel_of

BEFORE = "c776071"
"""The commit that brought ``portal init``; its wheels call themselves 0.1.0."""
PORTALS = {"busan": ("gitea", "부산 수출 포털"), "daegu": ("github", "대구 수출 포털")}


def run(*command: str | Path, cwd: Path, ends: int = 0) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == ends, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def older(folder: Path) -> Path:
    """The wheel of the version before, with its own assets of its own packages."""
    root = folder / "older"
    root.mkdir()
    archive = subprocess.run(
        ["git", "archive", BEFORE], cwd=ROOT, check=True, capture_output=True
    ).stdout
    subprocess.run(["tar", "x", "-C", str(root)], input=archive, check=True)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for made in (
        ["npm", "ci", "--ignore-scripts", "--silent"],
        [sys.executable, "scripts/assets.py"],
    ):
        subprocess.run(made, cwd=root, check=True, env={**os.environ, "PATH": path})
    (folder / "old").mkdir()
    return wheel_of(root, folder / "old")


@pytest.mark.long
@pytest.mark.skipif(
    subprocess.run(["git", "cat-file", "-e", BEFORE], cwd=ROOT, capture_output=True).returncode
    != 0,
    reason="the history that has the version before is not here",
)
def test_two_portals_of_the_version_before_are_upgraded(tmp_path: Path) -> None:
    old = older(tmp_path)
    (tmp_path / "new").mkdir()
    new = wheel_of(ROOT, tmp_path / "new")
    assert "-0.1.0-" in old.name and "-0.1.0-" not in new.name
    before, after = (
        installed(wheel, tmp_path / f"empty-{wheel.parent.name}") for wheel in (old, new)
    )
    for name, (forge, title) in PORTALS.items():
        root = tmp_path / name
        told = ("--name", title, "--name-en", name.title(), "--forge", forge)
        where = ("--url", f"https://export.{name}.example", "--wheel", old)
        run(before, "init", root, *told, *where, cwd=tmp_path)
        git(root, "init", "-q", "-b", "main")
        commit(root)
        edit(root, "docs/contact.md", "title: ", f"title: {title} ")
        edit(root, "mkdocs.yml", "public_body: false", "public_body: true")
        (root / "docs/news.md").write_text(f"# {title}\n", "utf-8")
        commit(root)
        shutil.copy(new, root / "wheels")
        (root / "requirements.txt").write_text(f"./wheels/{new.name}\n", "utf-8")
        assert "does not" not in run(after, "migrate", cwd=root, ends=2), "not committed"
        commit(root)

    for name, (forge, title) in PORTALS.items():
        root = tmp_path / name
        shown = run(after, "migrate", "--lang", "en", cwd=root, ends=1)
        assert "mkdocs.yml: what is new goes in beside what you have changed" in shown
        assert git(root, "status", "--porcelain") == ""
        made = run(after, "migrate", "--write", "--lang", "en", cwd=root)
        assert made.splitlines()[:-1] == shown.splitlines()[:-1], "as it was shown"
        settings = (root / "mkdocs.yml").read_text("utf-8")
        assert title in settings and "public_body: true" in settings and "generator: " in settings
        assert title in (root / "docs/contact.md").read_text("utf-8")
        assert (root / "docs/news.md").is_file()
        assert (root / ".github/labels.yml").is_file(), f"{forge}: what the version before forgot"
        commit(root)
        assert "nothing to change" in run(after, "migrate", "--lang", "en", cwd=root)

    for name, (_, title) in PORTALS.items():
        root = tmp_path / name
        run(after, "check", cwd=root)
        run(after, "fmt", "--check", cwd=root)
        mkdocs = after.with_name("mkdocs")
        run(mkdocs, "build", "--strict", "--quiet", "--site-dir", "site", cwd=root)
        home = (root / "site/index.html").read_text("utf-8")
        others = [other for _, other in PORTALS.values() if other != title]
        assert title in home and not any(other in home for other in others)
