"""One publishing run: everything is published, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.git.repository import Repository
from generator.git.writing import Letter, Signature, land
from generator.proposals.data_files import schemas_of
from generator.proposals.snapshot import Snapshot
from generator.publishing.copying import PORTAL, Copying, oids
from generator.publishing.fit import Versions
from generator.publishing.letter import message
from generator.publishing.line import MARK, ApprovedCommit, Start, start, steps
from generator.publishing.outcome import Outcome
from generator.records.schema import Schema
from generator.review.authority import REVIEWERS, Authority, roles
from generator.review.verdict import Approval, Given
from generator.rules.unknown_file import ROLES


@dataclass(frozen=True)
class Order:
    """Parameters of a run: repositories, author and time."""

    branch: str
    by: Signature
    now: datetime
    approvals: tuple[Approval, ...] | None = None
    """What reviewers approved; None where being merged is the approval."""
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
    copying = Copying(
        versions,
        public,
        _approver(private, versions.schemas, order.approvals),
        lambda steps, files: _letter(steps, files, order, _seconds(public, tips[1])),
        tips[1],
        oids(Versions(public, versions.schemas).files(tips[1])),
        frozenset(versions.files(tips[0])),
    )
    began = _start(private, public, tips, order)
    if began:
        copying.begin(began)
    for step in steps(private, began.id if began else None, tips[0]):
        copying.step(step)
    made, faults = tuple(copying.made), copying.end()
    outcome = Outcome(
        order.branch, tips[1], copying.tip, made, faults, copying.broken, copying.stays
    )
    if made and not outcome.refused and not order.only_try:
        land(public, order.branch, tips[1], copying.tip)
    return outcome


def _ref(order: Order) -> str:
    return f"refs/heads/{order.branch}"


def _start(
    private: Repository, public: Repository, tips: tuple[str, str], order: Order
) -> Start | None:
    if order.since:
        return Start(private.commit(order.since), False)
    return start(private, public, tips, order.by.mail)


def _seconds(repository: Repository, version: str) -> int:
    said = repository.git("log", "-1", "--format=%ct", "--end-of-options", version)
    return int(said)


def _letter(
    steps: Iterable[ApprovedCommit], files: Iterable[str], order: Order, last: int
) -> Letter:
    """Metadata of a public commit: nothing private except the ids of the source commits."""
    marks = [f"{MARK}: {step.id}" for step in steps]
    written = max(step.seconds for step in steps)
    committed = max(int(order.now.timestamp()), last)
    return Letter(order.by, written, committed, message(files, marks))


def _approver(
    private: Repository, schemas: Mapping[str, Schema], approvals: Collection[Approval] | None
) -> Callable[[ApprovedCommit], bool]:
    """Whether a reviewer approved a step, or the version it merged.

    Who is a reviewer is read from the version that the step was merged into.
    """

    def approved(step: ApprovedCommit) -> bool:
        if approvals is None:
            return True
        said = private.git("rev-list", "--parents", "-n1", "--end-of-options", step.id)
        _, *parents = said.decode().split()
        entries = private.tree((parents or [step.id])[0], ROLES)
        there = Snapshot(entries, private.read(entries), schemas).roles
        reviewers = Authority(roles(there), {}).members(REVIEWERS)
        given = (
            Given(tuple(approvals), head, PORTAL, Authority({}, {})).counting()
            for head in (step.id, *parents[1:])
        )
        return any(accounts & reviewers for accounts in given)

    return approved
