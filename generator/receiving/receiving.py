"""Makes a branch of a change that came by mail, unless it is not sound or the records have changed.

The branch begins at the version from which the form was made, so Git tells whether what happened
meanwhile goes together with it; without such a version the texts must still be the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.git.as_set_up import NoVersion
from generator.git.repository import Repository
from generator.git.writing import CommitMetadata, Signature, make_commit, put_blobs, start
from generator.proposals.breaking import breaking
from generator.proposals.review_input import ReviewInput
from generator.proposals.review_proposal import Reviewed, review
from generator.proposals.vouching import Vouched
from generator.receiving.change_file import ChangedText, ChangeFile
from generator.review.verdict import REFUSED

DIGITS = 12  # of a digest in the name of a branch


@dataclass(frozen=True)
class Receipt:
    """Who receives a change, for whom, and when it came."""

    target: str
    """The branch for which it is meant."""
    vouched: Vouched
    signature: Signature
    received: datetime
    only_try: bool = False


@dataclass(frozen=True)
class StaleText:
    """A text that is not what the sender changed; ``why`` is ``changed``, ``there`` or ``gone``."""

    path: str
    why: str


@dataclass(frozen=True)
class Reception:
    """What has become of a change."""

    branch: str
    stale: tuple[StaleText, ...] = ()
    again: bool = False
    """Whether it was received before."""
    same: bool = False
    """Whether it changes nothing."""
    reviewed: Reviewed | None = None
    asked: ReviewInput | None = None

    @property
    def refused(self) -> bool:
        """Whether it goes back to the sender."""
        reviewed = self.reviewed
        if reviewed is None:
            return bool(self.stale) or self.same
        return reviewed.judgement.verdict.word == REFUSED or bool(breaking(reviewed))


def receive(repository: Repository, change: ChangeFile, receipt: Receipt) -> Reception:
    """Judge a change and, where it is sound, keep it as a branch."""
    branch = f"received/{receipt.vouched.organization}/{change.digest[:DIGITS]}"
    if repository.refs(f"refs/heads/{branch}"):
        return Reception(branch, again=True)
    tip = repository.commit(receipt.target)
    parent = _parent(repository, change, tip)
    stale = tuple(_stale(repository, change, parent))
    if stale:
        return Reception(branch, stale)
    blobs = put_blobs(repository, {text.path: text.text.encode() for text in change.texts})
    if all(blobs[text.path] == text.before for text in change.texts):
        return Reception(branch, same=True)
    made = make_commit(repository, parent, blobs, _letter(change, receipt))
    asked = ReviewInput(tip, made, receipt.vouched.by, receipt.received)
    done = Reception(branch, reviewed=review(repository, asked), asked=asked)
    if not done.refused and not receipt.only_try:
        start(repository, branch, parent, made)
    return done


def _parent(repository: Repository, change: ChangeFile, tip: str) -> str:
    """The version that the form was made of, if the target has it; else the target's tip."""
    try:
        base = repository.commit(change.base) if change.base else tip
    except NoVersion:
        return tip
    return base if repository.merge_base(base, tip) == base else tip


def _stale(repository: Repository, change: ChangeFile, parent: str) -> Iterator[StaleText]:
    """Texts that are not at that version what the sender began with."""
    there = repository.tree(parent, *(text.path for text in change.texts))
    known: Mapping[str, str] = {path: entry.oid for path, entry in there.items()}
    for text in change.texts:
        if known.get(text.path) != text.before:
            yield StaleText(text.path, _why(text, known))


def _why(text: ChangedText, known: Mapping[str, str]) -> str:
    if text.before is None:
        return "there"
    return "changed" if text.path in known else "gone"


def _letter(change: ChangeFile, receipt: Receipt) -> CommitMetadata:
    """What the commit says: records, the way it came, and who vouches for it."""
    names = [t.path.removeprefix("data/").removesuffix(".yml") for t in change.texts]
    head = f"신청: {names[0]}" + (f" 외 {len(names) - 1}건" if names[1:] else "")
    message = f"{head}\n\n받은 길: 전자우편 / received by mail\n\n{receipt.vouched.lines}"
    moment = int(receipt.received.timestamp())
    return CommitMetadata(receipt.signature, moment, moment, message)
