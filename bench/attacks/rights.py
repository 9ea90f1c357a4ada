"""Attempts of those who may not: statuses, merging, pushing, rules."""

from __future__ import annotations

import base64

from bench.attacks.means import (
    WentThrough,
    admin_push,
    approved,
    attack,
    each,
    quiet,
    refused,
    unpublished,
)
from generator.forge.posting import CONTEXT
from tests.support.base import consortium
from tests.support.forge_trial import Trial
from tests.support.real_forge import administrator


@attack
def a_reader_the_host_or_a_stranger_sets_the_status(trial: Trial) -> str:
    _, branch = trial.request(consortium("alpha"))
    version = trial.history.run("rev-parse", branch)
    told = {"state": "success", "context": CONTEXT, "description": "", "target_url": ""}
    return each(trial, lambda p: p.client.write("POST", f"{trial.here}/statuses/{version}", told))


@attack
def the_administrator_sets_the_status(trial: Trial) -> str:
    number, branch = trial.request(consortium("alpha"))
    version = trial.history.run("rev-parse", branch)
    told = {"state": "success", "context": CONTEXT, "description": "", "target_url": ""}
    administrator().write("POST", f"{trial.here}/statuses/{version}", told)
    return "the forge takes it, and " + unpublished(trial, number)


@attack
def a_reader_the_host_or_a_stranger_merges(trial: Trial) -> str:
    number, _, _ = approved(trial)
    path = f"{trial.here}/pulls/{number}/merge"
    return each(trial, lambda p: p.client.write("POST", path, {"Do": "squash"}))


@attack
def the_administrator_merges_by_force(trial: Trial) -> str:
    number, _, _ = approved(trial)
    told = {"Do": "squash", "force_merge": True}
    return refused(
        lambda: administrator().write("POST", f"{trial.here}/pulls/{number}/merge", told)
    )


@attack
def the_administrator_calls_it_merged_by_a_commit_of_the_request(trial: Trial) -> str:
    number, _, version = approved(trial)
    told = {"Do": "manually-merged", "MergeCommitID": version}
    return refused(
        lambda: administrator().write("POST", f"{trial.here}/pulls/{number}/merge", told)
    )


@attack
def a_reader_the_host_or_a_stranger_pushes_to_main(trial: Trial) -> str:
    _, branch = trial.request(consortium("alpha"))
    return each(trial, lambda p: p.push(trial.history, trial.repository, f"{branch}:main"))


@attack
def the_administrator_pushes_to_main(trial: Trial) -> str:
    _, branch = trial.request(consortium("alpha"))
    return refused(lambda: admin_push(trial, f"{branch}:refs/heads/main"))


@attack
def the_administrator_deletes_main(trial: Trial) -> str:
    return refused(lambda: administrator().write("DELETE", f"{trial.here}/branches/main"))


@attack
def somebody_writes_a_file_on_main_in_the_browser(trial: Trial) -> str:
    told = {"branch": "main", "message": "x", "content": base64.b64encode(b"x").decode()}
    path = f"{trial.here}/contents/data/x.yml"
    chief = refused(lambda: administrator().write("POST", path, told))
    return f"{each(trial, lambda p: p.client.write('POST', path, told))}; administrator: {chief}"


@attack
def a_label_that_says_it_was_published(trial: Trial) -> str:
    number, _ = trial.request(consortium("alpha"))
    listed = trial.portal.client.read(f"{trial.here}/labels?limit=50")
    label = next(one["id"] for one in listed if one["name"] == "게시됨")
    path = f"{trial.here}/issues/{number}/labels"
    return each(trial, lambda p: p.client.write("POST", path, {"labels": [label]}))


@attack
def a_rule_that_the_administrator_weakens(trial: Trial) -> str:
    path = f"{trial.here}/branch_protections/main"
    administrator().write("PATCH", path, {"apply_to_admins": False})
    with quiet() as told:
        ended = trial.run("check")
        trial.run("setup")
    if not ended:
        raise WentThrough("nobody is told")
    return "portal forge check: " + told.getvalue().splitlines()[0]


@attack
def a_reviewer_who_is_given_the_right_to_write(trial: Trial) -> str:
    path = f"{trial.here}/collaborators/{trial.reviewer.login}"
    administrator().write("PUT", path, {"permission": "write"})
    number, branch, version = approved(trial)
    told = {"state": "success", "context": CONTEXT, "description": "", "target_url": ""}
    trial.reviewer.client.write("POST", f"{trial.here}/statuses/{version}", told)
    pushed = refused(lambda: trial.reviewer.push(trial.history, trial.repository, f"{branch}:main"))
    merged = refused(
        lambda: trial.reviewer.client.write(
            "POST", f"{trial.here}/pulls/{number}/merge", {"Do": "squash"}
        )
    )
    with quiet():
        ended = trial.run("check")
    administrator().write("PUT", path, {"permission": "read"})
    if not ended:
        raise WentThrough("nobody is told")
    return f"{pushed}; merging: {merged}; portal forge check tells of it"
