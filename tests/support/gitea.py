"""Gitea's and Forgejo's REST API as far as the portal uses it, with answers of its form."""

from __future__ import annotations

import json
from typing import Any

from tests.support.standin import Refused, Route, StandIn

REPOSITORY = "example-org/portal"
ROOT = f"/api/v1/repos/{REPOSITORY}"
PORTAL = 900
"""The account of the portal."""


def user(id: int) -> dict[str, Any]:
    return {"id": id, "login": f"login-{id}", "full_name": "", "email": "", "is_admin": False}


class Gitea(StandIn):
    """What the forge knows."""

    size, most = "limit", 30  # an operator may give less than is asked for

    def __init__(self) -> None:
        super().__init__()
        self.routes = ROUTES
        self.pulls: dict[int, dict[str, Any]] = {}
        self.timeline: dict[int, list[dict[str, Any]]] = {}
        self.reviews: dict[int, list[dict[str, Any]]] = {}
        self.comments: list[dict[str, Any]] = []
        self.labels: list[dict[str, Any]] = []
        self.statuses: list[dict[str, Any]] = []
        self.open: list[dict[str, Any]] = []
        self.writers = {PORTAL, 1}
        self.manual = True
        self.readers: set[int] = set()
        self.forgotten: set[int] = set()
        """Readers that are listed, but not taken into a rule, as a public repository has it."""
        self.protected: list[dict[str, Any]] = []
        self.settings: dict[str, Any] = {"allow_rebase": True, "default_merge_style": "merge"}
        self.settings |= {"default_branch": "main", "has_actions": True}
        self.secrets: list[str] = []
        self.clients: set[str] = set()
        self.allowed = "https://portal.example.org"
        self.runs: list[dict[str, Any]] = []

    def request(
        self,
        number: int,
        author: int,
        versions: list[tuple[str, str, int]],
        target: str = "main",
        draft: bool = False,
    ) -> None:
        """A request with its versions: what, when, and pushed by whom."""
        opened = versions[0][1]
        self.pulls[number] = {
            "id": 1000 + number,
            "number": number,
            "title": f"{'WIP: ' if draft else ''}request {number}",
            "body": "",
            "state": "open",
            "draft": draft,
            "user": user(author),
            "labels": [],
            "created_at": opened,
            "html_url": f"{self.url}/{REPOSITORY}/pulls/{number}",
            "base": {"ref": target, "sha": "0" * 40, "label": target, "repo_id": 1},
            "head": {
                "ref": f"request-{number}",
                "label": f"request-{number}",
                "sha": versions[-1][0],
                "repo_id": 2,
                "repo": {"id": 2, "name": "portal", "full_name": "host/portal"},
            },
        }
        told = self.timeline.setdefault(number, [])
        for version, moment, by in versions:  # the opening too is one
            body = json.dumps({"is_force_push": False, "commit_ids": [version]})
            entry = {"id": len(told) + 1, "type": "pull_push", "user": user(by), "body": body}
            told.append({**entry, "created_at": moment, "updated_at": moment})

    def review(self, number: int, by: int, version: str, word: str, at: str) -> None:
        """A word on a version; one that is taken back marks the one before it."""
        listed = self.reviews.setdefault(number, [])
        if word == "dismissed":
            next(r for r in listed if r["user"]["id"] == by)["dismissed"] = True
            return
        states = {"approved": "APPROVED", "changes-requested": "REQUEST_CHANGES"}
        entry = {"id": len(listed) + 1, "user": user(by), "state": states.get(word, "COMMENT")}
        told = {"dismissed": False, "stale": False, "official": True, "body": ""}
        listed.insert(0, {**entry, **told, "commit_id": version, "submitted_at": at})

    def says(
        self, number: int, by: int, body: str, at: str = "2026-11-20T00:00:00Z"
    ) -> dict[str, Any]:
        """A comment."""
        id = len(self.comments) + 1
        page = f"{self.url}/{REPOSITORY}/pulls/{number}#issuecomment-{id}"
        entry = {"id": id, "user": user(by), "body": body, "html_url": page}
        told = {"created_at": at, "updated_at": at}
        page = f"{self.url}/{REPOSITORY}/issues/{number}"
        self.comments.append({**entry, **told, "issue_url": page})
        return self.comments[-1]

    def issue(self, by: int, title: str, body: str) -> dict[str, Any]:
        """An issue."""
        entry = {"number": 500 + len(self.open), "title": title, "body": body, "state": "open"}
        self.open.append({**entry, "id": len(self.open), "user": user(by), "pull_request": None})
        return self.open[-1]

    def granted(self, content: dict[str, str]) -> None:
        """What a code that is none comes to, as Forgejo 9 answers it."""
        known = content["client_id"] in self.clients
        raise Refused(400, {"error": "unauthorized_client" if known else "invalid_client"})

    def ran(self, workflow: str, state: str, moment: str, job: str = "build") -> None:
        """A task that a runner took: ``success`` or ``failure``."""
        told = {"id": len(self.runs) + 1, "name": job, "status": state, "event": "push"}
        self.runs.insert(0, {**told, "workflow_id": workflow, "created_at": moment})

    def label(self, name: str, color: str, description: str) -> dict[str, Any]:
        """A label of the repository."""
        entry = {"id": 70 + len(self.labels), "name": name, "description": description}
        self.labels.append({**entry, "color": color.removeprefix("#"), "url": ""})
        return self.labels[-1]


