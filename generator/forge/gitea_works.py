"""How a Gitea or Forgejo tells and sets whether workflows run: as tasks that a runner took."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from generator.forge.adapter import Adapter
from generator.forge.workings import Run, Switches

SECRETS: tuple[str, ...] = ("PORTAL_TOKEN",)
ENDED = {"success": "done", "failure": "failed"}
PER_PAGE, MOST_RUN_PAGES = 50, 10
"""Some twelve hours of what runs every five minutes; the site is made every three."""


def switches(forge: Adapter) -> Switches:
    """What the repository says of itself; an older one does not tell whether workflows run."""
    there = forge.client.read(forge.root)
    return Switches(
        str(there["default_branch"]),
        there.get("has_actions", True),
        archived=bool(there.get("archived")),
        issues=there.get("has_issues", True),
    )


def secrets(forge: Adapter) -> Iterator[str]:
    """The repository's own secrets."""
    listed = forge.client.pages(f"{forge.root}/actions/secrets")
    return (str(entry["name"]) for entry in listed)


def runs(forge: Adapter) -> Iterator[Run]:
    """The last tasks."""
    for task in _tasks(forge):
        state, moment = str(task["status"]), datetime.fromisoformat(task["created_at"])
        yield Run(str(task["workflow_id"]), ENDED.get(state, state), moment, str(task["name"]))


def _tasks(forge: Adapter) -> Iterator[Any]:
    """Page by page, of which no header tells; there is no such address where workflows are off."""
    seen = 0
    for page in range(1, MOST_RUN_PAGES + 1):
        told = forge.client.found(f"{forge.root}/actions/tasks?limit={PER_PAGE}&page={page}") or {}
        listed = told.get("workflow_runs") or ()
        yield from listed
        seen += len(listed)
        if not listed or seen >= int(told.get("total_count") or 0):
            return


def switch_on(forge: Adapter, branch: str) -> None:
    """Switch on, in one go."""
    wanted = {"has_actions": True, "has_issues": True, "default_branch": branch}
    forge.client.write("PATCH", forge.root, wanted)
