"""GitHub's REST API.

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

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from generator.forge import github_rules, github_works
from generator.forge.adapter import account_of, quoted
from generator.forge.client import Client
from generator.forge.errors import ApiError
from generator.forge.github_answers import request_of
from generator.forge.github_like import GitHubLike
from generator.forge.terms import (
    MOST_REVIEW_PAGES,
    SHA,
    Address,
    Label,
    OpenRequest,
    Push,
    Review,
    User,
)

ACTIONS = User(0, "github-actions[bot]")  # nobody can take a login with brackets
SAID = {
    "APPROVED": "approved",
    "CHANGES_REQUESTED": "changes-requested",
    "DISMISSED": "dismissed",
}


class GitHub(GitHubLike):
    """A repository on GitHub."""

    name = "github"
    rules, works = github_rules, github_works
    git_user = "x-access-token"

    def __init__(self, address: Address) -> None:
        headers = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
        if address.token:
            headers["Authorization"] = f"Bearer {address.token}"
        super().__init__(address, Client(address.api, headers))

    def open_requests(self, target: str) -> list[OpenRequest]:
        """As in ``Forge``."""
        order = {"state": "open", "base": target, "sort": "created", "direction": "asc"}
        return [request_of(entry) for entry in self._pages("pulls", **order)]

    def pushes(self, request: OpenRequest) -> list[Push]:
        """As in ``Forge``."""
        query = {"event": "pull_request", "branch": request.branch}
        listed = self._pages("actions/runs", within="workflow_runs", **query)
        found: dict[str, Push] = {}
        for run in sorted((r for r in listed if _of(request, r)), key=lambda r: r["created_at"]):
            moment = datetime.fromisoformat(run["created_at"])
            push = Push(run["head_sha"], moment, account_of(run.get("actor")).id)
            found.setdefault(push.version, push)
        return list(found.values())

    def reviews(self, request: OpenRequest) -> list[Review]:
        """As in ``Forge``."""
        path = f"pulls/{request.number}/reviews"
        return [
            Review(account_of(entry["user"]).id, str(entry["commit_id"]), SAID[entry["state"]])
            for entry in self._pages(path, whole=True, most=MOST_REVIEW_PAGES)
            if entry["state"] in SAID and entry.get("user") and entry.get("commit_id")
        ]

    def user(self, id: int) -> User | None:
        """As in ``Forge``."""
        found = self.client.found(f"/user/{id}")
        return None if found is None else account_of(found)

    def add_labels(self, number: int, labels: Iterable[Label]) -> None:
        """As in ``Forge``."""
        self._write("POST", f"issues/{number}/labels", labels=self._named(labels))

    def remove_label(self, number: int, name: str) -> None:
        """As in ``Forge``."""
        self._write("DELETE", f"issues/{number}/labels/{quoted(name)}")

    def open_issue(self, title: str, body: str, label: Label) -> None:
        """As in ``Forge``."""
        self._write("POST", "issues", title=title, body=body, labels=[label.name])

    def mark_published(self, request: OpenRequest, commit: str) -> bool:
        """GitHub calls nothing merged that it has not merged itself."""
        self._write("PATCH", f"pulls/{request.number}", state="closed")
        return False

    @cached_property
    def _own(self) -> User:
        """The token of a workflow has no account that it may ask for."""
        try:
            return account_of(self.client.read("/user"))
        except ApiError as error:
            if error.status not in (403, 404):
                raise
            return ACTIONS


def _of(request: OpenRequest, run: Mapping[str, Any]) -> bool:
    """Whether a run is for a push to the request: other repositories may have such a branch too.

    A fork that is gone is told of neither, so that runs of two of them are not told apart; which
    content the forge had when is true all the same.
    """
    return (
        (run.get("head_repository") or {}).get("id", 0) == request.repository
        and run["event"] == "pull_request"
        and str(run["created_at"]) >= request.opened
        and bool(SHA.match(str(run["head_sha"])))
    )
