"""A published repository, a fork, the forge between them, and a machine for the workflows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support import ROOT, base
from tests.support.github import FORK_ID, Forge, serving
from tests.support.proposals import History, Step, put
from tests.support.runner import Job, Machine, tools

OPENED = "2026-11-19T00:00:00Z"
MAKEFILE = """\
portal ready:
\t@ln -sfn $(VENV) .venv
site:
\t@test -n "$(SOURCE_DATE_EPOCH)"
\t@mkdir -p site/data/v1
\t@echo "$(SOURCE_DATE_EPOCH)" | tee site/build.json > site/data/v1/SHA256SUMS
"""
CI = '#!/bin/sh\nenv > ran.env\necho "the proposal\'s own code"\n'


def files() -> dict[str, str | bytes]:
    """The records of the review's tests, with this repository's workflows and what they read."""
    kept = (
        *ROOT.glob(".github/**/*"),
        *ROOT.glob("generator/forge/*.py"),
        *ROOT.glob("schemas/output/*.json"),
        ROOT / "generator" / "__init__.py",
        *(
            ROOT / "generator" / "text" / f"{name}.py"
            for name in ("__init__", "mendable", "unseen")
        ),
    )
    own = {f.relative_to(ROOT).as_posix(): f.read_bytes() for f in kept if f.is_file()}
    return {**base.files(), **base.OPEN, **own, "Makefile": MAKEFILE}


@dataclass
class World:
    """Everything that takes part."""

    folder: Path
    published: History
    fork: History
    forge: Forge
    machine: Machine
    versions: dict[int, list[str]] = field(default_factory=dict)

    def push(
        self,
        number: int,
        author: int,
        *steps: Step,
        at: str = OPENED,
        by: int = FORK_ID,
        pusher: int = 0,
    ) -> str:
        """Push a version of a request, and say which; the first one opens it."""
        made = self.versions.setdefault(number, [])
        branch, version = f"request-{number}", f"request-{number}-{len(made)}"
        self.fork.branches({version: (made[-1] if made else "main", steps)})
        made.append(version)
        head = self.fork.run("rev-parse", version)
        where = str(self.published.root)
        self.fork.run("push", "-q", "--force", where, f"{version}:refs/pull/{number}/head")
        opened = self.forge.pulls.get(number, {}).get("created_at", at)
        self.forge.pulls[number] = {
            "number": number,
            "user": {"id": author, "login": f"login-{author}"},
            "created_at": opened,
            "head": {"sha": head, "ref": branch, "repo": {"id": by}},
            "base": {"ref": "main"},
        }
        run = {"event": "pull_request", "head_sha": head, "head_branch": branch}
        told = {"head_repository": {"id": by}, "created_at": at, "actor": {"id": pusher or author}}
        self.forge.runs.append({**run, **told})
        return head

    def check(self, number: int, text: str | None = None) -> dict[str, Job]:
        """Run check.yml for a request as the forge would: on the version that merging gives."""
        pull = self.forge.pulls[number]
        tree = self.published.run("merge-tree", "--write-tree", "main", pull["head"]["sha"])
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        parents = ("-p", "main", "-p", pull["head"]["sha"])
        merged = self.published.run(*who, "commit-tree", tree, *parents, "-m", "x")
        event = {"pull_request": {**pull, "number": number}}
        return self.machine.run(text or workflow("check"), "pull_request", event, merged)

    def report(self, number: int, head: str = "", event: str = "pull_request") -> dict[str, Job]:
        """Run report.yml after a workflow of a request ran for a version."""
        at = self.forge.pulls[number]["head"]
        run = {"event": event, "head_sha": head or at["sha"], "head_branch": at["ref"]}
        return self.after({**run, "head_repository": {"id": at["repo"]["id"]}})

    def on_main(self, name: str, event: str = "push", *steps: Step) -> dict[str, Job]:
        """Run a workflow of the published branch, after some changes to that."""
        made = f"main-{self.machine.count}"
        self.published.branches({made: ("main", steps)})
        self.published.run("update-ref", "refs/heads/main", made)
        self.published.trees["main"] = self.published.trees[made]
        return self.machine.run(workflow(name), event, {}, self.published.run("rev-parse", made))

    def after(self, run: Mapping[str, Any]) -> dict[str, Job]:
        """Run report.yml after a run of another workflow."""
        main = self.published.run("rev-parse", "main")
        return self.machine.run(workflow("report"), "workflow_run", {"workflow_run": run}, main)

    def approve(self, number: int, by: int, head: str, state: str = "APPROVED") -> None:
        """A reviewer's word on a version."""
        said = {"user": {"id": by}, "state": state, "commit_id": head}
        self.forge.reviews.setdefault(number, []).append(said)


def workflow(name: str) -> str:
    return (ROOT / ".github" / "workflows" / f"{name}.yml").read_text("utf-8")


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory) -> History:
    """The published repository, made once."""
    where = tmp_path_factory.mktemp("forge") / "base.git"
    history = History.start(where, files(), put(".ci/run", CI, "100755"))
    history.run("config", "uploadpack.allowAnySHA1InWant", "true")
    return history


@pytest.fixture
def world(origin: History, tmp_path: Path, loaded: Path) -> Iterator[World]:
    for name in ("base.git", "fork.git"):
        shutil.copytree(origin.root, tmp_path / name)
    published, fork = (
        History(tmp_path / name, dict(origin.trees)) for name in ("base.git", "fork.git")
    )
    tools(tmp_path / "tools")
    with serving(Forge()) as forge:
        machine = Machine(tmp_path, published.root, forge, venv=str(loaded.parent))
        yield World(tmp_path, published, fork, forge, machine)
