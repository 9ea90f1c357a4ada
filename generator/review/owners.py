"""Whose a changed record is, where it is not the author's."""

from __future__ import annotations

from generator.records.model import Record
from generator.review.authority import TABLE, Ownership
from generator.review.change import Change, Proposal


def row_of(record: Record) -> Ownership:
    """Who owns records of its kind; the reviewers, where the table has no row for it."""
    return TABLE.get(type(record), Ownership())


def foreign_owners(change: Change, proposal: Proposal) -> list[tuple[str, ...]]:
    """The owners of each version that counts and is not the author's; none where all are.

    A record that is there counts as it is there.  A call counts also as it will be, for it must not
    be moved to another host's consortium; one that is renamed is still whose it was.
    """
    there = change.before and proposal.tip.get(change.before.name, change.before)
    versions = [there or change.after]
    if change.before and change.after and change.after.kind == "call":
        versions.append(change.after)
    owned = (_owners(version, proposal) for version in versions if version)
    foreign = (o for o in owned if not proposal.authority.acts_for(proposal.actor, o))
    return [*dict.fromkeys(foreign)]


def _owners(record: Record, proposal: Proposal) -> tuple[str, ...]:
    owners = row_of(record).owners
    fresh = (c for c in proposal.changes if c.after and c.old != c.new)
    known = {c.after.name: c.before if c.old else c.after for c in fresh if c.after}
    return owners(record, {**known, **proposal.tip}.get) if owners else ()
