"""The open requests that an event is about."""

from __future__ import annotations

from collections.abc import Iterable

from generator.forge.event import Wanted
from generator.forge.terms import OpenRequest


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
    here = one.repository in (0, wanted.repository)  # 0 where the fork is gone
    return wanted.everything or (here and one.head == wanted.head)
