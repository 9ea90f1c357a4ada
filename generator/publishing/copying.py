"""Replays approved commits of the private repository in the public one.

For each file stands what both repositories had last (``agreed``).  A step changes a file in public
when the private side has moved on from that and the public side has not.  What the public side has
changed by itself is left alone, and told.  Each commit is judged as any proposal is; one that would
break something waits for the steps that mend it, and goes out together with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from generator.git.repository import Repository
from generator.git.tree_entries import TreeEntry
from generator.git.writing import Letter, copy_blobs, make_commit
from generator.proposals.review_input import ReviewInput
from generator.proposals.review_proposal import Reviewed, review
from generator.publishing.fit import UNREADABLE, Fit, Versions
from generator.publishing.line import ApprovedCommit, Start
from generator.publishing.outcome import Fault, Made
from generator.records.findings import Severity
from generator.review.authority import Account

PORTAL = Account("portal", 0)  # no account of a forge: whose records they are was judged before
Oids = Mapping[str, str]


@dataclass
class Copying:
    """The public branch as it grows; give it the steps one after another, then ``end`` it."""

    versions: Versions
    public: Repository
    approved: Callable[[ApprovedCommit], bool]
    letter: Callable[[Iterable[ApprovedCommit], Iterable[str]], Letter]
    tip: str
    """The last public commit, first the branch's own."""
    shown: dict[str, str]
    """What the public branch has: contents by file."""
    last: frozenset[str]
    """The files of the last private version: what is gone by then is not published first."""
    agreed: dict[str, str] = field(default_factory=dict)
    unapproved: dict[str, ApprovedCommit] = field(default_factory=dict)
    waiting: list[ApprovedCommit] = field(default_factory=list)
    waits: dict[str, str | None] = field(default_factory=dict)
    """What the waiting steps would change."""
    made: list[Made] = field(default_factory=list)
    faults: tuple[Fault, ...] = ()
    broken: Reviewed | None = None
    """The judgement of the commit that waits for a mending step; None when none does."""
    fit: Fit = field(default_factory=lambda: Fit(frozenset(), {}))

    def begin(self, start: Start) -> None:
        """Go on after a step: what of it is public, both sides agree on."""
        entries = self.versions.files(start.id)
        stays = () if start.shared else self._fit(entries).stays
        self.agreed = {path: oid for path, oid in oids(entries).items() if path not in stays}

    def step(self, step: ApprovedCommit) -> None:
        """Replay one commit, unless it changes nothing public."""
        entries = self.versions.files(step.id)
        self.fit = self._fit(entries)
        moved = self._moved(oids(entries))
        self.faults = tuple(
            Fault(path, self._fault(path, new), step.id)
            for path, new in moved.items()
            if self.shown.get(path) != self.agreed.get(path) or new == UNREADABLE
        )
        self.unapproved = {path: by for path, by in self.unapproved.items() if path in moved}
        held = {fault.file for fault in self.faults} | self.unapproved.keys()
        changes = {path: new for path, new in moved.items() if path not in held}
        own = [path for path, new in changes.items() if self.waits.get(path, "") != new]
        if not changes:
            self.waiting, self.waits, self.broken = [], {}, None
        elif own and not self.approved(step):
            self.unapproved |= dict.fromkeys(own, step)
        elif changes != self.waits:
            self._commit(step, changes)

    def end(self) -> tuple[Fault, ...]:
        """Everything that prevents publication."""
        rest = (Fault(path, "not-approved", by.id) for path, by in self.unapproved.items())
        return tuple(sorted((*self.faults, *rest)))

    @property
    def stays(self) -> dict[str, str]:
        """The private files that are not public, each with the reason."""
        return {path: why for path, why in self.fit.stays.items() if path not in self.shown}

    def _fit(self, entries: Mapping[str, TreeEntry]) -> Fit:
        wanted = [path for path, entry in entries.items() if self.shown.get(path) != entry.oid]
        return self.versions.fit(entries, self._public(), wanted)

    def _public(self) -> frozenset[str]:
        return frozenset((*self.shown, *self.agreed))

    def _moved(self, files: Oids) -> dict[str, str | None]:
        """The files whose agreed content the private side has left, and what it has now."""
        moved: dict[str, str | None] = {}
        for path in sorted({*self.agreed, *self.fit.goes, *(files.keys() & self._public())}):
            new = files.get(path)
            if self.shown.get(path) == new:  # both came to the same by themselves
                self.agreed = _with(self.agreed, path, new)
            elif new != self.agreed.get(path) and (path in self.last or path in self.shown):
                moved[path] = UNREADABLE if path in self.fit.stays else new
        return moved

    def _fault(self, path: str, new: str | None) -> str:
        if new == UNREADABLE:
            return UNREADABLE
        return "changed-in-both" if path in self.shown else "gone-in-public"

    def _commit(self, step: ApprovedCommit, changes: Mapping[str, str | None]) -> None:
        self.waiting.append(step)
        copy_blobs(self.versions.repository, self.public, filter(None, changes.values()))
        letter = self.letter(self.waiting, changes)
        made = make_commit(self.public, self.tip, changes, letter)
        when = datetime.fromtimestamp(letter.committed, UTC)
        judged = review(self.public, ReviewInput(self.tip, made, PORTAL, when))
        if breaks(judged):
            self.broken, self.waits = judged, dict(changes)
            return
        self.made.append(Made(made, tuple(self.waiting), tuple(changes)))
        self.tip, self.waiting, self.waits, self.broken = made, [], {}, None
        for path, oid in changes.items():
            self.agreed = _with(self.agreed, path, oid)
            self.shown = _with(self.shown, path, oid)


def oids(entries: Mapping[str, TreeEntry]) -> dict[str, str]:
    """The contents of files."""
    return {path: entry.oid for path, entry in entries.items()}


def breaks(reviewed: Reviewed) -> bool:
    """Whether a change causes an error, in its own records or in others."""
    found = reviewed.judgement.compared
    return any(f.severity is Severity.ERROR for f in (*found.caused, *found.elsewhere))


def _with(files: dict[str, str], path: str, oid: str | None) -> dict[str, str]:
    if oid is None:
        files.pop(path, None)
    else:
        files[path] = oid
    return files
