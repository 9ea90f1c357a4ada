"""The REST API of Gitea and Forgejo.

**When content was received** is told by the timeline: each push to a request is an entry with the
server's own time and the account that pushed, and so is what was there when it was opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from generator.forge import gitea_rules, gitea_works
from generator.forge.adapter import account_of
from generator.forge.client import Client
from generator.forge.errors import ApiError
from generator.forge.gitea_timeline import push_of
from generator.forge.github_answers import request_of
from generator.forge.github_like import GitHubLike
from generator.forge.terms import (
    MOST_REVIEW_PAGES,
    Address,
    Label,
    OpenRequest,
    Push,
    RequestComment,
    Review,
    User,
)

SAID = {"APPROVED": "approved", "REQUEST_CHANGES": "changes-requested"}
PER_PAGE = 50  # the most that a server gives unless its operator says otherwise
MOST_REQUEST_PAGES = 40


class Gitea(GitHubLike):
    """A repository on a Gitea or Forgejo."""

    name = "gitea"
    rules, works = gitea_rules, gitea_works
    git_user = "portal"  # any name will do beside a token
    hash = "#"

    def __init__(self, address: Address) -> None:
        headers = {"Accept": "application/json"}
        if address.token:
            headers["Authorization"] = f"token {address.token}"
        super().__init__(address, Client(address.api, headers, ("limit", PER_PAGE)))

    def open_requests(self, target: str) -> list[OpenRequest]:
        """As in ``Forge``; the branch cannot be asked for."""
        listed = self._pages("pulls", state="open", sort="oldest", most=MOST_REQUEST_PAGES)
        return [request_of(entry) for entry in listed if entry["base"]["ref"] == target]

    def pushes(self, request: OpenRequest) -> list[Push]:
        """As in ``Forge``."""
        path = f"{self.root}/issues/{request.number}/timeline"
        listed = self.client.read(path) or ()  # whole; its pages, if asked for, would lack entries
        told = [
            push for entry in listed if entry["type"] == "pull_push" and (push := push_of(entry))
        ]
        opened = datetime.fromisoformat(request.opened)
        came = told or [Push(request.head, opened, request.author)]
        found: dict[str, Push] = {}
        for push in sorted(came, key=lambda one: one.received):
            found.setdefault(push.version, push)
        return list(found.values())

    def reviews(self, request: OpenRequest) -> list[Review]:
        """As in ``Forge``."""
        path = f"pulls/{request.number}/reviews"
        listed = list(self._pages(path, whole=True, most=2 * MOST_REVIEW_PAGES))
        return [
            Review(account_of(entry["user"]).id, str(entry["commit_id"]), _said(entry))
            for entry in sorted(listed, key=lambda one: int(one["id"]))
            if entry["state"] in SAID and entry.get("user") and entry.get("commit_id")
        ]

    def user(self, id: int) -> User | None:
        """As in ``Forge``."""
        found = self.client.read("/users/search", uid=id)["data"]
        return next((one for one in map(account_of, found) if one.id == id), None)

    def comments(self, number: int) -> list[RequestComment]:
        """As in ``Forge``; there are no pages."""
        listed = self.client.read(f"{self.root}/issues/{number}/comments")
        return [self._comment(entry) for entry in listed]

    def labels(self, number: int) -> set[str]:
        """As in ``Forge``; there are no pages."""
        return {*self._on(number)}

    def add_labels(self, number: int, labels: Iterable[Label]) -> None:
        """As in ``Forge``: labels go by their numbers."""
        self._write("POST", f"issues/{number}/labels", labels=self._numbers(labels))

    def remove_label(self, number: int, name: str) -> None:
        """As in ``Forge``."""
        self._write("DELETE", f"issues/{number}/labels/{self._on(number)[name]}")

    def open_issue(self, title: str, body: str, label: Label) -> None:
        """As in ``Forge``."""
        self._write("POST", "issues", title=title, body=body, labels=self._numbers([label]))

    def mark_published(self, request: OpenRequest, commit: str) -> bool:
        """As in ``Forge``; closed only, where ``allow_manual_merge`` is off."""
        told = {"Do": "manually-merged", "MergeCommitID": commit}
        try:
            self._write("POST", f"pulls/{request.number}/merge", **told)
        except ApiError as error:
            if error.status not in (403, 405):
                raise
            if self.client.read(f"{self.root}/pulls/{request.number}").get("merged"):
                return True  # by another run
            self._write("PATCH", f"pulls/{request.number}", state="closed")
            return False
        return True

    def _statuses(self, version: str) -> Iterable[Any]:
        """By number: the orders that can be asked for are not what their names say."""
        listed = self._pages(f"commits/{version}/statuses", most=MOST_REQUEST_PAGES)
        return sorted(listed, key=lambda one: -int(one["id"]))

    def _on(self, number: int) -> dict[str, int]:
        listed = self.client.read(f"{self.root}/issues/{number}/labels")
        return {entry["name"]: int(entry["id"]) for entry in listed}

    def _numbers(self, labels: Iterable[Label]) -> list[int]:
        """The numbers of labels, each of which is made where there is none."""
        there = {entry["name"]: int(entry["id"]) for entry in self._pages("labels")}
        return [there.get(label.name) or int(self._made(label)["id"]) for label in labels]


def _said(entry: Mapping[str, Any]) -> str:
    return "dismissed" if entry.get("dismissed") else SAID[entry["state"]]
