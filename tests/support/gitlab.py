"""GitLab's REST API as far as the portal uses it, with answers of its form."""

from __future__ import annotations

from typing import Any

from tests.support.gitea import PORTAL
from tests.support.standin import Refused, Route, StandIn

REPOSITORY = "example-org/portal"
ROOT = "/api/v4/projects/example-org%2Fportal"
MRS = rf"{ROOT}/merge_requests"


def user(id: int) -> dict[str, Any]:
    return {"id": id, "username": f"login-{id}", "name": "", "state": "active"}


class GitLab(StandIn):
    """What the forge knows."""

    def __init__(self) -> None:
        super().__init__()
        self.routes = ROUTES
        self.requests: dict[int, dict[str, Any]] = {}
        self.versions: dict[int, list[dict[str, Any]]] = {}
        self.notes: dict[int, list[dict[str, Any]]] = {}
        self.approved: dict[int, list[int]] = {}
        self.labels: list[dict[str, Any]] = []
        self.statuses: list[dict[str, Any]] = []
        self.open: list[dict[str, Any]] = []
        self.writers = {PORTAL, 1}
        self.count = 0
        self.title = "x"
        """The title of each commit."""
        self.protected: dict[str, dict[str, Any]] = {}
        self.settings: dict[str, Any] = {"merge_method": "merge", "squash_option": "default_off"}
        self.settings |= {"default_branch": "main", "builds_access_level": "enabled"}
        self.secrets: list[str] = []
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
        self.requests[number] = {
            "id": 1000 + number,
            "iid": number,
            "title": f"{'Draft: ' if draft else ''}request {number}",
            "state": "opened",
            "draft": draft,
            "author": user(author),
            "labels": [],
            "created_at": versions[0][1],
            "target_branch": target,
            "source_branch": f"request-{number}",
            "source_project_id": 2,
            "sha": versions[-1][0],
            "web_url": f"{self.url}/{REPOSITORY}/-/merge_requests/{number}",
        }
        listed = self.versions.setdefault(number, [])
        for place, (version, moment, by) in enumerate(versions):
            self.count += 1
            listed.insert(0, {"id": self.count, "head_commit_sha": version, "created_at": moment})
            if place:
                page = f"/{REPOSITORY}/-/merge_requests/{number}/diffs"
                link = f"[Compare with previous version]({page}?diff_id={self.count}&start_sha=x)"
                body = f"added 1 commit\n\n* {self.title}\n\n{link}"
                self._note(number, by, body, moment, system=True)

    def review(self, number: int, by: int, version: str, word: str, at: str) -> None:
        """A word on a version; GitLab notes it, and lists the approvals that count."""
        said = {
            "approved": "approved this merge request",
            "dismissed": "unapproved this merge request",
            "changes-requested": "requested changes",
        }
        listed = self.approved.setdefault(number, [])
        if word == "approved" and by not in listed:
            listed.append(by)
        elif word != "approved" and by in listed:
            listed.remove(by)
        if word in said:
            self._note(number, by, said[word], at, system=True)

    def says(
        self, number: int, by: int, body: str, at: str = "2026-11-20T00:00:00.000Z"
    ) -> dict[str, Any]:
        """A comment."""
        return self._note(number, by, body, at)

    def issue(self, by: int, title: str, body: str) -> dict[str, Any]:
        """An issue."""
        entry = {"iid": 1 + len(self.open), "title": title, "description": body, "state": "opened"}
        self.open.append({**entry, "id": 500 + len(self.open), "author": user(by)})
        return self.open[-1]

    def ran(self, workflow: str, state: str, moment: str) -> None:
        """A pipeline of the published branch; it is all workflows at once."""
        words = {"failure": "failed"}
        told = {"id": len(self.runs) + 1, "status": words.get(state, state), "ref": "main"}
        self.runs.insert(0, {**told, "source": "schedule", "created_at": moment})

    def label(self, name: str, color: str, description: str) -> dict[str, Any]:
        """A label of the project."""
        entry = {"id": 70 + len(self.labels), "name": name, "description": description}
        self.labels.append({**entry, "color": color})
        return self.labels[-1]

    def _note(self, number: int, by: int, body: str, at: str, system: bool = False) -> Any:
        self.count += 1
        entry = {"id": self.count, "body": body, "author": user(by)}
        entry |= {"created_at": at, "updated_at": at}
        self.notes.setdefault(number, []).append({**entry, "system": system})
        return self.notes[number][-1]


def _edit_note(forge: GitLab, number: int, id: int, content: dict[str, Any]) -> Any:
    found = next(note for note in forge.notes[number] if note["id"] == id)
    found.update(content)
    return found


