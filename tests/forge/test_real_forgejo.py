"""The same on a real Forgejo or Gitea, when its address is given.

``PORTAL_FORGEJO`` is its address and ``PORTAL_FORGEJO_ADMIN`` an administrator's token with all
scopes; accounts and a repository are made there and stay.  Without them the tests are skipped, and
the contract that all adapters keep stands in.
"""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.forge.client import Client
from generator.forge.errors import ApiError
from generator.forge.forges import at
from generator.forge.posting import CONTEXT
from generator.forge.terms import OpenRequest, User
from tests.forge.conftest import files
from tests.support import ROOT
from tests.support.base import NEW, consortium
from tests.support.proposals import History, clean, put

ADDRESS = os.environ.get("PORTAL_FORGEJO", "").rstrip("/")
ADMIN = os.environ.get("PORTAL_FORGEJO_ADMIN", "")
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not (ADDRESS and ADMIN), reason="PORTAL_FORGEJO names no forge"),
]
PASSWORD = "Only-for-trials-1"
SCOPES = ["write:repository", "write:issue", "write:user"]


@dataclass
class Person:
    """An account of the forge, and what it does there."""

    id: int
    login: str
    token: str
    client: Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = Client(f"{ADDRESS}/api/v1", {"Authorization": f"token {self.token}"})

    def push(self, history: History, repository: str, *refs: str) -> None:
        """Push as Git does it, over the line."""
        secret = base64.b64encode(f"{self.login}:{self.token}".encode()).decode()
        header = f"http.extraheader=AUTHORIZATION: basic {secret}"
        where = f"{ADDRESS}/{repository}.git"
        history.run("-c", header, "push", "-q", "--force", where, *refs)


def person(name: str) -> Person:
    """A new account with a token."""
    login = f"{name}-{time.time_ns() // 1_000_000}"
    admin = Client(f"{ADDRESS}/api/v1", {"Authorization": f"token {ADMIN}"})
    mail = f"{login}@example.org"
    wanted = {"username": login, "email": mail, "password": PASSWORD}
    made = admin.write("POST", "/admin/users", {**wanted, "must_change_password": False})
    secret = base64.b64encode(f"{login}:{PASSWORD}".encode()).decode()
    own = Client(f"{ADDRESS}/api/v1", {"Authorization": f"Basic {secret}"})
    given = own.write("POST", f"/users/{login}/tokens", {"name": "trial", "scopes": SCOPES})
    return Person(made["id"], login, given["sha1"])


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
        self.count += 1
        branch = f"change-{self.count}"
        self.version(branch, text)
        wanted = {"title": "새 기록", "base": "main", "head": f"{self.host.login}:{branch}"}
        made = self.host.client.write("POST", f"{self.here}/pulls", wanted)
        return int(made["number"]), branch

    def version(self, branch: str, text: str, start: str = "main") -> str:
        """A version of a branch of the fork, after another one."""
        path = NEW.replace("new", branch)
        made = f"made-{time.time_ns()}"
        self.history.branches({made: (start, (put(path, text),))})
        self.history.trees[branch] = self.history.trees[made]
        self.history.run("branch", "-f", branch, made)
        self.host.push(self.history, f"{self.host.login}/records", branch)
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


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    folder = tmp_path_factory.mktemp("real")
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
    host.client.write("POST", f"{made.here}/forks", {})
    time.sleep(3)
    where = [f"{ADDRESS}/{made.repository}.git", str(made.root)]
    subprocess.run(["git", "clone", "-q", *where], check=True, env=clean())
    with pytest.MonkeyPatch.context() as patch:
        for name in ("GITHUB_EVENT_PATH", "GITHUB_REPOSITORY", "GITHUB_OUTPUT"):
            patch.delenv(name, raising=False)
        patch.setenv("PORTAL_TOKEN", portal.token)
        assert made.run("check") == 1, "nothing is set up yet"
        assert made.run("setup") == 0 and made.run("check") == 0
        yield made


def found(trial: Trial, number: int) -> OpenRequest:
    forge = at(f"{ADDRESS}/{trial.repository}", "gitea", trial.portal.token)
    return next(one for one in forge.open_requests("main") if one.number == number)


