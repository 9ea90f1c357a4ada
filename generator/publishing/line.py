"""The approved commits of the private branch, in order.

Progress is recorded in the messages of the public commits, so that any clone of the public
repository has it and no other state is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.git.log import commits
from generator.git.repository import Repository
from generator.publishing.fit import is_record

MARK = "Portal-Source"
MARKED = re.compile(rb"^" + MARK.encode() + rb": ([0-9a-f]{40,64})$", re.MULTILINE)


class OtherHistory(Exception):
    """What was published came from a line of approvals that the private branch does not have."""


@dataclass(frozen=True, slots=True, order=True)
class ApprovedCommit:
    """One approval: a commit on the first-parent line."""

    number: int
    """Its place among the steps of the line."""
    id: str
    seconds: int
    """When it was merged, since 1970."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A step that gave a file a content, or took it away (None)."""

    step: ApprovedCommit
    oid: str | None


def touches(repository: Repository, tip: str) -> Mapping[str, list[Touch]]:
    """What each record's file had one after the other, the first content first."""
    found: dict[str, list[Touch]] = {}
    for number, commit in enumerate(commits(repository, tip, "data")):
        step = ApprovedCommit(number, commit.id, commit.seconds)
        for change in commit.changes:
            path = change.new or change.old or ""
            if is_record(path):
                oid = change.after.oid if change.after else None
                found.setdefault(path, []).append(Touch(step, oid))
    return found


def held_to(private: Repository, public: Repository, tips: tuple[str, str], mail: str) -> None:
    """Raise ``OtherHistory`` where what was published is not of the private branch's line."""
    marks = set(_marks(public, tips[1], mail))
    if marks and not marks & set(line_of(private, tips[0])):
        raise OtherHistory


def line_of(repository: Repository, tip: str) -> Iterator[str]:
    """The first-parent line, the latest first."""
    output = repository.git("rev-list", "--first-parent", "--end-of-options", tip)
    yield from output.decode().split()


def _marks(public: Repository, tip: str, mail: str) -> Iterator[str]:
    """The private steps that public commits by the portal name."""
    form = ("-z", "--first-parent", "--format=%ae%n%ce%n%B")
    for output in public.git("log", *form, "--end-of-options", tip).split(b"\0"):
        author, _, rest = output.partition(b"\n")
        committer, _, message = rest.partition(b"\n")
        if author == committer == mail.encode():
            yield from (mark.decode() for mark in MARKED.findall(message))
