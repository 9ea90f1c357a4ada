"""How a Gitea or Forgejo tells and sets whether workflows run: as tasks that a runner took."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.forge.adapter import Adapter
from generator.forge.workings import Run, Switches

SECRETS: tuple[str, ...] = ("PORTAL_TOKEN",)
ENDED = {"success": "done", "failure": "failed"}


def switches(forge: Adapter) -> Switches:
    """What the repository says of itself; an older one does not tell whether workflows run."""
    there = forge.client.read(forge.root)
    return Switches(str(there["default_branch"]), there.get("has_actions", True))


def secrets(forge: Adapter) -> Iterator[str]:
    """The repository's own secrets."""
    listed = forge.client.pages(f"{forge.root}/actions/secrets")
    return (str(entry["name"]) for entry in listed)


def runs(forge: Adapter) -> Iterator[Run]:
    """The last tasks; where workflows are off there is no such address."""
    found = forge.client.found(f"{forge.root}/actions/tasks") or {}
    for task in found.get("workflow_runs") or ():
        state, moment = str(task["status"]), datetime.fromisoformat(task["created_at"])
        yield Run(str(task["workflow_id"]), ENDED.get(state, state), moment)


def switch_on(forge: Adapter, branch: str) -> None:
    """Switch on, in one go."""
    wanted = {"has_actions": True, "default_branch": branch}
    forge.client.write("PATCH", forge.root, wanted)
