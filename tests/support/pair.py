"""A public repository and a private one that began as its copy; approvals are real merges."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from generator import cli
from tests.support.proposals import History, Step, clean

NOON = 1_780_000_000  # the moment of the first approval; each further one comes an hour later


@dataclass
class Pair:
    """Both repositories, bare, and the next moment."""

    public: History
    private: History
    moment: int = NOON

    @classmethod
    def start(cls, folder: Path, files: dict[str, str | bytes]) -> Pair:
        public = History.start(folder / "public.git", files)
        there = folder / "private.git"
        clone = ["git", "clone", "-q", "--bare", str(public.root), str(there)]
        subprocess.run(clone, check=True, env=clean())
        return cls(public, History(there, dict(public.trees)))

    def approve(self, *steps: Step, to: History | None = None) -> str:
        """Merge a proposal into the private ``main``; the id of the merge."""
        into = to or self.private
        name = f"p/{self.moment}"
        into.branches({name: ("main", steps)})
        into.trees["main"] = into.trees[name]
        return self._commit(into, f"{name}^{{tree}}", "-p", "main", "-p", name)

    def begin_anew(self, history: History) -> None:
        """Give a repository a history of one commit that shares nothing with the other's."""
        self._commit(history, "main^{tree}")

    def _commit(self, into: History, *words: str) -> str:
        person = {"NAME": "김담당", "EMAIL": "kim@company.example", "DATE": f"{self.moment} +0900"}
        who = {f"GIT_{r}_{key}": v for r in ("AUTHOR", "COMMITTER") for key, v in person.items()}
        self.moment += 3600
        call = ["git", "commit-tree", *words, "-m", "내부 메모"]
        done = subprocess.run(
            call, cwd=into.root, env=clean() | who, check=True, capture_output=True
        )
        made = done.stdout.decode().strip()
        into.run("update-ref", "refs/heads/main", made)
        return made

    def publish(self, *words: str) -> int:
        """Run the command; its exit code."""
        where = ("--from", str(self.private.root), "--to", str(self.public.root))
        return cli.main(["publish", *where, *words])

    def log(self, form: str) -> list[str]:
        """The public line since the start, the first one first."""
        return self.public.run("log", "--reverse", f"--format={form}", "main").splitlines()[1:]

    def shows(self, path: str) -> str | None:
        """A file of the public ``main``."""
        there = self.public.run("ls-tree", "--name-only", "main", "--", path)
        return self.public.run("show", f"main:{path}") if there else None

    def everything(self) -> dict[str, bytes]:
        """Every file of the public repository itself, to see that nothing changed."""
        found = {}
        for folder, _, names in os.walk(self.public.root):
            for name in names:
                path = Path(folder) / name
                found[str(path.relative_to(self.public.root))] = path.read_bytes()
        return found


def approvals(path: Path, *entries: tuple[str, str]) -> tuple[str, str]:
    """A list of approvals (account, version) of proposals of alpha's, as words of the command."""
    listed = [{"by": by, "author": "github:100", "head": head} for by, head in entries]
    path.write_text(json.dumps(listed), "utf-8")
    return "--approvals", str(path)
