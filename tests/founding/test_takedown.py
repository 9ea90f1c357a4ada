"""The commands that rewrite history when personal data was published, as the guides have them.

A stand-in for ``git filter-repo`` does what matters here: like the real one it rewrites all refs,
and takes away the remote that the clone came from.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.proposals import clean

pytestmark = pytest.mark.slow
WORDS = {
    "docs/takedown.md": ("저장소주소", "찾을 값", "가릴값.txt"),
    "docs/en/takedown.md": ("ADDRESS", "value", "values.txt"),
}
STAND_IN = """#!/bin/sh
git remote remove origin
git fast-export --all | sed "s/$(sed 's|==>|/|' "$2")/" | git fast-import --force --quiet
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """One in which Git has the stand-in."""
    tool = tmp_path / "bin" / "git-filter-repo"
    tool.parent.mkdir()
    tool.write_text(STAND_IN, "utf-8")
    tool.chmod(0o755)
    return {**clean(), "PATH": f"{tool.parent}{os.pathsep}{os.environ['PATH']}"}


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
    command = ["git", *who, *words]
    done = subprocess.run(command, cwd=folder, env=clean(), check=True, capture_output=True)
    return done.stdout.decode()


@pytest.mark.parametrize("guide", WORDS)
def test_the_value_is_gone_from_the_published_history(
    tmp_path: Path, environment: dict[str, str], guide: str
) -> None:
    address, value, list_of_values = WORDS[guide]
    work, there = tmp_path / "work", tmp_path / "there.git"
    git(tmp_path, "init", "-q", str(work))
    for text in ("names: [가]", "names: [가, 010-0000-0000]", "names: [가]"):
        (work / "a.yml").write_text(text, "utf-8")
        git(work, "add", "a.yml")
        git(work, "commit", "-q", "-m", "x")
    git(tmp_path, "clone", "-q", "--bare", str(work), str(there))
    (tmp_path / list_of_values).write_text("010-0000-0000==>XXX-XXXX-XXXX\n", "utf-8")
    [commands] = re.findall(
        r"^```\n(git clone --no-local --mirror .*?)^```$",
        (ROOT / guide).read_text("utf-8"),
        re.M | re.S,
    )
    for written, here in ((address, str(there)), (f"'{value}'", "'010-0000-0000'")):
        commands = commands.replace(written, here)
    shell = ["bash", "-ec", commands]
    done = subprocess.run(
        shell, cwd=tmp_path, env=environment, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "010-0000" not in git(there, "log", "-p", "--all")
