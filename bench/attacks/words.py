"""Attempts with approvals and second words that are not what they seem."""

from __future__ import annotations

import base64
import time

from bench.attacks.means import (
    WentThrough,
    all_unpublished,
    approved,
    attack,
    quiet,
    refused,
    rename,
    say,
    unpublished,
)
from tests.support.base import NEW, consortium
from tests.support.forge_trial import Trial
from tests.support.proposals import put
from tests.support.real_forge import administrator


@attack
def approved_then_pushed(trial: Trial) -> str:
    number, branch, _ = approved(trial)
    second = trial.version(branch, consortium("alpha", "summary: 고침\n"), branch)
    trial.told(number, second)
    return unpublished(trial, number)


@attack
def published_at_once_after_a_push_before_the_forge_has_seen_it(trial: Trial) -> str:
    number, branch, _ = approved(trial)
    trial.version(branch, consortium("alpha", "summary: 몰래\n"), branch)
    with quiet():
        trial.run("publish", str(number))
    path = NEW.replace("new", branch)
    found = trial.portal.client.found(f"{trial.here}/contents/{path}")
    if found and "몰래".encode() in base64.b64decode(found["content"]):
        raise WentThrough("what nobody approved was published")
    return "the approved version alone is published" if found else "nothing is published"


@attack
def an_approval_that_was_taken_back(trial: Trial) -> str:
    number, _, _ = approved(trial)
    listed = trial.portal.client.read(f"{trial.here}/pulls/{number}/reviews")
    path = f"{trial.here}/pulls/{number}/reviews/{listed[-1]['id']}/dismissals"
    trial.portal.client.write("POST", path, {"message": "다시 봅니다."})
    return unpublished(trial, number)


@attack
def an_approval_followed_by_an_objection(trial: Trial) -> str:
    number, _, version = approved(trial)
    trial.review(trial.reviewer, number, version, "REQUEST_CHANGES")
    return unpublished(trial, number)


@attack
def a_stranger_approves(trial: Trial) -> str:
    number, branch = trial.request(consortium("alpha"))
    trial.review(trial.stranger, number, trial.history.run("rev-parse", branch), "APPROVED")
    return unpublished(trial, number)


@attack
def the_author_approves(trial: Trial) -> str:
    number, branch = trial.request(consortium("alpha"))
    version = trial.history.run("rev-parse", branch)
    return refused(lambda: trial.review(trial.host, number, version, "APPROVED"))


@attack
def a_reviewer_approves_what_they_pushed_themselves(trial: Trial) -> str:
    number, branch = trial.request(consortium("alpha"))
    path = f"/repos/{trial.host.login}/records/collaborators/{trial.reviewer.login}"
    trial.host.client.write("PUT", path, {"permission": "write"})
    made = f"made-{time.time_ns()}"
    text = consortium("alpha", "summary: 검토자가 적음\n")
    trial.history.branches({made: (branch, (put(NEW.replace("new", branch), text),))})
    trial.reviewer.push(trial.history, f"{trial.host.login}/records", f"{made}:{branch}")
    version = trial.history.run("rev-parse", made)
    trial.told(number, version)
    trial.review(trial.reviewer, number, version, "APPROVED")
    return unpublished(trial, number)


@attack
def an_approval_of_one_version_for_another_request_with_it(trial: Trial) -> str:
    _, branch, _ = approved(trial)
    other = trial.branch()
    trial.history.run("branch", other, branch)
    trial.host.push(trial.history, f"{trial.host.login}/records", other)
    return unpublished(trial, trial.ask(other))


@attack
def the_host_or_a_stranger_says_the_second_word(trial: Trial) -> str:
    number, _, _ = approved(trial)
    for one in (trial.host, trial.stranger):
        say(trial, one, number, "/게시")
    return all_unpublished(trial)


@attack
def the_administrator_turns_a_reviewer_s_comment_into_the_second_word(trial: Trial) -> str:
    number, _, _ = approved(trial)
    written = say(trial, trial.reviewer, number, "더 보겠습니다.")
    time.sleep(1.1)
    path = f"{trial.here}/issues/comments/{written['id']}"
    administrator().write("PATCH", path, {"body": "/게시"})
    return all_unpublished(trial)


@attack
def a_second_word_on_an_earlier_version(trial: Trial) -> str:
    number, branch, _ = approved(trial)
    say(trial, trial.reviewer, number, "/게시")
    time.sleep(1.1)
    version = trial.version(branch, consortium("alpha", "summary: 고침\n"), branch)
    trial.told(number, version)
    trial.review(trial.reviewer, number, version, "APPROVED")
    return all_unpublished(trial)


@attack
def a_stranger_takes_the_name_that_the_reviewer_had(trial: Trial) -> str:
    number, branch = trial.request(consortium("alpha"))
    old, new = trial.reviewer.login, f"{trial.reviewer.login}-x"
    rename(old, new)
    rename(trial.stranger.login, old)
    try:
        trial.review(trial.stranger, number, trial.history.run("rev-parse", branch), "APPROVED")
        say(trial, trial.stranger, number, "/게시")
        return unpublished(trial, number)
    finally:
        rename(old, trial.stranger.login)
        rename(new, old)
