"""The same on a real Forgejo or Gitea, when its address is given.

``PORTAL_FORGEJO`` is its address and ``PORTAL_FORGEJO_ADMIN`` an administrator's token with all
scopes; accounts and a repository are made there and stay.  Without them the tests are skipped, and
the contract that all adapters keep stands in.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.forge.errors import ApiError
from generator.forge.forges import at
from generator.forge.posting import CONTEXT
from generator.forge.terms import OpenRequest, User
from tests.support import ROOT
from tests.support.base import NEW, consortium
from tests.support.forge_trial import Trial, started
from tests.support.proposals import clean
from tests.support.real_forge import ADDRESS, ADMIN, administrator

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not (ADDRESS and ADMIN), reason="PORTAL_FORGEJO names no forge"),
]


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    with started(tmp_path_factory.mktemp("real")) as made:
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


def test_accounts(trial: Trial) -> None:
    forge = at(f"{ADDRESS}/{trial.repository}", "gitea", trial.portal.token)
    assert forge.me() == User(trial.portal.id, trial.portal.login)
    assert forge.user(trial.host.id) == User(trial.host.id, trial.host.login)
    assert forge.user(999_999) is None


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
    new = f"{trial.host.login}-x"
    administrator().write("POST", f"/admin/users/{trial.host.login}/rename", {"new_username": new})
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
