"""How a GitLab tells and sets whether pipelines run; that of the branch makes the site too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.forge.adapter import Adapter
from generator.forge.workings import PUBLISH, Run, Switches

SECRETS: tuple[str, ...] = ("PORTAL_READ_TOKEN", "PORTAL_WRITE_TOKEN")
ENDED = {"success": "done", "failed": "failed"}


def switches(forge: Adapter) -> Switches:
    """What the project says of itself."""
    there = forge.client.read(forge.root)
    return Switches(
        str(there["default_branch"]),
        there.get("builds_access_level") != "disabled",
        archived=bool(there.get("archived")),
        issues=there.get("issues_access_level") != "disabled",
    )


def secrets(forge: Adapter) -> Iterator[str]:
    """The project's own variables."""
    return (str(entry["key"]) for entry in forge.client.pages(f"{forge.root}/variables"))


def runs(forge: Adapter) -> Iterator[Run]:
    """The last pipelines of the branch that is published."""
    branch = switches(forge).branch
    for pipeline in forge.client.pages(f"{forge.root}/pipelines", most=1, ref=branch):
        state, moment = str(pipeline["status"]), datetime.fromisoformat(pipeline["created_at"])
        yield Run(PUBLISH, ENDED.get(state, state), moment)


def switch_on(forge: Adapter, branch: str) -> None:
    """Switch on, in one go."""
    wanted = {
        "builds_access_level": "enabled",
        "issues_access_level": "enabled",
        "default_branch": branch,
    }
    forge.client.write("PUT", forge.root, wanted)
