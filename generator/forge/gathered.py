"""Facts known only to the forge: approvals per version, and when each was pushed.

**When content was received** is taken from runs of workflows.  Dates inside Git can be written by
anyone, and GitHub's REST API tells no time of a push.  But each push to a request makes the forge
create a run for exactly that version, whose ``created_at`` is the forge's own clock at that moment;
nobody can set it, a run that is repeated keeps it (``run_started_at`` would not), and a run that
waits for leave to start has it too.  Runs of before the request was opened do not count.  Where
there is none (runs are kept for a limited time; none is made while the request conflicts or when a
message says ``[skip ci]``) the content counts as received now, which is never too early.

A run names who pushed.  What somebody pushed, be it to another's request, is not theirs to approve.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from generator.forge.api import Api
from generator.forge.event import SHA
from generator.forge.proposals import OpenRequest

MOST_PAGES = 100  # of reviews, a hundred each
STATES = {
    "APPROVED": "approved",
    "CHANGES_REQUESTED": "changes-requested",
    "DISMISSED": "dismissed",
}


def approvals(api: Api, request: OpenRequest) -> list[dict[str, str]]:
    """What reviewers said, in order, and of which version; comments alone say nothing.

    All of it has to be read: a word that was taken back may stand at the end.  Anybody can leave
    reviews, so that there may be thousands.
    """
    return [
        {
            "by": f"github:{review['user']['id']}",
            "head": str(review["commit_id"]),
            "state": STATES[review["state"]],
        }
        for review in api.pages(f"/pulls/{request.number}/reviews", whole=True, most=MOST_PAGES)
        if review["state"] in STATES and review.get("user") and review.get("commit_id")
    ]


@dataclass(frozen=True, slots=True)
class Push:
    """A version that came to a request."""

    version: str
    received: datetime
    by: int
    """The number of the account that pushed it; 0 when it is gone."""


def pushes(api: Api, request: OpenRequest) -> list[Push]:
    """The versions that were pushed to a request, each with its first moment, in order."""
    query: dict[str, Any] = {"event": "pull_request", "branch": request.branch}
    found: dict[str, Push] = {}
    runs = list(_of(request, api.pages("/actions/runs", within="workflow_runs", **query)))
    for run in sorted(runs, key=lambda run: str(run["created_at"])):
        moment = datetime.fromisoformat(run["created_at"])
        by = int((run.get("actor") or {}).get("id", 0))
        found.setdefault(run["head_sha"], Push(run["head_sha"], moment, by))
    return list(found.values())


def _of(request: OpenRequest, runs: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Runs for pushes to the request: another repository may have a branch of the same name."""
    for run in runs:
        ours = (run.get("head_repository") or {}).get("id") == request.repository
        if (
            ours
            and run["event"] == "pull_request"
            and str(run["created_at"]) >= request.opened
            and SHA.match(str(run["head_sha"]))
        ):
            yield run
