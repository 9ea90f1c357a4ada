"""Proposals as real Git histories, written by one ``git fast-import`` without a checkout.

A proposal is a list of steps on top of the base: ``edit``, ``put``, ``gone``, ``moved``, ``link``.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

Files = dict[str, tuple[str, bytes]]
"""Mode and content, by path."""
Step = Callable[[Files], None]


def edit(path: str, old: str, new: str) -> Step:
    """Replace some words of a file; they must be there."""

    def step(files: Files) -> None:
        mode, content = files[path]
        assert old.encode() in content, f"{old!r} is not in {path}"
        files[path] = mode, content.replace(old.encode(), new.encode(), 1)

    return step


def append(path: str, lines: str) -> Step:
    """Add lines to the end of a file."""
    return lambda files: files.update({path: (files[path][0], files[path][1] + lines.encode())})


def put(path: str, content: str | bytes, mode: str = "100644") -> Step:
    """Write a whole file."""
    source = content.encode() if isinstance(content, str) else content
    return lambda files: files.update({path: (mode, source)})


def link(path: str, target: str) -> Step:
    """A symbolic link."""
    return put(path, target, "120000")


def gone(path: str) -> Step:
    """Delete a file."""
    return lambda files: files.pop(path) and None


def moved(old: str, new: str) -> Step:
    """Rename a file as it is."""
    return lambda files: files.update({new: files.pop(old)})


@dataclass
class History:
    """A repository in the making: branches, each a stack of file trees."""

    root: Path
    trees: dict[str, Files]

    @classmethod
    def start(cls, root: Path, files: Mapping[str, str | bytes], *steps: Step) -> History:
        """A bare repository whose ``main`` has some files."""
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", root], check=True, env=clean())
        base: Files = {}
        for path, content in files.items():
            put(path, content)(base)
        for step in steps:
            step(base)
        history = cls(root, {})
        history._import([_commit("main", None, {}, base)])
        history.trees["main"] = base
        return history

    def branches(self, made: Mapping[str, tuple[str, tuple[Step, ...]]]) -> None:
        """Branches by name: the branch each starts from, and its steps in one commit."""
        commits = []
        for name, (start, steps) in made.items():
            files = dict(self.trees[start])
            for step in steps:
                step(files)
            commits.append(_commit(name, start, self.trees[start], files))
            self.trees[name] = files
        self._import(commits)

    def _import(self, commits: list[bytes]) -> None:
        command = ["git", "fast-import", "--quiet", "--force"]
        subprocess.run(command, cwd=self.root, input=b"".join(commits), check=True, env=clean())

    def run(self, *words: str, given: bytes | None = None) -> str:
        """Any other call of Git."""
        done = subprocess.run(
            ["git", *words],
            cwd=self.root,
            check=True,
            capture_output=True,
            env=clean(),
            input=given,
        )
        return done.stdout.decode().strip()


def clean() -> dict[str, str]:
    """Git's surroundings without anybody's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "LC_ALL": "C"}


def _commit(name: str, start: str | None, old: Files, new: Files) -> bytes:
    lines = [
        f"commit refs/heads/{name}\n",
        "committer 제출 <noreply@example.org> 1700000000 +0900\n",
    ]
    lines += ["data 1\nx\n"]
    lines += [f"from refs/heads/{start}\n"] if start else []
    changes = b""
    for path in old.keys() - new.keys():
        changes += f"D {path}\n".encode()
    for path, (mode, content) in new.items():
        if old.get(path) == (mode, content):
            continue
        if mode == "160000":
            changes += f"M {mode} {content.decode()} {path}\n".encode()
        else:
            changes += f"M {mode} inline {path}\ndata {len(content)}\n".encode() + content + b"\n"
    return "".join(lines).encode() + changes + b"\n"
