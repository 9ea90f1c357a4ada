"""The event that triggered a workflow, and the proposal it is about."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.forge.terms import SHA

QUEUED = re.compile(r"gh-readonly-queue/[\w./-]+/pr-([1-9][0-9]{0,9})-[0-9a-f]{40,64}\Z")
OF_PROPOSALS = ("pull_request", "pull_request_review")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A proposal by its number, or by the repository and version that it offers."""

    number: int | None = None
    repository: int | None = None
    head: str | None = None
    queued: str | None = None
    """The version in the merge queue that the outcome is for."""
    everything: bool = False
    """All that are open, since what they are judged by has changed."""


@dataclass(frozen=True)
class ForgeEvent:
    """The forge's own account of what happened; texts in it may be anybody's."""

    name: str
    content: Mapping[str, Any]

    @property
    def target(self) -> str:
        """The branch that is published."""
        return str((self.content.get("repository") or {}).get("default_branch") or "main")

    def wanted(self) -> Wanted | None:
        """The proposal that is meant; None when the event is about none.

        Only numbers and versions are taken, never a name that somebody chose.
        """
        if self.name in ("push", "schedule"):
            return Wanted(everything=True)
        if self.name == "pull_request_target":
            return Wanted(int(self.content["pull_request"]["number"]))
        if self.name == "workflow_dispatch":
            number = str((self.content.get("inputs") or {}).get("number") or "")
            if not number:
                return Wanted(everything=True)
            return Wanted(int(number)) if number.isdecimal() else None
        run = self.content.get("workflow_run") or {}
        head, source = str(run.get("head_sha")), (run.get("head_repository") or {}).get("id")
        if not SHA.match(head):
            return None
        if run["event"] in OF_PROPOSALS:  # a fork may be gone since
            return Wanted(repository=source if isinstance(source, int) else 0, head=head)
        queued = QUEUED.match(str(run["head_branch"]))
        ours = source == self.content["repository"]["id"]
        if run["event"] == "merge_group" and queued and ours:
            return Wanted(int(queued[1]), queued=head)
        return None


def from_environment(environment: Mapping[str, str]) -> ForgeEvent:
    """The event that the workflow was run for."""
    path = Path(environment["GITHUB_EVENT_PATH"])
    return ForgeEvent(environment["GITHUB_EVENT_NAME"], json.loads(path.read_text("utf-8")))
