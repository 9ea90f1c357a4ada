"""What the private branch ends with, held against what the public one has.

For each file stands what both had last (``agreed``): the latest private content that the public
line has had, in the order of both lines.  A file moves when the private side ends with another one.
What the public side has changed by itself is left alone, and told when both did.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.git.repository import Repository
from generator.publishing.bare_contents import NOT_BARE
from generator.publishing.copying import Move
from generator.publishing.fit import FUTURE, UNREADABLE, Fit
from generator.publishing.line import ApprovedCommit, Touch
from generator.publishing.mentions import mentioned, names_of
from generator.publishing.outcome import Fault
from generator.publishing.record_versions import Versions
from generator.publishing.sides import Sides
from generator.review.authority import Account


@dataclass
class EndState:
    """The files that move, those that stay private, and what keeps them all back."""

    versions: Versions
    public: Repository
    tips: tuple[str, str]
    """The last private and the last public version."""
    today: date
    later: Collection[str] | None
    """The steps since a version on which both are told to agree; None where Git tells."""
    approvers: Callable[[ApprovedCommit], frozenset[Account]] | None
    """Who approved a step; None where being merged is the approval."""
    faults: tuple[Fault, ...] = ()
    moves: tuple[Move, ...] = ()
    fit: Fit = field(init=False)
    _sides: Sides = field(init=False)

    def __post_init__(self) -> None:
        self._sides = sides = Sides(self.versions, self.public, self.tips)
        ways = {path: self._way(*both) for path, both in sides.touched() if sides.open(path)}
        both_had = {path for path, (agreed, _) in ways.items() if agreed is not None}
        wanted = [path for path, entry in self._sides.files.items() if self._sides.open(path)]
        public = {*self._sides.shown, *both_had}
        fit = self.versions.fit(self._sides.files, public, wanted, self.today)
        closed = [path for path in fit.goes if (self._sides.end(path) or b"").startswith(NOT_BARE)]
        self.fit = replace(fit, stays={**fit.stays, **dict.fromkeys(closed, UNREADABLE)})
        found = [(path, *way) for path, way in sorted(ways.items())]
        self.moves = tuple(m for one in found if (m := self._move(*one)))
        faults = [fault for one in found for fault in self._faults(*one)]
        self.faults = tuple(sorted((*faults, *self._mentions())))

    @property
    def stays(self) -> dict[str, str]:
        """The private files that are not public as they are, each with the reason."""
        stays = self.fit.stays.items()
        return {path: why for path, why in stays if why == FUTURE or path not in self._sides.shown}

    def _way(
        self, private: Sequence[Touch], public: Sequence[Touch]
    ) -> tuple[Touch | None, list[Touch]]:
        """What both sides had last, if anything that is still there, and the steps since."""
        count = self._count(private, public)
        agreed = private[count - 1] if count else None
        last = self._sides.bare(agreed)
        since: list[Touch] = []
        for touch in private[count:]:  # what was taken back in between was nothing
            since = [] if self._sides.bare(touch) == last else [*since, touch]
        return (agreed if agreed and agreed.oid else None), since

    def _count(self, private: Sequence[Touch], public: Sequence[Touch]) -> int:
        """How many of the private contents both sides had."""
        if self.later is not None:
            earlier = [t for t in private if t.step.id not in self.later]
            return len(earlier) if public else 0
        there = [self._sides.there(touch.oid) for touch in public]
        at = found = 0
        for index, touch in enumerate(private if there else (), 1):
            ours = self._sides.bare(touch)
            fitting = (n for n in range(at, len(there)) if there[n] == ours)
            if (place := next(fitting, None)) is not None:
                at, found = place + 1, index
        return found

    def _move(self, path: str, agreed: Touch | None, since: Sequence[Touch]) -> Move | None:
        if not since or path in self.fit.stays or self._sides.end(path) == self._sides.now(path):
            return None
        return Move(path, self._sides.end(path), tuple(touch.step for touch in since))

    def _faults(self, path: str, agreed: Touch | None, since: Sequence[Touch]) -> Iterator[Fault]:
        if not since:
            return
        if self.fit.stays.get(path) == UNREADABLE and path in self._sides.shown:
            yield Fault(path, UNREADABLE, since[-1].step.id)
        move = self._move(path, agreed, since)
        if move is None:
            return
        if self._sides.now(path) != self._sides.bare(agreed):
            why = "changed-in-both" if path in self._sides.shown else "gone-in-public"
            yield Fault(path, why, since[-1].step.id)
        if self.approvers:
            needed = 1 if move.content is not None else 2  # as a review asks of a deletion
            lacking = [s for s in move.steps if len(self.approvers(s)) < needed]
            yield from (Fault(path, "not-approved", step.id) for step in lacking[:1])

    def _mentions(self) -> Iterator[Fault]:
        """The files that would tell a name of what stays private."""
        records = self.fit.records
        hidden = [
            r for path, r in records.items() if path in self.fit.stays.keys() - self._sides.shown
        ]
        private = names_of(hidden)
        moving = [m for m in self.moves if m.content and self._says(m.content, private, ())]
        if not moving:
            return
        there = Versions(self.public, self.versions.schemas).records(self._sides.shown)
        goes = [records[path] for path in self.fit.goes if path in records]
        public = names_of([*goes, *filter(None, there.values())])
        for move in moving:
            sides = move.content or b"", self._sides.now(move.file) or b""
            if [self._says(side, private, public) for side in sides] == [True, False]:
                yield Fault(move.file, "mentions-private", move.steps[-1].id)

    def _says(self, source: bytes, private: Collection[str], public: Collection[str]) -> bool:
        return mentioned(source.decode("utf-8", "replace"), private, public)
