"""The event, the repository and the pull requests concerned, for all ``portal forge`` actions."""

from __future__ import annotations

import os
from dataclasses import dataclass

from generator.commands.usage import UsageError
from generator.forge import api, event
from generator.forge.api import Api
from generator.forge.event import Wanted
from generator.forge.proposals import OpenRequest, matching, open_requests


@dataclass(frozen=True)
class EventRequests:
    """The pull requests an event is about, and all open ones."""

    api: Api
    target: str
    wanted: Wanted
    requests: tuple[OpenRequest, ...]
    listed: tuple[OpenRequest, ...]

    def version(self, request: OpenRequest) -> str:
        """The commit that the result belongs to."""
        return self.wanted.queued or request.head


def read_context() -> EventRequests | None:
    """Read the event from the environment; None, with a message, if there is nothing to do.

    Requests are found by the forge's own list, never by what a workflow of a proposal says.
    """
    try:
        happened, repository = event.from_environment(os.environ), api.from_environment(os.environ)
        target, wanted = happened.target, happened.wanted()
    except (KeyError, ValueError, OSError) as error:
        raise UsageError(f"워크플로 안에서만 씁니다: {error!r} / only inside a workflow") from None
    if wanted is None:
        print("신청에 관한 일이 아닙니다. / This is not about a request.")
        return None
    listed = open_requests(repository, target)
    requests = matching(listed, wanted)
    if not requests:
        print("열려 있는 신청의 지금 판이 아닙니다. / No open request offers this version first.")
        return None
    return EventRequests(repository, target, wanted, tuple(requests), tuple(listed))
