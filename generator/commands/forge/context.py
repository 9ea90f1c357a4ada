"""The event, the repository and the requests concerned, for all ``portal forge`` actions."""

from __future__ import annotations

import os
from argparse import Namespace
from dataclasses import dataclass

from generator.build.pages.corrections import forge_of
from generator.commands.usage import UsageError
from generator.forge import event, forges
from generator.forge.event import Wanted
from generator.forge.port import Forge
from generator.forge.proposals import matching
from generator.forge.terms import OpenRequest
from generator.site.settings_file import site_in

BRANCH = "main"


@dataclass(frozen=True)
class EventRequests:
    """The requests an event is about, and all open ones."""

    forge: Forge
    target: str
    wanted: Wanted
    requests: tuple[OpenRequest, ...]
    listed: tuple[OpenRequest, ...]

    def version(self, request: OpenRequest) -> str:
        """The commit that the result belongs to."""
        return self.wanted.queued or request.head


def read_forge(options: Namespace) -> Forge:
    """The repository that is meant: by the options, the workflow that runs, or the settings."""
    site = site_in(options.root)
    inside = {"GITHUB_REPOSITORY", "CI_PROJECT_PATH"} & os.environ.keys()
    named = options.forge or site.forge
    try:
        if inside and not options.address:
            return forges.from_environment(os.environ, "gitea" if named == "forgejo" else named)
        page = options.address or site.repository
        return forges.at(page, forge_of(page, named), forges.token_in(os.environ))
    except (KeyError, ValueError) as error:
        raise UsageError(
            f"저장소를 알 수 없습니다: {error!r}. --address와 --forge로 알려 주십시오."
            " / which repository? --address https://host/owner/name --forge gitea"
        ) from None


def read_context(options: Namespace) -> EventRequests | None:
    """Read what is asked for; None, with a message, if there is nothing to do.

    Requests are found by the forge's own list, never by what a workflow of a proposal says.
    """
    forge = read_forge(options)
    target, wanted = _meant(options)
    if wanted is None:
        print("신청에 관한 일이 아닙니다. / This is not about a request.")
        return None
    listed = forge.open_requests(target)
    requests = matching(listed, wanted)
    if not requests:
        print("열려 있는 신청의 지금 판이 아닙니다. / No open request has this version.")
        return None
    return EventRequests(forge, target, wanted, tuple(requests), tuple(listed))


def _meant(options: Namespace) -> tuple[str, Wanted | None]:
    """The branch that is published, and the requests: by the options, or by the event."""
    asked = Wanted(options.number) if options.number is not None else Wanted(everything=True)
    if "GITHUB_EVENT_PATH" not in os.environ:
        return target_branch(), asked
    try:
        happened = event.from_environment(os.environ)
        own = options.number is not None or options.all
        return happened.target, asked if own else happened.wanted()
    except (KeyError, ValueError, OSError) as error:
        raise UsageError(f"워크플로의 사건을 읽을 수 없습니다: {error!r} / no event") from None


def target_branch() -> str:
    """The branch that is published, outside of an event."""
    return os.environ.get("CI_DEFAULT_BRANCH") or BRANCH
