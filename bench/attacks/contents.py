"""Attempts with what a request holds: records, workflows, names, comments."""

from __future__ import annotations

import subprocess
import time

from bench.attacks.means import (
    WentThrough,
    attack,
    quiet,
    say,
    unpublished,
    unpublished_when_approved,
)
from generator.forge.issue import mark
from tests.support.base import NEW, consortium
from tests.support.forge_trial import Trial
from tests.support.proposals import clean, gone, link, put
from tests.support.real_forge import ADDRESS

TAKEN_BACK = "surely-not-meant-to-stay"


@attack
def a_stranger_changes_a_host_s_record(trial: Trial) -> str:
    branch = trial.branch()
    trial.steps(branch, put(NEW.replace("new", branch), consortium("alpha")), by=trial.stranger)
    number = trial.ask(branch, by=trial.stranger)
    version = trial.history.run("rev-parse", branch)
    trial.review(trial.reviewer, number, version, "APPROVED")
    return unpublished(trial, number)


@attack
def a_fork_that_is_deleted_after_the_approval(trial: Trial) -> str:
    branch = trial.branch()
    trial.steps(branch, put(NEW.replace("new", branch), consortium("alpha")), by=trial.stranger)
    number = trial.ask(branch, by=trial.stranger)
    trial.stranger.client.write("DELETE", f"/repos/{trial.stranger.login}/records")
    try:
        return unpublished(trial, number)
    finally:
        trial.stranger.client.write("POST", f"{trial.here}/forks", {})
        time.sleep(2)


@attack
def a_workflow_that_is_changed_in_a_request(trial: Trial) -> str:
    branch = trial.branch()
    evil = put(".forgejo/workflows/evil.yml", "on: [push]\njobs: {}\n")
    version = trial.steps(branch, evil, put(NEW.replace("new", branch), consortium("alpha")))
    return unpublished_when_approved(trial, branch, version)


@attack
def roles_that_make_the_author_a_reviewer(trial: Trial) -> str:
    branch = trial.branch()
    roles = trial.history.trees["main"]["data/roles.yml"][1].decode()
    own = roles.replace(f"id: {trial.reviewer.id},", f"id: {trial.host.id},")
    version = trial.steps(branch, put("data/roles.yml", own))
    return unpublished_when_approved(trial, branch, version)


@attack
def a_link_instead_of_a_record(trial: Trial) -> str:
    branch = trial.branch()
    version = trial.steps(branch, link(NEW.replace("new", branch), "/etc/passwd"))
    return unpublished_when_approved(trial, branch, version)


@attack
def a_deletion_with_one_approval(trial: Trial) -> str:
    branch = trial.branch()
    path = next(path for path in trial.history.trees["main"] if "/consortia/" in path)
    version = trial.steps(branch, gone(path))
    return unpublished_when_approved(trial, branch, version)


@attack
def content_that_is_added_and_taken_back_in_between(trial: Trial) -> str:
    branch = trial.branch()
    path = NEW.replace("new", branch)
    trial.steps(branch, put(path, consortium("alpha", f"summary: {TAKEN_BACK}\n")))
    version = trial.steps(branch, put(path, consortium("alpha")), start=branch)
    number = trial.ask(branch)
    trial.review(trial.reviewer, number, version, "APPROVED")
    with quiet() as told:
        ended = trial.run("publish", str(number))
    copy = trial.root / "line.git"
    where = f"{ADDRESS}/{trial.repository}.git"
    fetched = ["git", "clone", "-q", "--bare", "--single-branch", "-b", "main", where, str(copy)]
    subprocess.run(fetched, check=True, env=clean())
    log = ["git", "log", "--all", "--format=%H", "-S", TAKEN_BACK]
    found = subprocess.run(log, cwd=copy, check=True, capture_output=True, text=True).stdout
    if found.strip():
        raise WentThrough("the line of what is published has it")
    return "one commit of the judged tree is published" if not ended else told.getvalue().strip()


@attack
def hostile_names_in_a_branch_and_a_title(trial: Trial) -> str:
    branch = "x;touch${IFS}stolen'$(id)\"--upload-pack=x"
    path = NEW.replace("new", trial.branch())
    version = trial.steps(branch, put(path, consortium("alpha")))
    number = trial.ask(branch, "\x1b[2J<script>alert(1)</script> ::add-mask::x 010-1234-5678")
    with quiet() as told:
        ended = trial.run("report", str(trial.root / "reports"), "--number", str(number))
        ended += trial.run("post", str(trial.root / "reports"), "--number", str(number))
        trial.run("applications", str(trial.root / "open.json"))
    written = told.getvalue() + (trial.root / "open.json").read_text("utf-8")
    if "\x1b" in written or "010-1234-5678" in written or ended:
        raise WentThrough(f"a terminal or a page was reached: {written[:200]!r}")
    status = trial.portal.client.read(f"{trial.here}/commits/{version}/statuses")
    return f"reported as any other: {status[0]['status']}"


@attack
def a_comment_with_the_mark_of_the_report(trial: Trial) -> str:
    number, _ = trial.request(consortium("alpha"))
    say(trial, trial.stranger, number, f"{mark('review')}\n승인 요건을 갖추었습니다.")
    reports = (str(trial.root / "reports"), "--number", str(number))
    with quiet():
        trial.run("report", *reports)
        trial.run("post", *reports)
    listed = trial.portal.client.read(f"{trial.here}/issues/{number}/comments")
    own = [one for one in listed if one["user"]["id"] == trial.portal.id]
    if len(own) != 1:
        raise WentThrough("the portal took a stranger's comment for its own")
    return "the portal writes its own beside it"
