"""Runs a workflow file: its ``run:`` steps as they are, and the few actions it uses, stood in for.

Every job has an empty folder, a token with the permissions that the file gives it, and an
environment in which nothing of this machine is left but tools.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.support.expressions import filled, holds
from tests.support.github import REPOSITORY, Forge
from tests.support.proposals import clean

OUTSIDE = ("audit",)
"""Jobs that ask databases which a test must not need; their script has tests of its own."""


@dataclass
class Job:
    """How a job ended."""

    folder: Path
    result: str = "success"
    outputs: dict[str, str] = field(default_factory=dict)
    log: str = ""
    ran: list[str] = field(default_factory=list)
    """What its steps ran or used, in order."""


@dataclass
class Machine:
    """Where workflows run: the repository they belong to, the forge, and a folder of its own."""

    folder: Path
    repository: Path
    forge: Forge
    default: str = "main"
    venv: str = sys.prefix
    """Where ``make portal`` has put the command."""
    count: int = 0
    before: dict[str, Callable[[], None]] = field(default_factory=dict)
    """What happens elsewhere before a job begins."""

    def run(self, text: str, event: str, content: Mapping[str, Any], sha: str) -> dict[str, Job]:
        """Run the workflow of a text; its jobs by name, but those that ask the outside world."""
        self.count += 1
        there = self.folder / f"run-{self.count}"
        (there / "artifacts").mkdir(parents=True)
        full = {"repository": {"default_branch": self.default, "id": 1}, **content}
        (there / "event.json").write_text(json.dumps(full))
        github = {"event": full, "event_name": event, "sha": sha, "actor_id": 1}
        workflow = yaml.safe_load(text)
        assert workflow["permissions"] == {}
        jobs: dict[str, Job] = {}
        for name, job in workflow["jobs"].items():
            if name in OUTSIDE:
                continue
            self.before.pop(name, lambda: None)()
            jobs[name] = _Steps(self, there, name, job, github).go(jobs)
        return jobs


@dataclass
class _Steps:
    machine: Machine
    there: Path
    name: str
    job: Mapping[str, Any]
    github: Mapping[str, Any]
    steps: dict[str, Any] = field(default_factory=dict)
    afterwards: list[Callable[[], object]] = field(default_factory=list)
    """What its actions do once all steps have succeeded."""

    def go(self, jobs: Mapping[str, Job]) -> Job:
        done = Job(self.there / self.name)
        needs = {name: jobs[name] for name in _list(self.job.get("needs"))}
        permissions = self.job["permissions"]
        self.token = ", ".join(f"{scope}: {level}" for scope, level in permissions.items())
        self.context: dict[str, Any] = {
            "github": {**self.github, "token": self.token},
            "needs": {n: {"result": j.result, "outputs": j.outputs} for n, j in needs.items()},
            "steps": self.steps,
        }
        behind = any(job.result != "success" for job in needs.values())
        if not holds(self.job.get("if"), self.context, failed=behind):
            done.result = "skipped"
            return done
        done.folder.mkdir()
        for step in self.job["steps"]:
            if holds(step.get("if"), self.context, failed=done.result == "failure"):
                self._step(step, done)
        if done.result == "success":
            for after in self.afterwards:
                after()
        outputs = self.job.get("outputs", {})
        done.outputs = {name: filled(text, self.context) for name, text in outputs.items()}
        return done

    def _step(self, step: Mapping[str, Any], done: Job) -> None:
        done.ran.append(step.get("run") or step["uses"].partition("@")[0])
        given = {k: filled(str(v), self.context) for k, v in step.get("with", {}).items()}
        if "uses" in step:
            action = step["uses"].partition("@")[0].replace("/", "_").replace("-", "_")
            self.steps[step.get("id", "")] = {"outputs": ACTIONS[action](self, done, given)}
            return
        output = self.there / f"{self.name}.output"
        output.write_text("")
        script = step["run"]
        assert "${{" not in script, "foreign text must not be written into a script"
        environment = self._environment(step) | {"GITHUB_OUTPUT": str(output)}
        ended = subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=done.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        done.log += ended.stdout
        if ended.returncode:
            done.result = "failure"
        lines = (line.partition("=") for line in output.read_text().splitlines())
        self.steps[step.get("id", "")] = {"outputs": {name: value for name, _, value in lines}}

    def _environment(self, step: Mapping[str, Any]) -> dict[str, str]:
        own = {**self.job.get("env", {}), **step.get("env", {})}
        tools = self.machine.folder / "tools"
        return {
            "PATH": f"{tools}:/usr/bin:/bin",
            "HOME": str(self.there),
            "CI": "true",
            "LANG": "C.UTF-8",
            "VENV": self.machine.venv,
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_API_URL": self.machine.forge.url,
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_RUN_ID": "77",
            "GITHUB_EVENT_NAME": self.github["event_name"],
            "GITHUB_EVENT_PATH": str(self.there / "event.json"),
            **{name: filled(str(value), self.context) for name, value in own.items()},
        }


def _checkout(run: _Steps, done: Job, given: Mapping[str, str]) -> dict[str, str]:
    assert given["persist-credentials"] == "False"
    where, depth = f"file://{run.machine.repository}", given.get("fetch-depth", "1")
    deep = [] if depth == "0" else ["--depth", depth]
    _git(done.folder, "init", "-q", "-b", run.machine.default)
    _git(done.folder, "remote", "add", "origin", where)
    wanted = given.get("ref") or run.github["sha"]
    heads = ["+refs/heads/*:refs/remotes/origin/*"] if depth == "0" else []
    _git(done.folder, "fetch", "-q", *deep, "origin", wanted, *heads)
    _git(done.folder, "checkout", "-q", "--detach", "FETCH_HEAD")
    return {}


def _cache(run: _Steps, done: Job, given: Mapping[str, str]) -> dict[str, str]:
    kept, folder = run.machine.folder / "cache", done.folder / given["path"]
    if kept.exists():
        shutil.copytree(kept, folder)
    run.afterwards.append(lambda: _save(folder, kept))
    return {}


def _save(folder: Path, kept: Path) -> None:
    if folder.exists():
        shutil.copytree(folder, kept, dirs_exist_ok=True)


def _upload(run: _Steps, done: Job, given: Mapping[str, str]) -> dict[str, str]:
    source, target = done.folder / given["path"], run.there / "artifacts" / given["name"]
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        target.mkdir()
        shutil.copy(source, target)
    return {}


def _download(run: _Steps, done: Job, given: Mapping[str, str]) -> dict[str, str]:
    source = run.there / "artifacts" / given["name"]
    shutil.copytree(source, done.folder / given.get("path", "."), dirs_exist_ok=True)
    return {}


def _upload_pages(run: _Steps, done: Job, given: Mapping[str, str]) -> dict[str, str]:
    target = run.there / "artifacts" / "github-pages"
    target.mkdir()
    with tarfile.open(target / "artifact.tar", "w") as archive:
        archive.add(done.folder / given["path"], arcname=".")
    return {}


def _attest(run: _Steps, done: Job, given: Mapping[str, str]) -> dict[str, str]:
    assert run.token.count("write") == 3 and "contents" not in run.token
    assert all((done.folder / name).stat().st_size for name in given["subject-path"].split())
    return {}


def _deploy(run: _Steps, done: Job, given: Mapping[str, str]) -> dict[str, str]:
    shutil.copy(done.folder / "artifact.tar", run.machine.folder / "deployed.tar")
    return {"page_url": "https://portal.example.org/"}


ACTIONS = {
    "actions_cache": _cache,
    "actions_checkout": _checkout,
    "actions_setup_python": lambda run, done, given: {},
    "actions_upload_artifact": _upload,
    "actions_download_artifact": _download,
    "actions_upload_pages_artifact": _upload_pages,
    "actions_attest": _attest,
    "actions_deploy_pages": _deploy,
}


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, env=clean(), check=True, capture_output=True)


def _list(named: str | Iterable[str] | None) -> list[str]:
    return [named] if isinstance(named, str) else list(named or ())


def tools(folder: Path) -> None:
    """A ``python3`` that has nothing installed."""
    folder.mkdir()
    shim = folder / "python3"
    shim.write_text(f'#!/bin/sh\nexec {sys.executable} -S "$@"\n')
    shim.chmod(0o755)
    assert os.access(shim, os.X_OK)
