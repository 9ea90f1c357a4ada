"""One publishing run: everything is published, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.git.repository import Repository
from generator.git.writing import CommitMetadata, Signature, land, not_before
from generator.proposals.data_files import schemas_of
from generator.proposals.snapshot import Snapshot
from generator.publishing.copying import PORTAL, Copying
from generator.publishing.end_state import EndState
from generator.publishing.letter import message
from generator.publishing.line import MARK, ApprovedCommit, held_to, line_of
from generator.publishing.outcome import Outcome
from generator.publishing.record_versions import Versions
from generator.records.schema import Schema
from generator.review.approvals import Approval, Given
from generator.review.authority import REVIEWERS, Account, Authority, roles
from generator.rules.unknown_file import ROLES
from generator.text.dates import SEOUL


@dataclass(frozen=True)
class Order:
    """Parameters of a run: repositories, author and time."""

    branch: str
    by: Signature
    now: datetime
    approvals: tuple[Approval, ...] | None = None
    """What was approved, not by its authors; None where being merged is the approval."""
    since: str | None = None
    """The private version up to which both repositories agree, where Git cannot tell."""
    only_try: bool = False


def publish(private: Repository, public: Repository, order: Order) -> Outcome:
    """Copy what is approved and may be public.

    Raises ``NoVersion`` where Git does not have a branch, or where the public branch has moved
    meanwhile, and ``OtherHistory`` where the private line is not the one published before.
    """
    tips = private.commit(_ref(order)), public.commit(_ref(order))
    versions = Versions(private, schemas_of(public, tips[1]))
    later = None
    if order.since:
        since = set(line_of(private, private.commit(order.since)))
        later = frozenset(id for id in line_of(private, tips[0]) if id not in since)
    else:
        held_to(private, public, tips, order.by.mail)
    approvers = _approvers(private, versions.schemas, order.approvals)
    today = order.now.astimezone(SEOUL).date()
    end = EndState(versions, public, tips, today, later, approvers)
    now = not_before(public, tips[1], order.now)
    copying = Copying(public, lambda steps, files: _letter(steps, files, order, now), tips[1])
    copying.copy(end.moves)
    made = tuple(copying.made)
    outcome = Outcome(
        order.branch, tips[1], copying.tip, made, end.faults, copying.broken, end.stays
    )
    if made and not outcome.refused and not order.only_try:
        land(public, order.branch, tips[1], copying.tip)
    return outcome


def _ref(order: Order) -> str:
    return f"refs/heads/{order.branch}"


def _letter(
    steps: Iterable[ApprovedCommit], files: Iterable[str], order: Order, committed: int
) -> CommitMetadata:
    """Metadata of a public commit: nothing private except the ids of the source commits."""
    marks = [f"{MARK}: {step.id}" for step in steps]
    written = max(step.seconds for step in steps)
    return CommitMetadata(order.by, written, committed, message(files, marks))


def _approvers(
    private: Repository, schemas: Mapping[str, Schema], approvals: Collection[Approval] | None
) -> Callable[[ApprovedCommit], frozenset[Account]] | None:
    """The reviewers that approved a step, or the version it merged.

    Who is a reviewer is read from the version that the step was merged into.
    """
    if approvals is None:
        return None

    def approvers(step: ApprovedCommit) -> frozenset[Account]:
        output = private.git("rev-list", "--parents", "-n1", "--end-of-options", step.id)
        _, *parents = output.decode().split()
        entries = private.tree((parents or [step.id])[0], ROLES)
        there = Snapshot(entries, private.read(entries), schemas).roles
        reviewers = Authority(roles(there), {}).members(REVIEWERS)
        given = (
            Given(tuple(approvals), head, PORTAL, Authority({}, {})).counting()
            for head in (step.id, *parents[1:])
        )
        return frozenset().union(*given) & reviewers

    return approvers
