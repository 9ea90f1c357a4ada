"""The approved commits of the private branch, in order.

What was published up to which step stands in the messages of the public commits, so that any clone
of the public repository knows it, and nothing is kept anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.git.log import commits
from generator.git.repository import Repository

MARK = "Portal-Source"
MARKED = re.compile(rb"^" + MARK.encode() + rb": ([0-9a-f]{40,64})$", re.MULTILINE)


class OtherHistory(Exception):
    """What was published came from a line of approvals that the private branch does not have."""


@dataclass(frozen=True, slots=True)
class ApprovedCommit:
    """One approval: a commit on the first-parent line."""

    id: str
    seconds: int
    """When it was merged, since 1970."""


@dataclass(frozen=True, slots=True)
class Start:
    """The last step that both repositories know, and whether all of it is public."""

    id: str
    shared: bool


def steps(repository: Repository, since: str | None, tip: str) -> list[ApprovedCommit]:
    """The steps after another one, the first one first."""
    span = f"{since}..{tip}" if since else tip
    return [
        ApprovedCommit(commit.id, commit.seconds) for commit in commits(repository, span, "data")
    ]


def start(
    private: Repository, public: Repository, tips: tuple[str, str], mail: str
) -> Start | None:
    """Where publishing goes on; None when it has not begun.

    Raises ``OtherHistory`` when it has, but from a line that is not the private branch's.
    """
    marks = set(_marks(public, tips[1], mail))
    shared = set(_line(public, tips[1]))
    line = list(_line(private, tips[0]))
    if marks and not marks & set(line):
        raise OtherHistory
    found = next((id for id in line if id in marks or id in shared), None)
    return Start(found, found in shared) if found else None


def _line(repository: Repository, tip: str) -> Iterator[str]:
    """The first-parent line, the latest first."""
    said = repository.git("rev-list", "--first-parent", "--end-of-options", tip)
    yield from said.decode().split()


def _marks(public: Repository, tip: str, mail: str) -> Iterator[str]:
    """The private steps that public commits by the portal name."""
    form = ("-z", "--first-parent", "--format=%ae%n%ce%n%B")
    for said in public.git("log", *form, "--end-of-options", tip).split(b"\0"):
        author, _, rest = said.partition(b"\n")
        committer, _, message = rest.partition(b"\n")
        if author == committer == mail.encode():
            yield from (mark.decode() for mark in MARKED.findall(message))
