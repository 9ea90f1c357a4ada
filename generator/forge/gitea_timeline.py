"""The pushes that a Gitea tells of in the timeline of a request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from generator.forge.github_answers import account_of
from generator.forge.terms import SHA, Push


def push_of(entry: Mapping[str, Any]) -> Push | None:
    """The push that an entry of the timeline tells of, by its last commit."""
    version = next(reversed(body_of(entry)["commit_ids"]), "")
    if not SHA.match(version):
        return None
    return Push(version, datetime.fromisoformat(entry["created_at"]), account_of(entry["user"]).id)


def body_of(entry: Mapping[str, Any]) -> dict[str, Any]:
    """What the server wrote of a push, as JSON in the text of its entry."""
    try:
        told = json.loads(str(entry.get("body") or "{}"))
    except ValueError:
        told = {}
    return {"commit_ids": told.get("commit_ids") or [], "is_force_push": told.get("is_force_push")}
