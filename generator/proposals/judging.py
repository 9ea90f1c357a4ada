"""One judgement: two versions and what the forge knows in, everything that is to be said out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.facts.money import budget, spent
from generator.git.calls import NoVersion
from generator.git.repository import Changed, Repository
from generator.proposals import related_files
from generator.proposals.changed_files import changed_records, outside_data
from generator.proposals.snapshot import Scope, Snapshot, data_of
from generator.records.findings import Problem, Severity
from generator.records.model import Consortium, Programme, Record
from generator.records.registry import Registry
from generator.review.authority import REVIEWERS, Account, Authority, Need, accounts, roles
from generator.review.change import Change, Proposal
from generator.review.compare import compare
from generator.review.judgement import Judgement, OpenProposal
from generator.review.money import ProgrammeMoney, record_money
from generator.review.rules import demands
from generator.review.verdict import Approval, Given, verdict

EVERYTHING = ("schemas/", "generator/", "data/programmes/")  # what judges all other records


@dataclass(frozen=True)
class Asked:
    """What is to be reviewed, and what the forge knows about it."""

    base: str
    head: str
    actor: Account
    received: datetime
    pushes: tuple[tuple[str, datetime], ...] = ()
    """Earlier pushes of the proposal: a version and when the forge received it."""
    approvals: tuple[Approval, ...] = ()
    open: tuple[tuple[str, str | None, tuple[str, ...]], ...] = ()
    """Other open proposals: their number, head and paths."""


@dataclass(frozen=True)
class Judging:
    """The parts of one judgement, each a method."""

    repository: Repository
    asked: Asked
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
        scope = related_files.concerned(changes, self.before, self.after, everything=all_again)
        touched = frozenset(path for c in changes for path in (c.old, c.new) if path)
        compared = compare(
            self.before.findings(scope, touched),
            self.after.findings(scope, touched),
            {c.old: c.new for c in changes if c.old and c.new},
            touched,
        )
        tip = self.tip.worlds(scope.among)[0]
        proposal = self._proposal(changes, outside, {record.name: record for record in tip})
        found = demands(proposal)
        caused = (*compared.caused, *compared.elsewhere)
        errors = [finding for finding in caused if finding.severity is Severity.ERROR]
        given = Given(self.asked.approvals, self.versions[1], self.asked.actor, proposal.authority)
        basic = [Need(REVIEWERS)] if changes else []
        word = verdict(bool(errors or obstacles), found, basic, given)
        years = {r.id: r for r in self.after.worlds(scope.among)[0] if isinstance(r, Programme)}
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
            self._programmes(changes, years, scope),
            self._open(touched),
            scope.everything,
            late,
            years,
        )

    def _proposal(
        self, changes: tuple[Change, ...], outside: tuple[str, ...], tip: dict[str, Record]
    ) -> Proposal:
        wanted = {self.asked.actor, *(a.account for a in self.asked.approvals)}
        found = related_files.organizations_of(wanted, self.tip)
        for record in (*found, *related_files.hosts_of(tip.values(), self.tip)):
            tip[record.name] = record
        bodies = {
            r.id: accounts(r.fields["accounts"]) for r in tip.values() if r.kind == "organization"
        }
        own = roles(self.tip.roles), roles(self.after.roles)
        authority = Authority(own[0], bodies)
        return Proposal(
            self.asked.actor, changes, authority, tip, self._received(changes), outside, own
        )

    def _received(self, changes: Iterable[Change]) -> dict[str, datetime]:
        """When each file's present content came: with the first push that had it."""
        pushes = [
            (data_of(self.repository, self.repository.commit(version)), moment)
            for version, moment in self.asked.pushes
        ]
        head = data_of(self.repository, self.versions[1]) if pushes else {}
        return {
            change.file: min(
                [self.asked.received]
                + [
                    m
                    for files, m in pushes
                    if change.file in files and files[change.file] == head.get(change.file)
                ]
            )
            for change in changes
        }

    def _programmes(
        self, changes: Iterable[Change], years: Mapping[str, Record], scope: Scope
    ) -> tuple[ProgrammeMoney, ...]:
        """The sums of the programme years whose money changes."""
        ids = {
            str(r.written.get("programme"))
            for c in changes
            for r in (c.before, c.after)
            if isinstance(r, Consortium) and not r.sample and record_money(c, years)
        }
        old, new = (v.worlds(scope.among, scope.money)[0] for v in (self.before, self.after))
        found = (
            ProgrammeMoney(id, _spent(id, old), _spent(id, new), budget(programme))
            for id in sorted(ids)
            if isinstance(programme := years.get(id), Programme)
        )
        return tuple(money for money in found if money.before != money.after)

    def _open(self, touched: frozenset[str]) -> tuple[OpenProposal, ...]:
        """Other open proposals that touch a file of this one."""
        found = []
        for number, head, paths in self.asked.open:
            files = touched & {*paths, *(self._paths(head) if head else ())}
            if files and head != self.versions[1]:
                found.append(OpenProposal(number, tuple(sorted(files))))
        return tuple(found)

    def _paths(self, head: str) -> set[str]:
        """The paths that another proposal changes; none when its objects are not here."""
        try:
            other = self.repository.commit(head)
            parted = self.repository.merge_base(self.versions[0], other) or self.versions[0]
            raw = self.repository.changes(parted, other)
        except NoVersion:
            return set()
        return {path for c in raw for path in (c.old, c.new) if path}


def _spent(year: str, registry: Registry) -> int:
    programme = registry.find(Programme, year)
    return spent(programme, registry) if programme else 0
