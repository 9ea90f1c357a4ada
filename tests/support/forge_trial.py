"""A small published repository on a real Forgejo, and who asks, approves and meddles there."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import cli
from tests.forge.conftest import files
from tests.support.base import NEW
from tests.support.proposals import History, Step, clean, put
from tests.support.real_forge import ADDRESS, Person, person


@dataclass
class Trial:
    """A published repository of the portal's account, a host's fork, and a reader who reviews."""

    portal: Person
    host: Person
    reviewer: Person
    stranger: Person
    history: History
    root: Path
    count: int = 0

    @property
    def repository(self) -> str:
        return f"{self.portal.login}/records"

    @property
    def here(self) -> str:
        return f"/repos/{self.repository}"

    @property
    def tip(self) -> str:
        found = self.portal.client.read(f"{self.here}/branches/main")
        return str(found["commit"]["id"])

    def request(self, text: str) -> tuple[int, str]:
        """Open a request from the host's fork: its number and branch."""
        branch = self.branch()
        self.version(branch, text)
        return self.ask(branch), branch

    def branch(self) -> str:
        """A name that no request has had."""
        self.count += 1
        return f"change-{self.count}"

    def ask(self, branch: str, title: str = "새 기록", by: Person | None = None) -> int:
        """Open a request for a branch of a fork; its number."""
        who = by or self.host
        wanted = {"title": title, "base": "main", "head": f"{who.login}:{branch}"}
        return int(who.client.write("POST", f"{self.here}/pulls", wanted)["number"])

    def version(self, branch: str, text: str, start: str = "main") -> str:
        """A version of a branch of the host's fork, after another one."""
        return self.steps(branch, put(NEW.replace("new", branch), text), start=start)

    def steps(
        self, branch: str, *steps: Step, start: str = "main", by: Person | None = None
    ) -> str:
        """The same with any steps, by anybody with a fork."""
        made = f"made-{time.time_ns()}"
        self.history.branches({made: (start, steps)})
        self.history.trees[branch] = self.history.trees[made]
        self.history.run("branch", "-f", branch, made)
        who = by or self.host
        who.push(self.history, f"{who.login}/records", branch)
        return self.history.run("rev-parse", branch)

    def told(self, number: int, version: str) -> None:
        """Wait until the forge has looked at what was pushed, which it does in a queue."""
        for _ in range(60):
            listed = self.portal.client.read(f"{self.here}/issues/{number}/timeline")
            if any(version in entry["body"] for entry in listed if entry["type"] == "pull_push"):
                return
            time.sleep(0.5)
        raise AssertionError(f"{version} never came")

    def review(self, by: Person, number: int, version: str, event: str) -> None:
        told = {"event": event, "body": "보았습니다.", "commit_id": version}
        by.client.write("POST", f"{self.here}/pulls/{number}/reviews", told)

    def run(self, *words: str) -> int:
        address = f"{ADDRESS}/{self.repository}"
        where = ("--forge", "forgejo", "--address", address)
        return cli.main(["--root", str(self.root), "forge", *words, *where])


@contextmanager
def started(folder: Path) -> Iterator[Trial]:
    """A repository that is set up by command, for as long as the block lasts."""
    portal, host, reviewer, stranger = map(person, ("portal", "host", "reviewer", "stranger"))
    ids = {"id: 100": f"id: {host.id}", "id: 1,": f"id: {reviewer.id},"}

    def ours(text: str | bytes) -> str | bytes:
        if isinstance(text, bytes):
            return text
        for old, new in ids.items():
            text = text.replace(f"forge: github, {old}", f"forge: gitea, {new}")
        return text

    own = {path: ours(text) for path, text in files().items() if not path.startswith(".forgejo/")}
    history = History.start(folder / "base.git", own)
    wanted = {"name": "records", "default_branch": "main", "private": False}
    portal.client.write("POST", "/user/repos", wanted)
    made = Trial(portal, host, reviewer, stranger, history, folder / "copy")
    portal.push(history, made.repository, "main")
    portal.client.write("PATCH", made.here, {"has_actions": False})
    for one in (host, stranger):
        one.client.write("POST", f"{made.here}/forks", {})
    time.sleep(3)
    where = [f"{ADDRESS}/{made.repository}.git", str(made.root)]
    subprocess.run(["git", "clone", "-q", *where], check=True, env=clean())
    with without("GITHUB_EVENT_PATH", "GITHUB_REPOSITORY", "GITHUB_OUTPUT"):
        os.environ["PORTAL_TOKEN"] = portal.token
        assert made.run("check") == 1, "nothing is set up yet"
        assert made.run("setup") == 0 and made.run("check") == 0
        yield made


@contextmanager
def without(*names: str) -> Iterator[None]:
    """The environment without some names, and as it was afterwards."""
    kept = dict(os.environ)
    for name in names:
        os.environ.pop(name, None)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(kept)
