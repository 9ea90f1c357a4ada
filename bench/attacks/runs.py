"""Attempts on the run that publishes: two at once, killed, listened to."""

from __future__ import annotations

import base64
from unittest.mock import patch

from bench.attacks.means import (
    WentThrough,
    approved,
    attack,
    publishing,
    quiet,
    say,
)
from generator.commands.forge import publish_approved
from tests.support.base import NEW
from tests.support.forge_trial import Trial


@attack
def two_runs_at_once(trial: Trial) -> str:
    number, _, _ = approved(trial)
    before = trial.tip
    running = [publishing(trial, number, copy) for copy in ("one", "two")]
    told = [one.communicate()[1].decode().strip() for one in running]
    ended = sorted(one.returncode for one in running)
    parents = trial.portal.client.read(f"{trial.here}/git/commits/{trial.tip}")["parents"]
    if [parent["sha"] for parent in parents] != [before]:
        raise WentThrough(f"more than one commit: {ended}")
    return f"one commit; the runs ended with {ended} {''.join(told)[-120:]}"


@attack
def a_run_that_is_killed_after_it_pushed(trial: Trial) -> str:
    number, _, _ = approved(trial)
    with quiet(), patch.object(publish_approved, "_close", side_effect=KeyboardInterrupt):
        trial.run("publish", str(number))
    made = trial.tip
    with quiet():
        ended = trial.run("publish", str(number))
    if ended or trial.tip != made:
        raise WentThrough("a second commit was made")
    return "the next run closes the request, without a second commit"


@attack
def nothing_at_all(trial: Trial) -> str:
    """The control: what is approved and has a reviewer's second word is published."""
    number, branch, _ = approved(trial)
    say(trial, trial.reviewer, number, "/게시")
    with quiet():
        trial.run("publish", "--all")
    if not trial.portal.client.found(f"{trial.here}/contents/{NEW.replace('new', branch)}"):
        raise WentThrough("nothing can be published here, so that nothing was shown")
    return "a request that is approved and called for is published"


@attack
def the_token_in_what_a_run_prints_or_leaves(trial: Trial) -> str:
    number, _, _ = approved(trial)
    running = publishing(trial, number, "traced", GIT_TRACE="2", GIT_TRACE_CURL="2")
    told = b"".join(filter(None, running.communicate()))
    left = [(trial.root / "traced" / ".git" / "config").read_bytes()]
    secret = base64.b64encode(f"portal:{trial.portal.token}".encode())
    for text in (told, *left):
        if trial.portal.token.encode() in text or secret in text:
            raise WentThrough("it is there")
    return "neither in the log, traced or not, nor in the copy"
