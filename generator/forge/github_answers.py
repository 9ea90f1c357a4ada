"""What GitHub and Gitea answer, in the portal's terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forge.adapter import account_of
from generator.forge.terms import OpenRequest


def request_of(entry: Mapping[str, Any]) -> OpenRequest:
    """A request, as both list it."""
    head = entry["head"]
    return OpenRequest(
        number=int(entry["number"]),
        head=str(head["sha"]),
        author=account_of(entry.get("user")).id,
        opened=str(entry["created_at"]),
        repository=int((head.get("repo") or {}).get("id", 0)),
        branch=str(head["ref"]),
        title=str(entry.get("title") or ""),
        draft=bool(entry.get("draft")),
        url=str(entry.get("html_url") or ""),
    )