def _status(forge: Gitea, content: dict[str, Any], version: str) -> dict[str, Any]:
    entry = {"id": len(forge.statuses) + 1, "status": content["state"], "creator": user(PORTAL)}
    told = {name: content[name] for name in ("context", "description", "target_url")}
    forge.statuses.append({**entry, **told, "sha": version})
    return _told(forge.statuses[-1])


def _told(status: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in status.items() if name != "sha"}


def _commented(forge: Gitea, number: int) -> list[dict[str, Any]]:
    return [c for c in forge.comments if c["issue_url"].endswith(f"/issues/{number}")]


def _edit(forge: Gitea, id: int, content: dict[str, Any]) -> dict[str, Any]:
    forge.comments[id - 1].update(content)
    return forge.comments[id - 1]


def _labelled(forge: Gitea, number: int, ids: list[int]) -> list[dict[str, Any]]:
    on = forge.pulls[number]["labels"]
    on += [label for label in forge.labels if label["id"] in ids and label not in on]
    raise Refused(200, list(on))  # not 201


def _taken(forge: Gitea, number: int, id: int) -> None:
    on = forge.pulls[number]["labels"]
    on[:] = [label for label in on if label["id"] != id]
    raise Refused(204)


def _merged(forge: Gitea, number: int, content: dict[str, Any]) -> None:
    if not forge.manual or forge.pulls[number]["state"] == "closed":
        raise Refused(405)
    assert content["Do"] == "manually-merged" and len(content["MergeCommitID"]) == 40
    forge.pulls[number].update(state="closed", merged=True)
    raise Refused(200)