def test_versions_moments_and_reviews_are_as_they_were(trial: Trial) -> None:
    forge = at(f"{ADDRESS}/{trial.repository}", "gitea", trial.portal.token)
    number, branch = trial.request(consortium("alpha"))
    first = trial.history.run("rev-parse", branch)
    one = found(trial, number)
    assert (one.author, one.head, one.branch) == (trial.host.id, first, branch)
    assert [p.version for p in forge.pushes(one)] == [first]
    trial.review(trial.reviewer, number, first, "APPROVED")
    second = trial.version(branch, consortium("alpha", "summary: 고침\n"), branch)
    trial.told(number, second)
    one = found(trial, number)
    came = forge.pushes(one)
    assert [(p.version, p.by) for p in came] == [(first, trial.host.id), (second, trial.host.id)]
    ages = [(datetime.now(UTC) - push.received).total_seconds() for push in came]
    assert 300 > ages[0] > ages[1] >= 0
    trial.review(trial.stranger, number, second, "REQUEST_CHANGES")
    trial.review(trial.reviewer, number, second, "COMMENT")
    said = [(r.by, r.version, r.state) for r in forge.reviews(one)]
    assert said == [
        (trial.reviewer.id, first, "approved"),
        (trial.stranger.id, second, "changes-requested"),
    ]
    # what is pushed by force is told with what it replaced
    third = trial.version(branch, consortium("alpha", "summary: 다시\n"))
    trial.told(number, third)
    assert [p.version for p in forge.pushes(found(trial, number))] == [first, second, third]
    assert forge.files(number) == [NEW.replace("new", branch)]


def test_accounts_and_what_they_may(trial: Trial) -> None:
    forge = at(f"{ADDRESS}/{trial.repository}", "gitea", trial.portal.token)
    assert forge.me() == User(trial.portal.id, trial.portal.login)
    assert forge.user(trial.host.id) == User(trial.host.id, trial.host.login)
    assert forge.user(999_999) is None
    assert forge.may_write(forge.me())
    assert not forge.may_write(User(trial.reviewer.id, trial.reviewer.login))


def test_a_request_is_reported_approved_and_published(trial: Trial, tmp_path: Path) -> None:
    forge = at(f"{ADDRESS}/{trial.repository}", "gitea", trial.portal.token)
    number, branch = trial.request(consortium("alpha"))
    head, before = trial.history.run("rev-parse", branch), trial.tip
    reports = (str(tmp_path / "reports"), "--number", str(number))
    for _ in range(2):  # the second time changes nothing
        start = time.monotonic()
        assert trial.run("report", *reports) == 0 and trial.run("post", *reports) == 0
        print(f"reported in {time.monotonic() - start:.1f} s")
    status = forge.status(head, CONTEXT)
    assert status is not None and status.verdict == "waiting"
    assert [c.ours for c in forge.comments(number)] == [True]
    assert {"검토자 차례", "컨소시엄", "새 레코드"} == forge.labels(number)
    assert trial.run("publish", str(number)) == 1 and trial.tip == before

    trial.review(trial.reviewer, number, head, "APPROVED")
    assert trial.run("report", *reports) == 0 and trial.run("post", *reports) == 0
    assert forge.status(head, CONTEXT).verdict == "approved"
    assert forge.labels(number) == {"게시 가능", "컨소시엄", "새 레코드"}
    assert trial.run("publish", str(number)) == 0
    pull: Any = trial.portal.client.read(f"{trial.here}/pulls/{number}")
    assert pull["merged"] and pull["merge_commit_sha"] == trial.tip
    commit = trial.portal.client.read(f"{trial.here}/git/commits/{trial.tip}")
    assert [parent["sha"] for parent in commit["parents"]] == [before]
    assert commit["commit"]["author"]["email"] == "noreply@portal.invalid"
    assert trial.host.login not in str(commit["commit"])
    assert "게시됨" in forge.labels(number)


