"""The pushes that a Gitea tells of in the timeline of a request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from generator.forge.adapter import account_of
from generator.forge.terms import SHA, Push


def push_of(entry: Mapping[str, Any]) -> Push | None:
    """The push that an entry tells of, by the last of its commits; None where it tells none."""
    version = next(reversed(_commits(entry)), "")
    if not SHA.match(version):
        return None
    return Push(version, datetime.fromisoformat(entry["created_at"]), account_of(entry["user"]).id)


def _commits(entry: Mapping[str, Any]) -> list[str]:
    """The commits of a push, the first one first, which stand as JSON in the text of its entry."""
    try:
        told = json.loads(str(entry.get("body") or "{}"))
    except ValueError:
        return []
    return [str(id) for id in told.get("commit_ids") or ()]
