"""Proposals that a reviewer has received for an organization that has no account.

The commit names the organization and the account that received it, and counts only where a
reviewer asks for it: with a name, anybody else could bar a reviewer.  The organization is believed
only of the account itself; the change is then judged as if one of the organization's own accounts
had asked for it, so that it may do no more than a host.  The account that received it never
approves it, whichever reviewer asks for publication, also once the branch was brought up to date.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, replace

from generator.git.repository import Repository
from generator.proposals.merges import brought_up_to_date
from generator.proposals.review_input import ReviewInput
from generator.review.authority import Account, account

MARK = re.compile(
    rb"\n\nReceived-For: ([a-z0-9]+(?:-[a-z0-9]+)*)\nReceived-By: ([a-z]+:[0-9]+)\n?\Z"
)
PARENT = re.compile(rb"^parent ([0-9a-f]+)$", re.M)
MOST_UPDATES = 20
"""Merges of the target, each of which is made again."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """For whom a change was received, and by whom."""

    organization: str
    by: Account

    @property
    def lines(self) -> str:
        """How a commit says it, at its end."""
        return f"Received-For: {self.organization}\nReceived-By: {self.by}\n"


def vouched_input(
    repository: Repository, asked: ReviewInput, head: str, reviewers: Set[Account]
) -> ReviewInput:
    """The input with the organization that is vouched for, and who cannot approve."""
    found = _mark(_brought(repository, asked.base, head))
    if found is None or not {found.by, asked.actor} <= reviewers:
        return asked
    return replace(
        asked,
        behalf=found.organization if found.by == asked.actor else "",
        pushed=asked.pushed | ({found.by} - {asked.actor}),
    )


def _brought(repository: Repository, base: str, head: str) -> bytes:
    """The commit that brought the content, before merges that only bring it up to date."""
    commit = repository.objects([head])[head]
    for _ in range(MOST_UPDATES):
        parents = PARENT.findall(commit.partition(b"\n\n")[0])
        if len(parents) != 2 or not brought_up_to_date(
            repository, base, head, first := [parents[0].decode()]
        ):
            break
        [head] = first
        commit = repository.objects([head])[head]
    return commit


def _mark(commit: bytes) -> Vouched | None:
    """What a commit says at its end of where it came from."""
    if (found := MARK.search(commit)) is None:
        return None
    by = account(found[2].decode())
    return Vouched(found[1].decode(), by) if by else None
