"""The recipes of CONTRIBUTING, read and followed as they are written."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.support import ROOT

RECIPE = re.compile(r"^### (A .+?):.*?\n(.*?)(?=^##)", re.MULTILINE | re.DOTALL)
STEP = re.compile(
    r"^(?:Write `(?P<new>[^`]+)`|At the end of `(?P<end>[^`]+)`"
    r"|In `(?P<file>[^`]+)`, (?P<side>above|below) `(?P<line>[^`]+)`):\n\n"
    r"```\w+\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KEPT = (
    *("docs", "generator", "schemas", "tests", "data/samples"),
    *("mkdocs.yml", "pyproject.toml", "CONTRIBUTING.md"),
)
LINKED = (".venv", "generator/theme/vendor")
"""What set-up brings is not copied, and is the same for everybody."""


@dataclass(frozen=True)
class Step:
    """One thing to do: a text, and where in which file it goes."""

    file: str
    text: str
    side: str = ""
    """``above`` or ``below`` the line, ``end`` of the file, or empty for a new file."""
    line: str = ""

    def follow(self, root: Path) -> None:
        """Do it in a copy of the repository."""
        path = root / self.file
        if not self.side:
            assert not path.exists(), f"{self.file} is there already"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.text, "utf-8")
            return
        lines = path.read_text("utf-8").splitlines(keepends=True)
        if self.side == "end":
            at = len(lines)
        else:
            found = [number for number, said in enumerate(lines) if said.strip() == self.line]
            assert len(found) == 1, f"{self.file} has {len(found)} lines {self.line!r}"
            at = found[0] + (self.side == "below")
        path.write_text("".join([*lines[:at], self.text, *lines[at:]]), "utf-8")


def told_recipes() -> dict[str, str]:
    """Each recipe by its name, as it is written."""
    return dict(RECIPE.findall((ROOT / "CONTRIBUTING.md").read_text("utf-8")))


def recipes() -> dict[str, list[Step]]:
    """Each recipe by its name, as the steps that it is made of."""
    return {
        name: [_step(found) for found in STEP.finditer(told)]
        for name, told in told_recipes().items()
    }


def commands(name: str) -> list[str]:
    """What is run after a recipe: its own commands, and those after every one."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    own = COMMANDS.findall(told_recipes()[name])
    return "".join([*own, COMMANDS.findall(text)[0]]).splitlines()


def _step(found: re.Match[str]) -> Step:
    if found["new"]:
        return Step(found["new"], found["text"])
    if found["end"]:
        return Step(found["end"], found["text"], "end")
    return Step(found["file"], found["text"], found["side"], found["line"])


def copied(root: Path) -> Path:
    """The repository with made-up records alone, in an empty folder; what Python compiled stays."""
    quiet = shutil.ignore_patterns("vendor", ".*")
    for name in KEPT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=quiet)
        else:
            shutil.copy(ROOT / name, root / name)
    for name in LINKED:
        (root / name).symlink_to(ROOT / name)
    return root


def run(root: Path, command: str) -> subprocess.CompletedProcess[str]:
    """A command in a copy, which takes its own code and no other."""
    known = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.run(
        command.split(), cwd=root, env=known, capture_output=True, text=True, check=False
    )
