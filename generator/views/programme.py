"""A programme year's page: its rules, its money, its calls and consortia, what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.charts.chart import Chart
from generator.facts.call_days import by_closing
from generator.facts.events import Event, event, event_day
from generator.facts.links import Entry, Link, link, links, read, to
from generator.facts.marks import Fact, together, within
from generator.facts.money import budget
from generator.facts.schemes import year_of_programme
from generator.facts.titles import day_of
from generator.records.findings import FieldPath
from generator.records.model import Call, Consortium, Organization, Programme, Record
from generator.records.registry import Registry
from generator.views.calls import CallRow, behind, row
from generator.views.year_changes import YearChange, differences
from generator.views.year_timeline import timeline


@dataclass(frozen=True)
class Terms:
    """The rules that hold for one kind of consortium, or for all."""

    label: Any
    """None for the rules that hold for every kind."""
    fields: Mapping[str, Any]
    participants: Mapping[str, Any]
    subsidy: Mapping[str, Any]
    limits: Mapping[str, Any]
    record: Programme
    at: FieldPath = ()
    """Where they stand in its record."""

    def how(self, *paths: str) -> Fact[None]:
        """How certain some of them are, told in one mark."""
        read = (within(self.record, *self.at, *path.split(".")) for path in paths)
        return Fact(None, together(read))


@dataclass(frozen=True)
class Member:
    """A consortium of the year."""

    record: Consortium
    hosts: tuple[Link, ...]
    event: Event


@dataclass(frozen=True)
class ProgrammePage:
    """Everything that the page of a programme year shows."""

    record: Programme
    ministry: Link | None
    managing_body: Link | None
    general: Terms
    kinds: tuple[Terms, ...]
    before: Link | None
    after: Link | None
    changes: tuple[YearChange, ...]
    bodies: Mapping[str, Link]
    """Ministry and managing body of both years by id, for changes that name them."""
    calls: tuple[CallRow, ...]
    consortia: tuple[Member, ...]
    timeline: Chart | None
    budget_krw: int | None
    """The first budget and all supplements; None when the first is not known."""
    inputs: tuple[Record, ...]


def programme(record: Programme, registry: Registry) -> ProgrammePage:
    """The page of one programme year."""
    fields = record.fields
    before, after = neighbours(record, registry)
    calls = [row(c, registry) for c in registry.pointing_at(record, Call, "programmes")]
    members = [_member(c, registry) for c in registry.pointing_at(record, Consortium, "programme")]
    bodies = {**_bodies(registry, before), **_bodies(registry, record)}
    around = (before, after, *bodies.values())
    return ProgrammePage(
        record=record,
        ministry=bodies.get(fields["ministry"]),
        managing_body=bodies.get(fields["managing_body"]),
        general=_terms(record, None),
        kinds=tuple(_terms(record, kind) for kind in fields["kinds"] or ()),
        before=to(before) if before else None,
        after=to(after) if after else None,
        changes=differences(before, record) if before else (),
        bodies=bodies,
        calls=tuple(sorted(calls, key=lambda call: by_closing(call.record))),
        consortia=tuple(sorted(members, key=_by_date)),
        timeline=timeline(record, registry),
        budget_krw=budget(record),
        inputs=read(record, around, behind(calls), _behind(members)),
    )


def neighbours(record: Programme, registry: Registry) -> tuple[Programme | None, Programme | None]:
    """The programme year before, and the one after."""
    ordered = sorted(registry.all(Programme), key=lambda p: (year_of_programme(p), p.id))
    before = [other for other in ordered if year_of_programme(other) < year_of_programme(record)]
    after = [other for other in ordered if year_of_programme(other) > year_of_programme(record)]
    return before[-1] if before else None, after[0] if after else None


def _terms(record: Programme, kind: str | None) -> Terms:
    own = (record.fields["kinds"] or {}).get(kind) or {}
    written = own if kind else record.fields
    participants, subsidy, limits = (written.get(name) or {} for name in _RULES)
    at = ("kinds", kind) if kind else ()
    return Terms(own.get("label"), own, participants, subsidy, limits, record, at)


_RULES = ("participants", "subsidy", "limits")


def _bodies(registry: Registry, programme: Programme | None) -> dict[str, Link]:
    if programme is None:
        return {}
    named = (programme.fields["ministry"], programme.fields["managing_body"])
    return {id: link(registry, Organization, id, day_of(programme)) for id in named if id}


def _member(consortium: Consortium, registry: Registry) -> Member:
    then = event_day(consortium, registry)
    hosts = links(registry, Organization, consortium.fields["hosts"], then)
    return Member(consortium, hosts, event(consortium, registry))


def _by_date(member: Member) -> tuple[str, str]:
    return member.event.when.order or "9999", member.record.id


def _behind(members: list[Member]) -> Iterator[Entry]:
    for member in members:
        yield member.record
        yield from member.hosts
        yield from member.event.exhibitions
