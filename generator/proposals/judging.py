"""Makes a judgement from two versions and what the forge knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.check import Checked, worlds
from generator.git.added import new_objects
from generator.git.repository import Repository
from generator.git.tree_entries import Changed
from generator.proposals.authorities import host_calls_of, hosts_of, organizations_of
from generator.proposals.both_versions import both_checked
from generator.proposals.changed_files import changed_records, outside_data
from generator.proposals.data_files import is_data
from generator.proposals.people import in_history, names_in_history
from generator.proposals.programme_sums import programme_sums
from generator.proposals.review_input import ReviewInput, others_open, received
from generator.proposals.scope import ReviewScope, concerned
from generator.proposals.scope.references import referred
from generator.proposals.snapshot import Snapshot
from generator.records.findings import Finding, Problem
from generator.records.model import Consortium, Programme
from generator.records.registry import Registry
from generator.review.authority import REVIEWERS, Authority, Need, accounts, roles
from generator.review.change import Change, Demand, Proposal, unread
from generator.review.compare import Compared, compare
from generator.review.deleted_references import with_deleted
from generator.review.judgement import Judgement
from generator.review.money_changes import ProgrammeMoney, RecordMoney, record_money
from generator.review.rules import demands
from generator.review.verdict import Verdict, verdict
from generator.text.dates import SEOUL

EVERYTHING = ("schemas/", "generator/", "data/programmes/")  # what judges all other records


@dataclass(frozen=True)
class Judging:
    """The parts of one judgement, each a method."""

    repository: Repository
    asked: ReviewInput
    versions: tuple[str, str]
    tip: Snapshot
    before: Snapshot
    after: Snapshot

    def judged(
        self, raw: tuple[Changed, ...], obstacles: tuple[tuple[str, Problem], ...], late: bool
    ) -> Judgement:
        """The judgement of what Git says has changed."""
        changes = changed_records(raw, self.before, self.after)
        scope = self._scope(raw, changes)
        day = self.asked.received.astimezone(SEOUL).date()
        old, new = both_checked(self.before, self.after, scope, day)
        compared = self._compared(changes, old, new, raw)
        proposal = self._proposal(changes, outside_data(raw), scope)
        found = demands(proposal)
        return Judgement(
            *self.versions,
            self.asked.actor,
            self._verdict(bool(obstacles) or compared.broken, found, proposal),
            changes,
            proposal.outside,
            obstacles,
            compared,
            found,
            *_money(changes, old.registry, new.registry),
            others_open(self.repository, self.asked, self.versions, _paths(changes)),
            scope.everything,
            late,
            {r.id: r for r in proposal.tip.values() if r.kind == "organization"},
            proposal.authority.of(self.asked.actor),
            proposal.roles,
            referred(changes, (self.before, self.after)),
            bool(self.asked.behalf),
        )

    def _scope(self, raw: Iterable[Changed], changes: tuple[Change, ...]) -> ReviewScope:
        """What is judged again: what the changes concern, or everything."""
        paths = [path for c in raw for path in c.paths]
        all_again = any(path.startswith(EVERYTHING) for path in paths)
        return concerned(changes, self.before, self.after, everything=all_again)

    def _compared(
        self, changes: tuple[Change, ...], old: Checked, new: Checked, raw: Iterable[Changed]
    ) -> Compared:
        """What the change causes and mends, and what its history says about persons."""
        renamed = {c.old: c.new for c in changes if c.old and c.new}
        touched = _paths(changes)
        found = compare(old.findings, new.findings, renamed, touched, unread(changes))
        found = with_deleted(found, changes)
        return replace(found, caused=(*self._people(raw), *found.caused))

    def _verdict(self, broken: bool, found: tuple[Demand, ...], proposal: Proposal) -> Verdict:
        given = self.asked.given(self.versions[1], proposal.authority)
        basic = [Need(REVIEWERS)] if proposal.changes else []
        return verdict(broken, found, basic, given)

    def _people(self, raw: Iterable[Changed]) -> tuple[Finding, ...]:
        """What the history of the proposal says about persons."""
        present = {c.after.oid: c.new or "" for c in raw if c.after}
        judged = {c.new: c.after.oid for c in raw if c.after and is_data(c.new or "", c.after)}
        added = new_objects(self.repository, *self.versions)
        found = in_history(self.repository, *self.versions, added, present, judged.values())
        ends = {c.new for c in raw if c.new}
        told = {*(path for path in judged if path), *(f.place.file for f in found)}
        return *found, *names_in_history(self.repository, *self.versions, added, ends, told)

    def _proposal(
        self, changes: tuple[Change, ...], outside: tuple[str, ...], scope: ReviewScope
    ) -> Proposal:
        records, _ = worlds(self.tip.readings(scope.among).values())
        tip = {record.name: record for record in records}
        wanted = {self.asked.actor, *(a.account for a in self.asked.approvals)}
        found = organizations_of(wanted, self.tip, self.asked.behalf)
        mine = [record for change in changes for record in (change.before, change.after) if record]
        calls = host_calls_of(mine, self.tip)
        for record in (*found, *hosts_of((*tip.values(), *mine), self.tip), *calls):
            tip[record.name] = record
        bodies = {
            r.id: accounts(r.fields["accounts"]) for r in tip.values() if r.kind == "organization"
        }
        own = roles(self.tip.roles), roles(self.after.roles)
        authority = Authority(own[0], bodies).speaking(self.asked.actor, self.asked.behalf)
        return Proposal(
            self.asked.actor,
            changes,
            authority,
            tip,
            received(self.repository, self.asked, self.versions[1], changes),
            outside,
            own,
        )


def _money(
    changes: tuple[Change, ...], old: Registry, new: Registry
) -> tuple[tuple[RecordMoney, ...], tuple[ProgrammeMoney, ...]]:
    """What changes in the money of records, and in the sums of their programme years.

    A consortium that can no longer be read takes nothing away, and leaves no sum to tell.
    """
    years = {year.id: year for year in new.all(Programme)}
    lost = unread(change for change in changes if isinstance(change.before, Consortium))
    known = [change for change in changes if change.new not in lost]
    rows = tuple(row for change in known for row in record_money(change, years))
    return rows, () if lost else programme_sums(changes, years, old, new)


def _paths(changes: Iterable[Change]) -> frozenset[str]:
    """The files that some changes touch, by their old and new names."""
    return frozenset(path for c in changes for path in c.paths)
