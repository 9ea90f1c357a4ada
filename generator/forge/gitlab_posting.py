"""What the portal writes on a GitLab: comments, labels, statuses and issues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.forge.adapter import Adapter, account_of, quoted, written
from generator.forge.client import Client
from generator.forge.terms import (
    MOST_REVIEW_PAGES,
    Address,
    Issue,
    Label,
    RequestComment,
    Status,
)

STATES = {"approved": "success", "waiting": "pending", "refused": "failed"}
VERDICTS = {state: verdict for verdict, state in STATES.items()}


class GitLabPosting(Adapter):
    """A project on a GitLab, as far as the portal writes there."""

    hash = "#"

    def __init__(self, address: Address) -> None:
        headers = {"PRIVATE-TOKEN": address.token} if address.token else {}
        root = f"/projects/{quoted(address.repository)}"
        super().__init__(address, Client(address.api, headers), root)

    def comments(self, number: int) -> list[RequestComment]:
        """As in ``Forge``."""
        listed = self._notes(number)
        return [self._comment(number, entry) for entry in listed if not entry["system"]]

    def comment(self, number: int, body: str) -> RequestComment:
        """As in ``Forge``."""
        written = self._write("POST", f"merge_requests/{number}/notes", body=body)
        return self._comment(number, written)

    def edit_comment(self, number: int, id: int, body: str) -> None:
        """As in ``Forge``."""
        self._write("PUT", f"merge_requests/{number}/notes/{id}", body=body)

    def labels(self, number: int) -> set[str]:
        """As in ``Forge``."""
        return set(self.client.read(f"{self.root}/merge_requests/{number}")["labels"])

    def add_labels(self, number: int, labels: Iterable[Label]) -> None:
        """As in ``Forge``."""
        names = ",".join(self._named(labels))
        self._write("PUT", f"merge_requests/{number}", add_labels=names)

    def remove_label(self, number: int, name: str) -> None:
        """As in ``Forge``."""
        self._write("PUT", f"merge_requests/{number}", remove_labels=name)

    def status(self, version: str, context: str) -> Status | None:
        """As in ``Forge``."""
        path = f"repository/commits/{version}/statuses"
        for entry in self._pages(path, name=context):
            if entry["name"] == context:
                says, url = entry["description"] or "", entry["target_url"] or ""
                return Status(VERDICTS.get(entry["status"], ""), says, url)
        return None

    def set_status(self, version: str, context: str, status: Status) -> None:
        """As in ``Forge``; GitLab lets nothing that waits begin to wait again."""
        last = self.status(version, context)
        if last and (last.verdict, status.verdict) == ("waiting", "waiting"):
            return
        told = {"description": status.says, "target_url": status.url}
        state = STATES[status.verdict]
        self._write("POST", f"statuses/{version}", state=state, name=context, **told)

    def issues(self) -> list[Issue]:
        """As in ``Forge``."""
        listed = self._pages("issues", state="opened", order_by="created_at", sort="asc")
        return [self._issue(entry) for entry in listed]

    def open_issue(self, title: str, body: str, label: Label) -> None:
        """As in ``Forge``."""
        self._write("POST", "issues", title=title, description=body, labels=label.name)

    def edit_issue(self, number: int, title: str, body: str) -> None:
        """As in ``Forge``."""
        self._write("PUT", f"issues/{number}", title=title, description=body)

    def close_issue(self, number: int) -> None:
        """As in ``Forge``."""
        self._write("PUT", f"issues/{number}", state_event="close")

    def _notes(self, number: int) -> Iterator[Any]:
        order = {"order_by": "created_at", "sort": "asc"}
        path = f"merge_requests/{number}/notes"
        return self._pages(path, whole=True, most=MOST_REVIEW_PAGES, **order)

    def _comment(self, number: int, entry: Mapping[str, Any]) -> RequestComment:
        server = self.address.api.removesuffix("/api/v4")
        page = f"{server}/{self.address.repository}/-/merge_requests/{number}#note_{entry['id']}"
        told = str(entry["body"]), account_of(entry.get("author")).id == self._own.id, page
        return RequestComment(int(entry["id"]), *told, **written(entry, "author"))

    def _issue(self, entry: Mapping[str, Any]) -> Issue:
        body = str(entry.get("description") or "")
        ours = account_of(entry.get("author")).id == self._own.id
        return Issue(int(entry["iid"]), str(entry["title"]), body, ours)
