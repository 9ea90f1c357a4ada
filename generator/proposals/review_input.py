"""Input of a review: two versions, the author, and what the forge knows."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import datetime

from generator.git.as_set_up import NoVersion
from generator.git.repository import Repository
from generator.git.touched import touched
from generator.proposals.bounds import too_large
from generator.proposals.data_files import data_of
from generator.review.approvals import Approval, Given
from generator.review.authority import Account, Authority
from generator.review.change import Change
from generator.review.judgement import OpenProposal


@dataclass(frozen=True)
class ReviewInput:
    """What to review, and what the forge knows about it."""

    base: str
    head: str
    actor: Account
    received: datetime
    pushes: tuple[tuple[str, datetime], ...] = ()
    """Earlier pushes of the proposal: a version and when the forge received it."""
    approvals: tuple[Approval, ...] = ()
    open: tuple[tuple[str, str | None, tuple[str, ...]], ...] = ()
    """Other open proposals: their number, head and paths."""
    pushed: frozenset[Account] = frozenset()
    """Accounts, besides the author's, that put content of their own into it."""
    behalf: str = ""
    """The organization for which the author has received it by mail; see ``vouching``."""

    def given(self, head: str, authority: Authority) -> Given:
        """The approvals, held against the roles of the target."""
        return Given(self.approvals, head, self.actor, authority, self.pushed)


def received(
    repository: Repository, asked: ReviewInput, head: str, changes: Iterable[Change]
) -> dict[str, datetime]:
    """When each file's present content came: with the first push that had it."""
    pushes = [
        (data_of(repository, repository.commit(version)), moment)
        for version, moment in asked.pushes
        if not too_large(repository, asked.base, version)
    ]
    files = data_of(repository, head) if pushes else {}

    def came(file: str) -> datetime:
        now = files.get(file)
        there = (moment for pushed, moment in pushes if file in pushed and pushed[file] == now)
        return min((asked.received, *there))

    return {change.file: came(change.file) for change in changes}


def others_open(
    repository: Repository, asked: ReviewInput, versions: tuple[str, str], touched: Set[str]
) -> tuple[OpenProposal, ...]:
    """Other open proposals that touch a file of this one, whose versions are base and head."""
    base, own = versions
    found = []
    for number, head, paths in asked.open:
        files = touched & {*paths, *(_paths(repository, base, head) if head else ())}
        if files and head != own:
            found.append(OpenProposal(number, tuple(sorted(files))))
    return tuple(found)


def _paths(repository: Repository, base: str, head: str) -> set[str]:
    """The paths that another proposal changes; none when its objects are not here."""
    try:
        other = repository.commit(head)
        if too_large(repository, base, other):
            return set()
        return touched(repository, repository.merge_base(base, other) or base, other)
    except NoVersion:
        return set()
