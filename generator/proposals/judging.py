"""Makes a judgement from two versions and what the forge knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.check import Checked, judged, worlds
from generator.facts.money import budget, spent
from generator.git.repository import Repository
from generator.git.tree_entries import Changed
from generator.proposals.authorities import host_calls_of, hosts_of, organizations_of
from generator.proposals.changed_files import changed_records, outside_data
from generator.proposals.data_files import is_data
from generator.proposals.people import in_history
from generator.proposals.review_input import ReviewInput, others_open, received
from generator.proposals.scope import ReviewScope, concerned
from generator.proposals.scope.references import referred
from generator.proposals.snapshot import Snapshot
from generator.records.findings import Finding, Problem, Severity
from generator.records.model import Consortium, Programme, Record
from generator.records.registry import Registry
from generator.review.authority import REVIEWERS, Authority, Need, accounts, roles
from generator.review.change import Change, Proposal, unread
from generator.review.compare import compare
from generator.review.judgement import Judgement
from generator.review.money_changes import ProgrammeMoney, record_money
from generator.review.rules import demands
from generator.review.verdict import Given, verdict
from generator.text.dates import SEOUL

EVERYTHING = ("schemas/", "generator/", "data/programmes/")  # what judges all other records
OF_SUMS = {"over-programme-budget"}


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
        outside = outside_data(raw)
        paths = [path for c in raw for path in (c.old, c.new) if path]
        all_again = any(path.startswith(EVERYTHING) for path in paths)
        scope = concerned(changes, self.before, self.after, everything=all_again)
        touched = frozenset(path for c in changes for path in (c.old, c.new) if path)
        old, new = self._checked(scope)
        renamed = {c.old: c.new for c in changes if c.old and c.new}
        compared = compare(old.findings, new.findings, renamed, touched, unread(changes))
        compared = replace(compared, caused=(*self._people(raw), *compared.caused))
        tip, _ = worlds(self.tip.readings(scope.among).values())
        proposal = self._proposal(changes, outside, {record.name: record for record in tip})
        found = demands(proposal)
        caused = (*compared.caused, *compared.elsewhere)
        errors = [finding for finding in caused if finding.severity is Severity.ERROR]
        given = Given(self.asked.approvals, self.versions[1], self.asked.actor, proposal.authority)
        basic = [Need(REVIEWERS)] if changes else []
        word = verdict(bool(errors or obstacles), found, basic, given)
        years = {year.id: year for year in new.registry.all(Programme)}
        return Judgement(
            *self.versions,
            self.asked.actor,
            word,
            changes,
            outside,
            obstacles,
            compared,
            found,
            tuple(row for change in changes for row in record_money(change, years)),
            _programmes(changes, years, old.registry, new.registry),
            others_open(self.repository, self.asked, self.versions, touched),
            scope.everything,
            late,
            {r.id: r for r in proposal.tip.values() if r.kind == "organization"},
            proposal.authority.of(self.asked.actor),
            proposal.roles,
            referred(changes, (self.before, self.after)),
        )

    def _people(self, raw: Iterable[Changed]) -> tuple[Finding, ...]:
        """What the history of the proposal says about persons."""
        present = {c.after.oid: c.new or "" for c in raw if c.after}
        told = {oid for oid, path in present.items() if is_data(path)}
        return in_history(self.repository, *self.versions, present, told)

    def _proposal(
        self, changes: tuple[Change, ...], outside: tuple[str, ...], tip: dict[str, Record]
    ) -> Proposal:
        wanted = {self.asked.actor, *(a.account for a in self.asked.approvals)}
        found = organizations_of(wanted, self.tip)
        mine = [record for change in changes for record in (change.before, change.after) if record]
        calls = host_calls_of(mine, self.tip)
        for record in (*found, *hosts_of((*tip.values(), *mine), self.tip), *calls):
            tip[record.name] = record
        bodies = {
            r.id: accounts(r.fields["accounts"]) for r in tip.values() if r.kind == "organization"
        }
        own = roles(self.tip.roles), roles(self.after.roles)
        authority = Authority(own[0], bodies)
        return Proposal(
            self.asked.actor,
            changes,
            authority,
            tip,
            received(self.repository, self.asked, self.versions[1], changes),
            outside,
            own,
        )

    def _checked(self, scope: ReviewScope) -> tuple[Checked, Checked]:
        """What a check of the scope finds before and after.

        A year over its budget is told of whole records: one that is read by its money alone counts
        even when it is broken.
        """
        of_day = self.asked.received.astimezone(SEOUL).date()
        old, new = (
            judged(version.readings(scope.among, scope.money), scope.judge, of_day)
            for version in (self.before, self.after)
        )
        by_sum = {finding.rule for finding in (*old.findings, *new.findings)} & OF_SUMS
        return self._checked(scope.read_whole()) if scope.money and by_sum else (old, new)


def _programmes(
    changes: Iterable[Change], years: Mapping[str, Record], old: Registry, new: Registry
) -> tuple[ProgrammeMoney, ...]:
    """The sums of the programme years whose money changes."""
    ids = {
        str(r.written.get("programme"))
        for c in changes
        for r in (c.before, c.after)
        if isinstance(r, Consortium) and not r.sample and record_money(c, years)
    }
    found = (
        ProgrammeMoney(id, _spent(id, old), _spent(id, new), budget(programme))
        for id in sorted(ids)
        if isinstance(programme := years.get(id), Programme)
    )
    return tuple(money for money in found if money.before != money.after)


def _spent(year: str, registry: Registry) -> int:
    programme = registry.find(Programme, year)
    return spent(programme, registry) if programme else 0
