"""Open requests as listed by the forge, and the one an event is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.forge.api import Api
from generator.forge.event import Wanted


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """An open request to publish."""

    number: int
    head: str
    author: int
    """The number of the account that opened it; 0 when the account is gone."""
    opened: str
    """When the forge received the request, in UTC."""
    repository: int
    """The repository that it comes from; 0 when that is gone."""
    branch: str


def open_requests(api: Api, target: str) -> list[OpenRequest]:
    """The open requests for a branch, the first one first."""
    listed = api.pages("/pulls", state="open", base=target, sort="created", direction="asc")
    return [_request(entry) for entry in listed]


def matching(requests: Iterable[OpenRequest], wanted: Wanted) -> list[OpenRequest]:
    """The requests that are meant, if they still offer the version that the event is about.

    A status belongs to a version, not to a request.  When two requests offer the same version the
    first one speaks for it, so that nobody can turn another's result by offering it again.
    """
    first: dict[str, OpenRequest] = {}
    for one in sorted(requests, key=lambda one: one.number):
        first.setdefault(one.head, one)
    return [one for one in first.values() if one.author and _fits(one, wanted)]


def _fits(one: OpenRequest, wanted: Wanted) -> bool:
    if wanted.number is not None:
        return one.number == wanted.number
    return wanted.everything or (one.repository, one.head) == (wanted.repository, wanted.head)


def _request(entry: Mapping[str, Any]) -> OpenRequest:
    head = entry["head"]
    return OpenRequest(
        number=int(entry["number"]),
        head=str(head["sha"]),
        author=int((entry.get("user") or {}).get("id", 0)),
        opened=str(entry["created_at"]),
        repository=int((head.get("repo") or {}).get("id", 0)),
        branch=str(head["ref"]),
    )
