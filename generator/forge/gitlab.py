"""GitLab's REST API, on which a request is a merge request.

**When content was received** is told by the versions of a merge request, with the server's own
time; the note that the server writes about each names who pushed.  An approval on GitLab names no
version, but the server notes its moment: it is of the version that was there then, and counts only
while GitLab itself counts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from generator.forge import gitlab_rules, gitlab_works
from generator.forge.adapter import account_of
from generator.forge.gitlab_posting import GitLabPosting
from generator.forge.terms import OpenRequest, Push, Review, User

SAID = {
    "approved this merge request": "approved",
    "unapproved this merge request": "dismissed",
    "requested changes": "changes-requested",
}
COMPARED = re.compile(r"diffs\?diff_id=(\d+)&")


class GitLab(GitLabPosting):
    """A project on a GitLab."""

    name = "gitlab"
    rules, works = gitlab_rules, gitlab_works
    git_user = "oauth2"

    def ref(self, number: int) -> str:
        """As in ``Forge``."""
        return f"refs/merge-requests/{number}/head"

    def open_requests(self, target: str) -> list[OpenRequest]:
        """As in ``Forge``."""
        order = {"order_by": "created_at", "sort": "asc"}
        query = {"state": "opened", "target_branch": target, **order}
        return [_request(entry) for entry in self._pages("merge_requests", **query)]

    def pushes(self, request: OpenRequest) -> list[Push]:
        """As in ``Forge``."""
        first: dict[str, Push] = {}
        for push in self._came(request, self._noted(request.number)):
            first.setdefault(push.version, push)
        return list(first.values())

    def reviews(self, request: OpenRequest) -> list[Review]:
        """As in ``Forge``."""
        notes = self._noted(request.number)
        versions = self._came(request, notes)
        said = [
            Review(account_of(note["author"]).id, version, SAID[note["body"]])
            for note in notes
            if note["body"] in SAID and (version := _at(versions, note["created_at"]))
        ]
        counted = self.client.read(f"{self.root}/merge_requests/{request.number}/approvals")
        now = {account_of(entry["user"]).id for entry in counted["approved_by"]}
        last = {one.by: one for one in said}.values()
        gone = [one for one in last if one.state == "approved" and one.by not in now]
        return [*said, *(Review(one.by, one.version, "dismissed") for one in gone)]

    def files(self, number: int) -> list[str]:
        """As in ``Forge``."""
        listed = self._pages(f"merge_requests/{number}/diffs", whole=True)
        return sorted({entry[side] for entry in listed for side in ("old_path", "new_path")})

    def user(self, id: int) -> User | None:
        """As in ``Forge``."""
        found = self.client.found(f"/users/{id}")
        return None if found is None else account_of(found)

    def mark_published(self, request: OpenRequest, commit: str) -> bool:
        """GitLab calls merged only what its own branch brought, so the request is closed."""
        self._write("PUT", f"merge_requests/{request.number}", state_event="close")
        return False

    def _came(self, request: OpenRequest, notes: Iterable[Mapping[str, Any]]) -> list[Push]:
        """Every push, the first one first; a version that was there before may come again."""
        pushers = {}
        for note in notes:
            if told := COMPARED.findall(note["body"]):  # above it stand the titles of commits
                pushers[int(told[-1])] = account_of(note["author"]).id
        listed = list(self._pages(f"merge_requests/{request.number}/versions", whole=True))
        came: list[Push] = []
        for entry in sorted(listed, key=lambda one: int(one["id"])):
            moment = datetime.fromisoformat(entry["created_at"])
            by = pushers.get(int(entry["id"]), 0 if came else request.author)
            came.append(Push(str(entry["head_commit_sha"]), moment, by))
        return came

    def _noted(self, number: int) -> list[Mapping[str, Any]]:
        """What the server itself wrote about a request."""
        return [note for note in self._notes(number) if note["system"]]


def _request(entry: Mapping[str, Any]) -> OpenRequest:
    return OpenRequest(
        number=int(entry["iid"]),
        head=str(entry["sha"]),
        author=account_of(entry.get("author")).id,
        opened=str(entry["created_at"]),
        repository=int(entry.get("source_project_id") or 0),
        branch=str(entry["source_branch"]),
        title=str(entry["title"]),
        draft=bool(entry.get("draft")),
        url=str(entry["web_url"]),
    )


def _at(versions: Iterable[Push], moment: str) -> str:
    """The version that was there at a moment; empty where none was yet."""
    then = datetime.fromisoformat(moment)
    return next((one.version for one in reversed([*versions]) if one.received <= then), "")
