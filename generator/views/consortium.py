"""The page of a consortium: destination, participants, money and results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.call_days import call_days
from generator.facts.crossed import called
from generator.facts.days import NO_DAYS, Span, day, span
from generator.facts.events import Event, event, event_day, given_up, going
from generator.facts.firm_pages import page_of, shown_of
from generator.facts.links import Link, link, links, read, referred, to
from generator.facts.places import EventPlace, places
from generator.facts.progress import progress
from generator.facts.state import recruiting
from generator.facts.track import Track
from generator.records.model import Call, Consortium, Organization, Programme, Record
from generator.records.registry import Registry
from generator.views.consortium_money import ConsortiumMoney, money
from generator.views.to_keep import ToKeep, to_keep

STAGES = ("preparation", "dispatch", "follow_up")


@dataclass(frozen=True)
class Stage:
    """One dated step of a consortium's way; ``state`` is its state on the progress track."""

    state: str
    when: Span
    activities: tuple[Any, ...] = ()


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
    fields = record.fields
    year = registry.find(Programme, fields["programme"])
    calls = _calls(record, registry)
    venues = places(record, registry)
    then = event_day(record, registry)
    around = _around(record, registry, then) | {"calls": tuple(to(call) for call in calls)}
    partners = tuple(
        (p["role"], link(registry, Organization, p["organization"], then))
        for p in fields["partners"] or ()
    )
    named = referred(record, registry, then)
    firms = [shown_of(firm, registry) for firm in record.taking_part]
    addresses = tuple(page_of(entries) for entries in firms)
    paged = (those for those, page in zip(firms, addresses, strict=True) if page)
    stands = (entry.consortium for entries in paged for entry in entries)
    seen = (*(p.exhibition for p in venues), *(partner for _, partner in partners))
    return ConsortiumPage(
        record=record,
        kind=called(year, "kinds", fields["kind"]),
        composition=called(year, "compositions", fields["composition"]),
        partners=partners,
        event=event(record, registry),
        given_up=given_up(record, registry),
        places=venues,
        stages=_stages(record, registry),
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


def _around(record: Consortium, registry: Registry, then: str | None) -> dict[str, Any]:
    """The records that it leads to, by field; bodies as they were called on its day."""
    fields = record.fields
    return {
        "programme": _one(registry, Programme, fields["programme"]),
        "hosts": links(registry, Organization, fields["hosts"], then),
        "funders": links(registry, Organization, fields["funders"], then),
        "selection": _one(registry, Call, fields["call"]),
        "continues": _one(registry, Consortium, fields["continues"]),
        "continued_by": tuple(to(c) for c in registry.pointing_at(record, Consortium, "continues")),
        "replaced_by": _one(registry, Consortium, (fields["ended"] or {}).get("replaced_by")),
    }


def _calls(record: Consortium, registry: Registry) -> tuple[Call, ...]:
    """The calls for its firms, the latest first."""
    found = (c for c in registry.pointing_at(record, Call, "consortium") if c.for_firms)
    return tuple(sorted(found, key=lambda c: (call_days(c).opens, c.id), reverse=True))


def _one(registry: Registry, kind: type[Record], id: str | None) -> Link | None:
    return link(registry, kind, id) if id else None


def _stages(record: Consortium, registry: Registry) -> tuple[Stage, ...]:
    """The three stages always; selection, agreement and settlement where they are dated."""
    stages = record.fields["stages"] or {}
    dates = {
        "selected": day(record, "selected"),
        "agreement": day(record, "agreement", "signed"),
        "settled": day(record, "settlement", "confirmed"),
    }
    there = going(record, registry)
    three = []
    for name in STAGES:
        when = span(record, "stages", name) if stages.get(name) else NO_DAYS
        state, when = (there, event(record, registry).when) if name == "dispatch" else (name, when)
        three.append(Stage(state, when, (stages.get(name) or {}).get("activities") or ()))
    dated = {name: (Stage(name, Span(when)),) if when else () for name, when in dates.items()}
    return (*dated["selected"], *dated["agreement"], *three, *dated["settled"])
