"""What only the forge knows of a request: who approved which version, and what came when.

**When content was received** is taken from runs of workflows.  Dates inside Git can be written by
anyone, and GitHub's REST API tells no time of a push.  But each push to a request makes the forge
create a run for exactly that version, whose ``created_at`` is the forge's own clock at that moment;
nobody can set it, a run that is repeated keeps it (``run_started_at`` would not), and a run that
waits for leave to start has it too.  Runs of before the request was opened do not count.  Where
there is none (runs are kept for a limited time; none is made while the request conflicts or when a
message says ``[skip ci]``) the content counts as received now, which is never too early.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.forge.api import Api
from generator.forge.event import SHA
from generator.forge.proposals import OpenRequest

STATES = {
    "APPROVED": "approved",
    "CHANGES_REQUESTED": "changes-requested",
    "DISMISSED": "dismissed",
}


def approvals(api: Api, request: OpenRequest) -> list[dict[str, str]]:
    """What reviewers said, in order, and of which version; comments alone say nothing."""
    return [
        {
            "by": f"github:{review['user']['id']}",
            "head": str(review["commit_id"]),
            "state": STATES[review["state"]],
        }
        for review in api.pages(f"/pulls/{request.number}/reviews")
        if review["state"] in STATES and review.get("user") and review.get("commit_id")
    ]


def pushes(api: Api, request: OpenRequest) -> dict[str, str]:
    """The versions that were pushed to a request, each with the moment it was received, in UTC."""
    query = {"event": "pull_request", "branch": request.branch}
    received: dict[str, str] = {}
    for run in _of(request, api.pages("/actions/runs", within="workflow_runs", **query)):
        moment, version = str(run["created_at"]), str(run["head_sha"])
        received[version] = min(moment, received.get(version, moment))
    return received


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
