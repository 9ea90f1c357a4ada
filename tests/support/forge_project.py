"""The whole project on a real Forgejo with its runner: accounts, a repository, and what is seen.

What a person does there goes through the forge's API and Git as a browser's would; what the portal
does is done by the workflows alone.
"""

from __future__ import annotations

import base64
import io
import os
import subprocess
import time
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote
from urllib.request import Request, urlopen

from tests.support.forge_pages import comment, signed_in
from tests.support.proposals import clean
from tests.support.real_forge import ADDRESS, PASSWORD, Person

T = TypeVar("T")
WHO = ("-c", "user.name=x", "-c", "user.email=somebody@example.org")


def until(found: Callable[[], T | None], seconds: float = 600) -> T:
    """What is found at last; asked for every second."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if (there := found()) is not None:
            return there
        time.sleep(1)
    raise TimeoutError(f"nothing in {seconds} s")


@dataclass
class Project:
    """A repository with this project's files, owned by the portal's account, and people's forks."""

    folder: Path
    portal: Person
    copies: dict[str, Path] = field(default_factory=dict)

    @property
    def here(self) -> str:
        return f"/repos/{self.portal.login}/portal"

    @property
    def page(self) -> str:
        return f"{ADDRESS}/{self.portal.login}/portal"

    @property
    def tip(self) -> str:
        found = self.portal.client.read(f"{self.here}/branches/main")
        return str(found["commit"]["id"])

    def start(self, root: Path, changed: dict[str, str], *, works: bool = True) -> None:
        """Publish the files that Git has at ``root``, some of them changed, as one commit."""
        copy = self.folder / "portal"
        copy.mkdir()
        archive = subprocess.run(
            ["git", "archive", "HEAD"], cwd=root, check=True, capture_output=True
        ).stdout
        subprocess.run(["tar", "x", "-C", str(copy)], input=archive, check=True)
        for path, text in changed.items():
            (copy / path).write_text(text, "utf-8")
        self.begin(copy, works=works)

    def begin(self, copy: Path, *, works: bool = True) -> None:
        """Publish a folder as one commit; where nothing works, no runner is asked for."""
        self.git(copy, "init", "-q", "-b", "main")
        self.git(copy, "add", "-A")
        self.git(copy, *WHO, "commit", "-q", "-m", "게시본을 시작합니다.")
        wanted = {"name": "portal", "default_branch": "main", "private": False}
        self.portal.client.write("POST", "/user/repos", wanted)
        if not works:
            self.portal.client.write("PATCH", self.here, {"has_actions": False})
        self.git(copy, *self.push_to(self.portal, f"{self.portal.login}/portal"), "main")
        until(lambda: self._there(f"{self.here}/branches/main"), 60)  # or a fork of it stays empty
        self.copies["portal"] = copy

    def fork(self, person: Person) -> None:
        """A fork, and a copy of it on the person's machine."""
        person.client.write("POST", f"{self.here}/forks", {})
        until(lambda: self._there(f"/repos/{person.login}/portal/branches/main"), 60)
        copy = self.folder / person.login
        where = f"{ADDRESS}/{person.login}/portal.git"
        subprocess.run(["git", "clone", "-q", where, str(copy)], check=True, env=clean())
        self.copies[person.login] = copy

    def version(self, person: Person, branch: str, files: dict[str, str], base: str = "") -> str:
        """A version of a branch of a person's fork: the published files, some of them changed."""
        copy = self.copies[person.login]
        if not base:
            self.git(copy, "fetch", "-q", self.page, "main")
            base = "FETCH_HEAD"
        self.git(copy, "checkout", "-q", "-B", branch, base)
        self.change(copy, files)
        self.git(copy, *self.push_to(person, f"{person.login}/portal"), "--force", branch)
        return self.git(copy, "rev-parse", "HEAD")

    def change(self, copy: Path, files: Mapping[str, str], words: str = "고칩니다.") -> None:
        """A version of what a copy has, some files changed."""
        for path, text in files.items():
            (copy / path).write_text(text, "utf-8")
        self.git(copy, "add", "-A")
        self.git(copy, *WHO, "commit", "-q", "-m", words)

    def request(self, person: Person, branch: str, title: str) -> int:
        """Open a request; its number."""
        told = {"title": title, "base": "main", "head": f"{person.login}:{branch}"}
        return int(person.client.write("POST", f"{self.here}/pulls", told)["number"])

    def read(self, path: str) -> str:
        """A file as it is published."""
        found = self.portal.client.read(f"{self.here}/contents/{quote(path)}")
        return base64.b64decode(found["content"]).decode()

    def report(self, number: int, words: str) -> str:
        """The portal's comment on a request, once it says some words."""

        def found() -> str | None:
            listed = self.portal.client.read(f"{self.here}/issues/{number}/comments")
            own = (one["body"] for one in listed if one["user"]["id"] == self.portal.id)
            return next((body for body in own if words in body), None)

        return until(found)

    def approve(self, person: Person, number: int, version: str) -> None:
        told = {"event": "APPROVED", "body": "보았습니다.", "commit_id": version}
        person.client.write("POST", f"{self.here}/pulls/{number}/reviews", told)

    def say(self, person: Person, number: int, words: str) -> None:
        """A comment as people write it: by the API of Forgejo 9 it would start no workflow."""
        pages = signed_in(ADDRESS, person.login, PASSWORD)
        comment(pages, f"{ADDRESS}/{self.portal.login}/portal/issues/{number}", words)

    def published(self, number: int) -> str:
        """The commit that a request was published by, once it was."""

        def found() -> str | None:
            pull = self.portal.client.read(f"{self.here}/pulls/{number}")
            return str(pull["merge_commit_sha"]) if pull["merged"] else None

        return until(found)

    def site(self, version: str) -> zipfile.ZipFile:
        """The site that the workflow built of a published version."""

        def run() -> int | None:
            listed = self.portal.client.read(f"{self.here}/actions/tasks")["workflow_runs"]
            built = (
                one
                for one in listed
                if one["head_sha"] == version and one["workflow_id"] == "publish.yml"
            )
            done = next((one for one in built if one["name"] == "build"), None)
            if done and done["status"] == "failure":
                raise RuntimeError("the site was not built")
            return int(done["run_number"]) if done and done["status"] == "success" else None

        page = f"{ADDRESS}/{self.portal.login}/portal/actions/runs/{until(run)}/artifacts/site"
        with urlopen(Request(page, headers={"Authorization": f"token {self.portal.token}"})) as got:
            return zipfile.ZipFile(io.BytesIO(got.read()))

    def logs(self) -> list[dict[str, Any]]:
        """All runs of workflows that the forge tells of."""
        found = self.portal.client.read(f"{self.here}/actions/tasks")["workflow_runs"]
        return list(found)

    def push_to(self, person: Person, repository: str) -> tuple[str, ...]:
        secret = base64.b64encode(f"{person.login}:{person.token}".encode()).decode()
        header = f"http.extraheader=AUTHORIZATION: basic {secret}"
        return ("-c", header, "push", "-q", f"{ADDRESS}/{repository}.git")

    def git(self, copy: Path, *words: str) -> str:
        done = subprocess.run(
            ["git", *words],
            cwd=copy,
            check=True,
            capture_output=True,
            text=True,
            env={**clean(), "GIT_TERMINAL_PROMPT": "0"},
        )
        return done.stdout.strip()

    def _there(self, path: str) -> Any | None:
        return self.portal.client.found(path)


def environment(portal: Person) -> dict[str, str]:
    """The environment of a command that the operator runs."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    return {**kept, "PORTAL_TOKEN": portal.token}
