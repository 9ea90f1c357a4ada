"""What GitHub's API and Gitea's, which follows it, have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.forge.adapter import Adapter, account_of, written
from generator.forge.client import Client
from generator.forge.terms import Address, Issue, RequestComment, Status

MOST_FILE_PAGES = 60
STATES = {"approved": "success", "waiting": "pending", "refused": "failure"}
VERDICTS = {state: verdict for verdict, state in STATES.items()}


class GitHubLike(Adapter):
    """A repository on a forge whose addresses are GitHub's."""

    def __init__(self, address: Address, client: Client) -> None:
        super().__init__(address, client, f"/repos/{address.repository}")

    def ref(self, number: int) -> str:
        """As in ``Forge``."""
        return f"refs/pull/{number}/head"

    def files(self, number: int) -> list[str]:
        """As in ``Forge``."""
        listed = self._pages(f"pulls/{number}/files", whole=True, most=MOST_FILE_PAGES)
        named = ((one["filename"], one.get("previous_filename")) for one in listed)
        return sorted({path for both in named for path in both if path})

    def comments(self, number: int) -> list[RequestComment]:
        """As in ``Forge``."""
        return [self._comment(entry) for entry in self._pages(f"issues/{number}/comments")]

    def comment(self, number: int, body: str) -> RequestComment:
        """As in ``Forge``."""
        return self._comment(self._write("POST", f"issues/{number}/comments", body=body))

    def edit_comment(self, number: int, id: int, body: str) -> None:
        """As in ``Forge``."""
        self._write("PATCH", f"issues/comments/{id}", body=body)

    def labels(self, number: int) -> set[str]:
        """As in ``Forge``."""
        return {entry["name"] for entry in self._pages(f"issues/{number}/labels")}

    def status(self, version: str, context: str) -> Status | None:
        """As in ``Forge``."""
        for entry in self._statuses(version):
            if entry["context"] == context:
                state = entry.get("status") or entry.get("state")  # Gitea's name, and GitHub's
                says, url = entry["description"] or "", entry["target_url"] or ""
                return Status(VERDICTS.get(str(state), ""), says, url)
        return None

    def set_status(self, version: str, context: str, status: Status) -> None:
        """As in ``Forge``."""
        told = {"description": status.says, "target_url": status.url}
        state = STATES[status.verdict]
        self._write("POST", f"statuses/{version}", state=state, context=context, **told)

    def issues(self) -> list[Issue]:
        """As in ``Forge``."""
        listed = self._pages("issues", state="open", sort="created", direction="asc")
        found = [entry for entry in listed if not entry.get("pull_request")]
        return [self._issue(entry) for entry in sorted(found, key=lambda one: one["number"])]

    def edit_issue(self, number: int, title: str, body: str) -> None:
        """As in ``Forge``."""
        self._write("PATCH", f"issues/{number}", title=title, body=body)

    def close_issue(self, number: int) -> None:
        """As in ``Forge``."""
        self._write("PATCH", f"issues/{number}", state="closed")

    def _statuses(self, version: str) -> Iterable[Any]:
        """The statuses of a version, the last one first."""
        return self._pages(f"commits/{version}/statuses")

    def _comment(self, entry: Mapping[str, Any]) -> RequestComment:
        told = str(entry.get("body") or ""), self._ours(entry), str(entry["html_url"])
        return RequestComment(int(entry["id"]), *told, **written(entry, "user"))

    def _issue(self, entry: Mapping[str, Any]) -> Issue:
        body = str(entry.get("body") or "")
        return Issue(int(entry["number"]), str(entry["title"]), body, self._ours(entry))

    def _ours(self, entry: Mapping[str, Any]) -> bool:
        """Whether the portal's own account wrote it: by its number, where it is told that."""
        writer, own = account_of(entry.get("user")), self._own
        return writer.id == own.id if own.id else writer.login == own.login