def _change(entry: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
    """What a PUT changes of a request or an issue."""
    labels = entry.setdefault("labels", [])
    for name in content.pop("add_labels", "").split(","):
        if name and name not in labels:
            labels.append(name)
    for name in content.pop("remove_labels", "").split(","):
        if name in labels:
            labels.remove(name)
    if content.pop("state_event", "") == "close":
        entry["state"] = "closed"
    entry.update(content)
    return entry


def _listed(forge: GitLab, query: dict[str, str]) -> list[dict[str, Any]]:
    fits = {"state": query["state"], "target_branch": query["target_branch"]}
    return [r for r in forge.requests.values() if all(r[k] == v for k, v in fits.items())]


def _status(forge: GitLab, content: dict[str, Any], version: str) -> dict[str, Any]:
    last = next((s for s in forge.statuses if s["name"] == content["name"]), None)
    if last and (last["status"], content["state"]) == ("pending", "pending"):
        said = "Cannot transition status via :enqueue from :pending"
        raise Refused(400, {"message": {"status": [said]}})
    told = {name: content[name] for name in ("name", "description", "target_url")}
    entry = {"id": len(forge.statuses) + 1, "sha": version, "status": content["state"], **told}
    forge.statuses.insert(0, entry)
    return entry


def _newest(forge: GitLab, version: str, query: dict[str, str]) -> list[dict[str, Any]]:
    """The last one of each name, as GitLab lists them."""
    found: dict[str, dict[str, Any]] = {}
    for status in forge.statuses:
        if status["sha"] == version and status["name"] == query.get("name", status["name"]):
            found.setdefault(status["name"], status)
    return list(found.values())


def _members(forge: GitLab) -> list[dict[str, Any]]:
    levels = {1: 30, 2: 20, **dict.fromkeys(forge.writers, 40)}
    return [{**user(id), "access_level": level} for id, level in levels.items()]


def _protect(forge: GitLab, content: dict[str, Any]) -> dict[str, Any]:
    levels = {
        f"{what}_access_levels": [{"access_level": level, "access_level_description": str(level)}]
        for what in ("push", "merge")
        for level in [content[f"{what}_access_level"]]
    }
    told = {"name": content["name"], "allow_force_push": content["allow_force_push"]}
    forge.protected[content["name"]] = {**told, **levels}
    return forge.protected[content["name"]]


def _account(id: int) -> dict[str, Any]:
    if id >= 1000:
        raise KeyError(id)
    return user(id)


ROUTES: list[Route] = [
    ("GET", MRS, lambda f, q, c: _listed(f, q)),
    ("GET", rf"{MRS}/(\d+)", lambda f, q, c, n: f.requests[int(n)]),
    ("PUT", rf"{MRS}/(\d+)", lambda f, q, c, n: _change(f.requests[int(n)], c)),
    ("GET", rf"{MRS}/(\d+)/versions", lambda f, q, c, n: f.versions[int(n)]),
    (
        "GET",
        rf"{MRS}/(\d+)/approvals",
        lambda f, q, c, n: {
            "id": int(n),
            "approved_by": [{"user": user(by)} for by in f.approved.get(int(n), [])],
        },
    ),
    (
        "GET",
        rf"{MRS}/(\d+)/diffs",
        lambda f, q, c, n: [{"old_path": "data/a.yml", "new_path": "data/b.yml", "diff": ""}],
    ),
    ("GET", rf"{MRS}/(\d+)/notes", lambda f, q, c, n: f.notes.get(int(n), [])),
    ("POST", rf"{MRS}/(\d+)/notes", lambda f, q, c, n: f.says(int(n), PORTAL, c["body"])),
    (
        "PUT",
        rf"{MRS}/(\d+)/notes/(\d+)",
        lambda f, q, c, n, id: _edit_note(f, int(n), int(id), c),
    ),
    (
        "GET",
        rf"{ROOT}/labels/([^/]+)",
        lambda f, q, c, name: {one["name"]: one for one in f.labels}[name],
    ),
    ("POST", f"{ROOT}/labels", lambda f, q, c: f.label(c["name"], c["color"], c["description"])),
    (
        "GET",
        rf"{ROOT}/repository/commits/(\w+)/statuses",
        lambda f, q, c, v: _newest(f, v, q),
    ),
    ("POST", rf"{ROOT}/statuses/(\w+)", lambda f, q, c, v: _status(f, c, v)),
    ("GET", f"{ROOT}/issues", lambda f, q, c: [i for i in f.open if i["state"] == q["state"]]),
    ("POST", f"{ROOT}/issues", lambda f, q, c: f.issue(PORTAL, c["title"], c["description"])),
    ("PUT", rf"{ROOT}/issues/(\d+)", lambda f, q, c, n: _change(f.open[int(n) - 1], c)),
    ("GET", rf"{ROOT}/protected_branches/(\w+)", lambda f, q, c, n: f.protected[n]),
    ("POST", f"{ROOT}/protected_branches", lambda f, q, c: _protect(f, c)),
    ("DELETE", rf"{ROOT}/protected_branches/(\w+)", lambda f, q, c, n: f.protected.pop(n)),
    ("GET", ROOT, lambda f, q, c: f.settings),
    ("PUT", ROOT, lambda f, q, c: _change(f.settings, c)),
    ("GET", f"{ROOT}/members/all", lambda f, q, c: _members(f)),
    ("GET", f"{ROOT}/labels", lambda f, q, c: f.labels),
    ("GET", f"{ROOT}/variables", lambda f, q, c: [{"key": one} for one in f.secrets]),
    (
        "GET",
        f"{ROOT}/pipelines",
        lambda f, q, c: [run for run in f.runs if run["ref"] == q["ref"]],
    ),
    ("GET", "/api/v4/user", lambda f, q, c: user(PORTAL)),
    ("GET", r"/api/v4/users/(\d+)", lambda f, q, c, id: _account(int(id))),
]