def test_what_others_may_not(trial: Trial) -> None:
    number, branch = trial.request(consortium("alpha"))
    head = trial.history.run("rev-parse", branch)
    told = {"state": "success", "context": CONTEXT, "description": "", "target_url": ""}
    for one in (trial.reviewer, trial.stranger, trial.host):
        with pytest.raises(ApiError, match="403"):
            one.client.write("POST", f"{trial.here}/statuses/{head}", told)
        with pytest.raises(ApiError, match=r"40[345]"):
            one.client.write("POST", f"{trial.here}/pulls/{number}/merge", {"Do": "squash"})
        with pytest.raises(subprocess.CalledProcessError):
            one.push(trial.history, trial.repository, f"{branch}:main")


def test_an_approval_of_what_was_there_before_publishes_nothing(trial: Trial) -> None:
    number, branch = trial.request(consortium("alpha"))
    trial.review(trial.reviewer, number, trial.history.run("rev-parse", branch), "APPROVED")
    second = trial.version(branch, consortium("alpha", "summary: 고침\n"), branch)
    trial.told(number, second)
    before = trial.tip
    assert trial.run("publish", str(number)) == 1 and trial.tip == before
    # an approval that is taken back
    trial.review(trial.reviewer, number, second, "APPROVED")
    listed = trial.portal.client.read(f"{trial.here}/pulls/{number}/reviews")
    last = max(int(one["id"]) for one in listed if one["state"] == "APPROVED")
    path = f"{trial.here}/pulls/{number}/reviews/{last}/dismissals"
    trial.portal.client.write("POST", path, {"message": "다시 봅니다."})
    assert trial.run("publish", str(number)) == 1 and trial.tip == before
    # a stranger's approval, and the author's own
    trial.review(trial.stranger, number, second, "APPROVED")
    with pytest.raises(ApiError, match="422"):
        trial.review(trial.host, number, second, "APPROVED")
    assert trial.run("publish", str(number)) == 1 and trial.tip == before


def test_two_runs_at_once_make_one_commit(trial: Trial, tmp_path: Path) -> None:
    number, branch = trial.request(consortium("alpha"))
    trial.review(trial.reviewer, number, trial.history.run("rev-parse", branch), "APPROVED")
    before = trial.tip
    running = []
    for copy in ("one", "two"):
        where = [f"{ADDRESS}/{trial.repository}.git", str(tmp_path / copy)]
        subprocess.run(["git", "clone", "-q", *where], check=True, env=clean())
        words = ["--root", str(tmp_path / copy), "forge", "publish", str(number)]
        words += ["--forge", "forgejo", "--address", f"{ADDRESS}/{trial.repository}"]
        command = [sys.executable, "-m", "generator", *words]
        running.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL))
    ended = [one.wait() for one in running]
    assert 0 in ended, ended
    parents = trial.portal.client.read(f"{trial.here}/git/commits/{trial.tip}")["parents"]
    assert [parent["sha"] for parent in parents] == [before]
    assert trial.portal.client.read(f"{trial.here}/pulls/{number}")["merged"]


def test_a_renamed_account_is_the_same_and_a_deleted_fork_closes_its_requests(
    trial: Trial, tmp_path: Path
) -> None:
    forge = at(f"{ADDRESS}/{trial.repository}", "gitea", trial.portal.token)
    number, branch = trial.request(consortium("alpha"))
    head = trial.history.run("rev-parse", branch)
    last, _ = trial.request(consortium("alpha"))
    admin = Client(f"{ADDRESS}/api/v1", {"Authorization": f"token {ADMIN}"})
    new = f"{trial.host.login}-x"
    admin.write("POST", f"/admin/users/{trial.host.login}/rename", {"new_username": new})
    assert found(trial, number).author == trial.host.id
    reports = (str(tmp_path / "reports"), "--number", str(number))
    assert trial.run("report", *reports) == 0 and trial.run("post", *reports) == 0
    assert forge.status(head, CONTEXT).verdict == "waiting", "the records are its own"
    trial.review(trial.reviewer, number, head, "APPROVED")
    assert trial.run("publish", str(number)) == 0
    trial.host.client.write("DELETE", f"/repos/{new}/records")
    assert last not in [one.number for one in forge.open_requests("main")]
    before = trial.tip
    assert trial.run("publish", str(last)) == 1 and trial.tip == before
