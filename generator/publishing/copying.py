"""The end of the private line made public: for each file its last content, and none between.

What a later step took back or mended was never meant to be read.  So a file goes with the step that
gave it its end, and the steps before it are one with that.  Each commit is judged as any proposal
is; one that would break something waits for the next, and goes out together with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from generator.git.repository import Repository
from generator.git.writing import CommitMetadata, make_commit, put_blobs
from generator.proposals.breaking import breaking
from generator.proposals.review_input import ReviewInput
from generator.proposals.review_proposal import Reviewed, review
from generator.publishing.line import ApprovedCommit
from generator.publishing.outcome import PublicCommit
from generator.review.authority import Account

PORTAL = Account("portal", 0)  # no account of a forge: whose records they are was judged before


@dataclass(frozen=True)
class Move:
    """A file's way from what both sides had to its end."""

    file: str
    content: bytes | None
    """What it is to have in public; None where it goes."""
    steps: tuple[ApprovedCommit, ...]
    """The steps that led there; the last one gave it its end."""


@dataclass
class Copying:
    """The public branch as it grows."""

    public: Repository
    letter: Callable[[Iterable[ApprovedCommit], Iterable[str]], CommitMetadata]
    tip: str
    """The last public commit, first the branch's own."""
    made: list[PublicCommit] = field(default_factory=list)
    broken: Reviewed | None = None
    """The judgement of the commit that waits for a mending step; None when none does."""

    def copy(self, moves: Iterable[Move]) -> None:
        """Make the commits, each with the files that came to their end in the same step."""
        waiting: list[Move] = []
        ended: dict[ApprovedCommit, list[Move]] = {}
        for move in moves:
            ended.setdefault(move.steps[-1], []).append(move)
        for _, its in sorted(ended.items()):
            waiting += its
            if self._commit(waiting):
                waiting = []

    def _commit(self, moves: Iterable[Move]) -> bool:
        """Whether a commit of some files is sound, and stays."""
        changes = put_blobs(self.public, {move.file: move.content for move in moves})
        steps = sorted({step for move in moves for step in move.steps})
        letter = self.letter(steps, changes)
        made = make_commit(self.public, self.tip, changes, letter)
        when = datetime.fromtimestamp(letter.committed, UTC)
        judged = review(self.public, ReviewInput(self.tip, made, PORTAL, when))
        self.broken = judged if breaking(judged) else None
        if self.broken:
            return False
        self.made.append(PublicCommit(made, tuple(steps), tuple(sorted(changes))))
        self.tip = made
        return True