def _patch(entry: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
    entry.update(content)
    return entry


def _told_back(content: dict[str, Any]) -> dict[str, Any]:
    """Of what a repository is set to, what it tells."""
    return {name: value for name, value in content.items() if name != "allow_manual_merge"}


def _tasks(forge: Gitea, page: int, size: int) -> dict[str, Any]:
    """Tasks are paged as no other list is: how many there are stands beside them."""
    listed = forge.runs[(page - 1) * size : page * size]
    return {"total_count": len(forge.runs), "workflow_runs": listed or None}


def _named(forge: Gitea) -> list[int]:
    return sorted(forge.readers | forge.writers)


def _protect(forge: Gitea, content: dict[str, Any]) -> dict[str, Any]:
    """A rule; approvers whom the repository does not name are left out without a word."""
    known = {f"login-{id}" for id in _named(forge) if id not in forge.forgotten}
    names = [one for one in content["approvals_whitelist_username"] if one in known]
    rule = {**content, "approvals_whitelist_username": names}
    forge.protected[:] = [p for p in forge.protected if p["rule_name"] != rule["rule_name"]]
    forge.protected.append(rule)
    return rule


def _name_reader(forge: Gitea, id: int) -> None:
    """Nothing changes where it is named already."""
    if id not in forge.readers:
        forge.readers.add(id)
        forge.forgotten.discard(id)


def _take_out(forge: Gitea, id: int) -> None:
    forge.readers.discard(id)
    forge.writers.discard(id)
    forge.forgotten |= forge.readers
    raise Refused(204)


def _permission(forge: Gitea, login: str) -> dict[str, Any]:
    id = int(login.removeprefix("login-"))
    held = "write" if id in forge.writers else "read"
    return {"permission": held, "role_name": held, "user": user(id)}


ROUTES: list[Route] = [
    (
        "GET",
        f"{ROOT}/pulls",
        lambda f, q, c: [p for p in f.pulls.values() if p["state"] == q["state"]],
    ),
    ("GET", rf"{ROOT}/pulls/(\d+)", lambda f, q, c, n: f.pulls[int(n)]),
    ("PATCH", rf"{ROOT}/pulls/(\d+)", lambda f, q, c, n: _patch(f.pulls[int(n)], c)),
    ("POST", rf"{ROOT}/pulls/(\d+)/merge", lambda f, q, c, n: _merged(f, int(n), c)),
    (
        "GET",
        rf"{ROOT}/pulls/(\d+)/files",
        lambda f, q, c, n: [
            {"filename": "data/b.yml", "previous_filename": "data/a.yml", "status": "renamed"}
        ],
    ),
    ("GET", rf"{ROOT}/pulls/(\d+)/reviews", lambda f, q, c, n: f.reviews.get(int(n), [])),
    ("GET", rf"{ROOT}/issues/(\d+)/timeline", lambda f, q, c, n: f.timeline[int(n)]),
    ("GET", rf"{ROOT}/issues/(\d+)/comments", lambda f, q, c, n: _commented(f, int(n))),
    (
        "POST",
        rf"{ROOT}/issues/(\d+)/comments",
        lambda f, q, c, n: f.says(int(n), PORTAL, c["body"]),
    ),
    ("PATCH", rf"{ROOT}/issues/comments/(\d+)", lambda f, q, c, id: _edit(f, int(id), c)),
    ("GET", rf"{ROOT}/issues/(\d+)/labels", lambda f, q, c, n: list(f.pulls[int(n)]["labels"])),
    (
        "POST",
        rf"{ROOT}/issues/(\d+)/labels",
        lambda f, q, c, n: _labelled(f, int(n), c["labels"]),
    ),
    (
        "DELETE",
        rf"{ROOT}/issues/(\d+)/labels/(\d+)",
        lambda f, q, c, n, id: _taken(f, int(n), int(id)),
    ),
    ("GET", f"{ROOT}/labels", lambda f, q, c: f.labels),
    ("POST", f"{ROOT}/labels", lambda f, q, c: f.label(c["name"], c["color"], c["description"])),
    (
        "GET",
        rf"{ROOT}/commits/(\w+)/statuses",
        lambda f, q, c, v: [_told(s) for s in f.statuses if s["sha"] == v],
    ),
    ("POST", rf"{ROOT}/statuses/(\w+)", lambda f, q, c, v: _status(f, c, v)),
    ("GET", f"{ROOT}/issues", lambda f, q, c: [i for i in f.open if i["state"] == q["state"]]),
    ("POST", f"{ROOT}/issues", lambda f, q, c: f.issue(PORTAL, c["title"], c["body"])),
    ("PATCH", rf"{ROOT}/issues/(\d+)", lambda f, q, c, n: _patch(f.open[int(n) - 500], c)),
    (
        "GET",
        rf"{ROOT}/collaborators/([^/]+)/permission",
        lambda f, q, c, login: _permission(f, login),
    ),
    ("GET", f"{ROOT}/branch_protections", lambda f, q, c: f.protected),
    ("POST", f"{ROOT}/branch_protections", lambda f, q, c: _protect(f, c)),
    (
        "PATCH",
        rf"{ROOT}/branch_protections/(\w+)",
        lambda f, q, c, n: _protect(f, c | {"rule_name": n}),
    ),
    ("GET", ROOT, lambda f, q, c: f.settings),
    ("PATCH", ROOT, lambda f, q, c: _patch(f.settings, _told_back(c))),
    ("GET", f"{ROOT}/collaborators", lambda f, q, c: [user(id) for id in _named(f)]),
    (
        "PUT",
        rf"{ROOT}/collaborators/login-(\d+)",
        lambda f, q, c, id: _name_reader(f, int(id)),
    ),
    (
        "DELETE",
        rf"{ROOT}/collaborators/login-(\d+)",
        lambda f, q, c, id: _take_out(f, int(id)),
    ),
    (
        "POST",
        "/login/oauth/access_token",
        lambda f, q, c: f.granted(c),
    ),
    ("OPTIONS", "/api/v1/user", lambda f, q, c: None),
    ("GET", f"{ROOT}/actions/secrets", lambda f, q, c: [{"name": one} for one in f.secrets]),
    (
        "GET",
        f"{ROOT}/actions/tasks",
        lambda f, q, c: _tasks(f, int(q["page"]), min(f.most, int(q["limit"]))),
    ),
    ("GET", "/api/v1/user", lambda f, q, c: user(PORTAL)),
    (
        "GET",
        "/api/v1/users/search",
        lambda f, q, c: {"ok": True, "data": [user(int(q["uid"]))] if int(q["uid"]) < 1000 else []},
    ),
]
