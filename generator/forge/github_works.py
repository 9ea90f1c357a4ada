"""How GitHub tells and sets whether workflows run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath

from generator.forge.adapter import Adapter
from generator.forge.workings import Run, Switches

SECRETS: tuple[str, ...] = ("PORTAL_TOKEN",)
ENDED = {"success": "done", "failure": "failed", "timed_out": "failed"}


def switches(forge: Adapter) -> Switches:
    """What the repository says of itself."""
    there = forge.client.read(forge.root)
    return Switches(
        str(there["default_branch"]),
        bool(forge.client.read(f"{forge.root}/actions/permissions")["enabled"]),
        archived=bool(there.get("archived")),
        issues=there.get("has_issues", True),
    )


def secrets(forge: Adapter) -> Iterator[str]:
    """The repository's own secrets."""
    listed = forge.client.pages(f"{forge.root}/actions/secrets", "secrets")
    return (str(entry["name"]) for entry in listed)


def runs(forge: Adapter) -> Iterator[Run]:
    """The last runs."""
    for run in forge.client.pages(f"{forge.root}/actions/runs", "workflow_runs", most=1):
        state = str(run.get("conclusion") or run.get("status"))
        file = PurePosixPath(str(run.get("path") or "").partition("@")[0]).name
        yield Run(file, ENDED.get(state, state), datetime.fromisoformat(run["created_at"]))


def switch_on(forge: Adapter, branch: str) -> None:
    """Switch on, and have schedules read from the branch."""
    forge.client.write("PUT", f"{forge.root}/actions/permissions", {"enabled": True})
    forge.client.write("PATCH", forge.root, {"default_branch": branch, "has_issues": True})
