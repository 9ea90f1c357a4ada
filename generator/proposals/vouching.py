"""Proposals that a reviewer has received for an organization that has no account.

The commit names the organization and the account that received it.  The name is believed only of
that account itself, and only where it is a reviewer's; the change is then judged as if one of the
organization's own accounts had asked for it, so that it may do no more than a host.  The account
that received it never approves it, whoever asks for publication.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, replace

from generator.git.repository import Repository
from generator.proposals.review_input import ReviewInput
from generator.review.authority import Account, account

MARK = re.compile(
    rb"\n\nReceived-For: ([a-z0-9]+(?:-[a-z0-9]+)*)\nReceived-By: ([a-z]+:[0-9]+)\n?\Z"
)


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
    found = _mark(repository.objects([head])[head])
    if found is None:
        return asked
    believed = found.by == asked.actor and found.by in reviewers
    return replace(
        asked,
        behalf=found.organization if believed else "",
        pushed=asked.pushed | ({found.by} - {asked.actor}),
    )


def _mark(commit: bytes) -> Vouched | None:
    """What a commit says at its end of where it came from."""
    if (found := MARK.search(commit)) is None:
        return None
    by = account(found[2].decode())
    return Vouched(found[1].decode(), by) if by else None
