"""The page of a consortium: destination, participants, money and results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.call_days import call_days
from generator.facts.events import Event, event, event_day, given_up
from generator.facts.firm_pages import firms_of, groups_beside
from generator.facts.links import Link, link, linked, links, read, referred, to
from generator.facts.places import EventPlace, places
from generator.facts.progress import progress
from generator.facts.shares import called
from generator.facts.state import recruiting
from generator.facts.track import Track
from generator.records.model import Call, Consortium, Organization, Programme, Record
from generator.records.registry import Registry
from generator.views.consortium_money import ConsortiumMoney, money
from generator.views.consortium_stages import Stage, stages
from generator.views.to_keep import ToKeep, to_keep


@dataclass(frozen=True)
class ConsortiumPage:
    """Everything that the page of a consortium shows."""

    record: Consortium
    programme: Link | None
    kind: Any
    composition: Any
    hosts: tuple[Link, ...]
    funders: tuple[Link, ...]
    partners: tuple[tuple[str, Link], ...]
    """Role and organization."""
    event: Event
    given_up: str
    """How the event was given up before it began; empty where it was not."""
    places: tuple[EventPlace, ...]
    stages: tuple[Stage, ...]
    progress: Track
    recruiting: Track
    calls: tuple[Link, ...]
    """Calls for firms, the latest first."""
    selection: Link | None
    """The call for hosts under which it was selected."""
    continues: Link | None
    continued_by: tuple[Link, ...]
    replaced_by: Link | None
    participants: tuple[Mapping[str, Any], ...]
    firm_pages: tuple[str, ...]
    """Of each participant, the address of its page; empty where it has none."""
    money: ConsortiumMoney
    links: Mapping[str, Link]
    """Everything that the record refers to, by folder and id."""
    keep: ToKeep | None
    """What to take into a calendar."""
    inputs: tuple[Record, ...]


def consortium(record: Consortium, registry: Registry) -> ConsortiumPage:
    """The page of one consortium."""
    year = registry.find(Programme, record.fields["programme"])
    calls = _calls(record, registry)
    venues = places(record, registry)
    then = event_day(record, registry)
    around = _around(record, registry, then) | {"calls": tuple(to(call) for call in calls)}
    partners = _partners(record, registry, then)
    named = referred(record, registry, then)
    addresses, stands = _firm_pages(record, registry)
    seen = [p.exhibition for p in venues] + [partner for _, partner in partners]
    return ConsortiumPage(
        record=record,
        kind=called(year, "kinds", record.fields["kind"]),
        composition=called(year, "compositions", record.fields["composition"]),
        partners=partners,
        event=event(record, registry),
        given_up=given_up(record, registry),
        places=venues,
        stages=stages(record, registry),
        progress=progress(record, registry),
        recruiting=recruiting(calls, registry),
        participants=record.taking_part,
        firm_pages=addresses,
        money=money(record, year),
        links=named,
        keep=to_keep(record, registry),
        inputs=read(record, *around.values(), seen, named.values(), stands),
        **around,
    )


def _partners(
    record: Consortium, registry: Registry, then: str | None
) -> tuple[tuple[str, Link], ...]:
    """Role and organization of each, called as on a day."""
    partners = record.fields["partners"] or ()
    found = [link(registry, Organization, p["organization"], then) for p in partners]
    return tuple((p["role"], one) for p, one in zip(partners, found, strict=True))


def _firm_pages(record: Consortium, registry: Registry) -> tuple[tuple[str, ...], list[Consortium]]:
    """The addresses of its firms' pages, and the consortia that stand on those."""
    firms = firms_of(record, registry)
    return tuple(page for page, _ in firms), groups_beside(firms, registry)


def _around(record: Consortium, registry: Registry, then: str | None) -> dict[str, Any]:
    """The records that it leads to, by field; bodies as they were called on its day."""
    fields = record.fields
    return {
        "programme": linked(registry, Programme, fields["programme"]),
        "hosts": links(registry, Organization, fields["hosts"], then),
        "funders": links(registry, Organization, fields["funders"], then),
        "selection": linked(registry, Call, fields["call"]),
        "continues": linked(registry, Consortium, fields["continues"]),
        "continued_by": tuple(to(c) for c in registry.pointing_at(record, Consortium, "continues")),
        "replaced_by": linked(registry, Consortium, (fields["ended"] or {}).get("replaced_by")),
    }


def _calls(record: Consortium, registry: Registry) -> tuple[Call, ...]:
    """The calls for its firms, the latest first."""
    found = (c for c in registry.pointing_at(record, Call, "consortium") if c.for_firms)
    return tuple(sorted(found, key=lambda c: (call_days(c).opens, c.id), reverse=True))
