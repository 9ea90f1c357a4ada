"""GitHub's REST API on 127.0.0.1, as far as the workflows use it, with answers of its form.

A token is the permissions it carries (``contents: read, statuses: write``): what they do not allow
is refused, so a run that passes proves that a workflow asks for enough and that the rest is closed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.support.standin import listening

REPOSITORY, OWN_ID, FORK_ID = "example-org/portal", 1, 2
PORTAL = 900
BOT = {"login": "github-actions[bot]", "id": 41898282, "type": "Bot"}
WRITTEN = "2026-11-20T00:00:00Z"
LEVELS = {"read": 1, "write": 2}


@dataclass
class Forge:
    """What the forge knows; tests change it and look at it."""

    pulls: dict[int, dict[str, Any]] = field(default_factory=dict)
    reviews: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    runs: list[dict[str, Any]] = field(default_factory=list)
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    labelled: dict[int, list[str]] = field(default_factory=dict)
    labels: dict[str, dict[str, Any]] = field(default_factory=dict)
    statuses: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    issues: list[dict[str, Any]] = field(default_factory=list)
    rulesets: list[dict[str, Any]] = field(default_factory=list)
    settings: dict[str, Any] = field(
        default_factory=lambda: {"allow_merge_commit": True, "default_branch": "main"}
    )
    enabled: dict[str, Any] = field(default_factory=lambda: {"enabled": True})
    secrets: list[str] = field(default_factory=list)
    writers: set[int] = field(default_factory=lambda: {PORTAL})
    writes: list[str] = field(default_factory=list)
    """Every request that changed something, as ``POST /issues/1/comments``."""
    asked: list[tuple[str, str, dict[str, list[str]], Any]] = field(default_factory=list)
    """Every request: method, path, query and content."""
    url: str = ""

    def status(self, version: str) -> tuple[str, str] | None:
        """The last state of the required status, and what it says."""
        listed = self.statuses.get(version, [])
        return (listed[0]["state"], listed[0]["description"]) if listed else None

    def ran(self, workflow: str, state: str, moment: str) -> None:
        """A run of a workflow on the published branch: ``success`` or ``failure``."""
        where = {"event": "push", "head_branch": "main", "path": f".github/workflows/{workflow}"}
        told = {"status": "completed", "conclusion": state, "created_at": moment}
        self.runs.append({**where, **told, "head_sha": "0" * 40})

    def comment(
        self, number: int, body: str, user: dict[str, Any] = BOT, at: str = WRITTEN
    ) -> dict[str, Any]:
        listed = self.comments.setdefault(number, [])
        id = sum(map(len, self.comments.values())) + 1
        url = f"https://github.example/{REPOSITORY}/pull/{number}#issuecomment-{id}"
        entry = {"id": id, "body": body, "user": user, "html_url": url}
        listed.append({**entry, "created_at": at, "updated_at": at})
        return listed[-1]

    def request(
        self,
        number: int,
        author: int,
        versions: list[tuple[str, str, int]],
        target: str = "main",
        draft: bool = False,
    ) -> None:
        """A request with its versions: what, when, and pushed by whom."""
        branch = f"request-{number}"
        self.pulls[number] = {
            "number": number,
            "title": f"request {number}",
            "draft": draft,
            "user": {"id": author, "login": f"login-{author}"},
            "created_at": versions[0][1],
            "head": {"sha": versions[-1][0], "ref": branch, "repo": {"id": FORK_ID}},
            "base": {"ref": target},
            "html_url": f"https://github.example/{REPOSITORY}/pull/{number}",
        }
        for version, moment, by in versions:
            run = {"event": "pull_request", "head_sha": version, "head_branch": branch}
            told = {"created_at": moment, "actor": {"id": by}}
            self.runs.append({**run, **told, "head_repository": {"id": FORK_ID}})

    def review(self, number: int, by: int, version: str, word: str, at: str) -> None:
        """A word on a version; one that is taken back changes the one before it."""
        states = {"approved": "APPROVED", "changes-requested": "CHANGES_REQUESTED"}
        listed = self.reviews.setdefault(number, [])
        if word == "dismissed":
            next(r for r in reversed(listed) if r["user"]["id"] == by)["state"] = "DISMISSED"
            return
        entry = {"user": {"id": by}, "state": states.get(word, "COMMENTED"), "commit_id": version}
        listed.append({**entry, "submitted_at": at})

    def says(self, number: int, by: int, body: str, at: str = WRITTEN) -> dict[str, Any]:
        """A comment of an account."""
        return self.comment(number, body, {"id": by, "login": f"login-{by}"}, at)

    def issue(self, by: int, title: str, body: str) -> dict[str, Any]:
        """An issue of an account."""
        _open(self, {"title": title, "body": body})
        self.issues[-1]["user"] = {"id": by, "login": f"login-{by}"}
        return self.issues[-1]


Route = tuple[str, str, str, Callable[..., Any]]


def _routes(forge: Forge) -> list[Route]:
    """Method, path, the permission it takes (any of them), and the answer."""
    pulls = "pull-requests"
    return [
        ("GET", r"/pulls", pulls, lambda query, _: _pulls(forge, query)),
        ("GET", r"/pulls/(\d+)/reviews", pulls, lambda q, _, n: forge.reviews.get(int(n), [])),
        ("GET", r"/actions/permissions", "administration", lambda q, _: forge.enabled),
        ("PUT", r"/actions/permissions", "administration", lambda q, c: forge.enabled.update(c)),
        ("GET", r"/actions/secrets", "secrets", lambda q, _: {"secrets": _secrets(forge)}),
        ("GET", r"/actions/runs", "actions", lambda q, _: {"workflow_runs": _runs(forge, q)}),
        ("GET", r"/issues/(\d+)/comments", pulls, lambda q, _, n: forge.comments.get(int(n), [])),
        (
            "POST",
            r"/issues/(\d+)/comments",
            pulls,
            lambda q, c, n: forge.comment(int(n), c["body"]),
        ),
        ("PATCH", r"/issues/comments/(\d+)", pulls, lambda q, c, id: _edit(forge, int(id), c)),
        (
            "GET",
            r"/issues/(\d+)/labels",
            pulls,
            lambda q, _, n: [{"name": x} for x in forge.labelled.get(int(n), [])],
        ),
        ("POST", r"/issues/(\d+)/labels", pulls, lambda q, c, n: _label(forge, int(n), c)),
        (
            "DELETE",
            r"/issues/(\d+)/labels/([^/]+)",
            pulls,
            lambda q, _, n, name: forge.labelled[int(n)].remove(unquote(name)),
        ),
        ("GET", r"/labels/([^/]+)", pulls, lambda q, _, name: forge.labels[unquote(name)]),
        ("POST", r"/labels", pulls, lambda q, c: forge.labels.update({c["name"]: c})),
        ("GET", r"/commits/(\w+)/statuses", "statuses", lambda q, _, v: forge.statuses.get(v, [])),
        (
            "POST",
            r"/statuses/(\w+)",
            "statuses",
            lambda q, c, v: forge.statuses.setdefault(v, []).insert(0, c),
        ),
        (
            "GET",
            r"/issues",
            "issues",
            lambda q, _: [i for i in forge.issues if i["state"] == "open"],
        ),
        ("POST", r"/issues", "issues", lambda q, c: _open(forge, c)),
        ("PATCH", r"/issues/(\d+)", "issues", lambda q, c, n: forge.issues[int(n) - 1].update(c)),
        ("GET", r"/user", "user", lambda q, _: BOT),  # no permission of a workflow's token
        ("GET", r"/user/(\d+)", "contents", lambda q, _, id: _account(int(id))),
        ("GET", r"/pulls/(\d+)/files", pulls, lambda q, _, n: [RENAMED]),
        ("PATCH", r"/pulls/(\d+)", pulls, lambda q, c, n: forge.pulls[int(n)].update(c)),
        ("GET", r"/rulesets", "contents", lambda q, _: [_short(r) for r in forge.rulesets]),
        ("POST", r"/rulesets", "administration", lambda q, c: _keep(forge, c)),
        ("PUT", r"/rulesets/(\d+)", "administration", lambda q, c, id: _keep(forge, c, int(id))),
        ("GET", r"", "contents", lambda q, _: forge.settings),
        ("PATCH", r"", "administration", lambda q, c: forge.settings.update(c)),
        ("GET", r"/labels", pulls, lambda q, _: [*forge.labels.values()]),
        ("GET", r"/collaborators", "administration", lambda q, _: _collaborators(forge)),
        (
            "GET",
            r"/rulesets/(\d+)",
            "contents",
            lambda q, _, id: next(r for r in forge.rulesets if r["id"] == int(id)),
        ),
    ]


RENAMED = {"filename": "data/b.yml", "previous_filename": "data/a.yml", "status": "renamed"}


def _pulls(forge: Forge, query: dict[str, list[str]]) -> list[dict[str, Any]]:
    def fits(pull: dict[str, Any]) -> bool:
        there = pull["base"]["ref"], pull.get("state", "open")
        return there == (query["base"][0], query["state"][0])

    return [pull for pull in forge.pulls.values() if fits(pull)]


def _account(id: int) -> dict[str, Any]:
    if id >= 1000:
        raise KeyError(id)
    return {"id": id, "login": f"login-{id}"}


def _runs(forge: Forge, query: dict[str, list[str]]) -> list[dict[str, Any]]:
    def fits(run: dict[str, Any]) -> bool:
        asked = {"event": "event", "branch": "head_branch"}
        return all(run[own] == query[name][0] for name, own in asked.items() if name in query)

    return [run for run in reversed(forge.runs) if fits(run)]


def _secrets(forge: Forge) -> list[dict[str, Any]]:
    return [{"name": name, "created_at": WRITTEN} for name in forge.secrets]


def _edit(forge: Forge, id: int, content: dict[str, Any]) -> None:
    found = next(c for listed in forge.comments.values() for c in listed if c["id"] == id)
    found.update(content)


def _label(forge: Forge, number: int, content: dict[str, Any]) -> None:
    forge.labelled.setdefault(number, []).extend(content["labels"])


def _open(forge: Forge, content: dict[str, Any]) -> None:
    number = len(forge.issues) + 1
    forge.issues.append({**content, "number": number, "state": "open", "user": BOT})


def _keep(forge: Forge, content: dict[str, Any], id: int = 0) -> None:
    forge.rulesets[:] = [one for one in forge.rulesets if one["id"] != id]
    forge.rulesets.append({**content, "id": id or 10 + len(forge.rulesets)})


def _collaborators(forge: Forge) -> list[dict[str, Any]]:
    readers = [{**_account(1), "permissions": {"pull": True, "push": False}}]
    may = {"pull": True, "push": True, "admin": False}
    return [*readers, *({**_account(id), "permissions": may} for id in sorted(forge.writers))]


def _short(ruleset: dict[str, Any]) -> dict[str, Any]:
    return {name: ruleset[name] for name in ("id", "name", "target", "enforcement")}


@contextmanager
def serving(forge: Forge) -> Iterator[Forge]:
    """The forge behind an address of this machine, for as long as the block lasts."""
    routes = _routes(forge)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path)
            inside = path.path.removeprefix(f"/repos/{REPOSITORY}")
            length = int(self.headers.get("Content-Length") or 0)
            content = json.loads(self.rfile.read(length)) if length else None
            forge.asked.append((self.command, path.path, parse_qs(path.query), content))
            for method, form, scope, answer in routes:
                found = re.fullmatch(form, inside)
                if method != self.command or not found:
                    continue
                if not self._allowed(scope):
                    return self._say(403, {"message": "Resource not accessible by integration"})
                if method != "GET":
                    forge.writes.append(f"{method} {unquote(inside)}")
                try:
                    said = answer(parse_qs(path.query), content, *found.groups())
                except (KeyError, StopIteration):
                    return self._say(404, {"message": "Not Found"})
                if isinstance(said, list) and (page := parse_qs(path.query).get("page")):
                    said = said[(int(page[0]) - 1) * 100 : int(page[0]) * 100]
                return self._say(200, said)
            self._say(404, {"message": "Not Found"})

        do_POST = do_PATCH = do_PUT = do_DELETE = do_GET  # noqa: N815

        def _allowed(self, scope: str) -> bool:
            token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
            held = dict(part.split(": ") for part in token.split(", ") if part)
            wanted = 1 if self.command == "GET" else 2
            return LEVELS.get(held.get(scope, ""), 0) >= wanted

        def _say(self, status: int, content: Any) -> None:
            body = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with listening(Handler) as forge.url:
        yield forge
