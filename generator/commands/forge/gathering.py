"""What a forge knows of a request, as the input of its review."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from generator.commands.forge.context import EventRequests
from generator.commands.git_answers import git_failed
from generator.forge.errors import ApiError
from generator.forge.fetching import BASE, HEAD, fetch_open, fetch_request, fetch_versions
from generator.forge.port import Forge
from generator.forge.terms import OpenRequest, Push
from generator.git.repository import Repository
from generator.proposals.merges import brought_up_to_date
from generator.proposals.review_input import ReviewInput
from generator.review.approvals import Approval
from generator.review.authority import Account

TOO_MANY = 413  # the status that stands for a list without end
MOST_OTHERS = 100  # other open requests whose paths are compared


def fetch(meant: EventRequests, request: OpenRequest, root: Path) -> None:
    """Have the objects of the target and of a request."""
    try:
        fetch_request(root, meant.target, request.number, meant.forge)
    except subprocess.SubprocessError as error:
        raise git_failed("fetch", error) from None


def fetch_others(meant: EventRequests, root: Path) -> None:
    """Have the objects of the requests that are open, where they can be had soon; once a run."""
    fetch_open(root, [one.number for one in meant.listed][-MOST_OTHERS:], meant.forge)


def review_input(
    meant: EventRequests, request: OpenRequest, repository: Repository, now: datetime
) -> ReviewInput:
    """All that the review is given; the objects of the request are there."""
    forge = meant.forge
    came = forge.pushes(request)
    moments = {push.version: push.received for push in came}
    received = moments.pop(request.head, now)
    earlier = fetch_versions(repository.root, moments, forge)
    return ReviewInput(
        BASE,
        HEAD,
        Account(forge.name, request.author),
        received,
        tuple((version, moments[version]) for version in earlier),
        tuple(approvals(forge, request)),
        tuple(
            (str(one.number), one.head, ()) for one in meant.listed if one.number != request.number
        ),
        frozenset(_pushed(forge.name, repository, came)),
    )


def _pushed(forge: str, repository: Repository, came: Iterable[Push]) -> Iterator[Account]:
    """Accounts that put content of their own into the request.

    Who only brings it up to date with the target ("Update branch") adds nothing.
    """
    earlier: list[str] = []
    for push in came:
        if push.by and not brought_up_to_date(repository, BASE, push.version, earlier):
            yield Account(forge, push.by)
        earlier.append(push.version)


def approvals(forge: Forge, request: OpenRequest) -> Iterator[Approval]:
    """Reviews of each version; none where there are more than can be read."""
    try:
        said = forge.reviews(request)
    except ApiError as error:
        if error.status != TOO_MANY:
            raise
        print(f"{request.number}: {error}; 승인을 세지 않습니다. / approvals are not counted.")
        return
    for one in said:
        if one.by:
            yield Approval(Account(forge.name, one.by), one.version, one.state)
