"""Where something takes place: the place of an edition, and every place that a group goes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.facts.days import NO_DAYS, Span, span
from generator.facts.links import Link, to_edition
from generator.facts.marks import PLANNED, Fact, inferred
from generator.facts.once import once_in
from generator.facts.where import NOWHERE, Where
from generator.records.model import Consortium, Exhibition
from generator.records.registry import ByName


@dataclass(frozen=True)
class EventPlace:
    """One stop, or one edition of an exhibition."""

    where: Where
    when: Span
    exhibition: Link | None = None
    edition: str = ""
    note: Any = None
    usual: Where = NOWHERE
    """Where the series mostly takes place; said only where the edition's own place is unknown."""


def places(consortium: Consortium, registry: ByName) -> tuple[EventPlace, ...]:
    """Every place that is known, stops first; one stop and one edition may be one event."""
    given = range(len(consortium.fields["editions"] or ()))
    editions = [_edition(consortium, number, registry) for number in given]
    stops = [_stop(consortium, number) for number in range(len(consortium.fields["stops"] or ()))]
    if len(stops) == len(editions) == 1 and not stops[0].where.differs(editions[0].where):
        return (_joined(stops[0], editions[0]),)
    return (*stops, *editions)


def stop_place(consortium: Consortium, number: int) -> Where:
    """Where a stop is, counted from 0."""
    stop = consortium.fields["stops"][number]
    at = ("stops", number)
    marks = inferred(consortium, *at, "country") | inferred(consortium, *at, "city")
    venue = Fact(stop["venue"], inferred(consortium, *at, "venue")) if stop["venue"] else None
    return Where(stop["country"], stop["city"], marks, venue, stop["state"])


def own_place(exhibition: Exhibition, key: str) -> Where:
    """Where an edition itself says that it takes place; what it leaves open is not known."""
    return _own_place(key, exhibition)


@once_in
def _own_place(key: str, exhibition: Exhibition) -> Where:
    edition, at = exhibition.editions[key], ("editions", key)
    marks = inferred(exhibition, *at, "country") | inferred(exhibition, *at, "city")
    venue = Fact(edition["venue"], inferred(exhibition, *at, "venue")) if edition["venue"] else None
    return Where(edition["country"], edition["city"], marks, venue, edition["state"])


def usual_place(exhibition: Exhibition) -> Where:
    """Where a series mostly takes place, which says nothing certain of any edition."""
    fields = exhibition.fields
    marks = inferred(exhibition, "usual_country") | inferred(exhibition, "usual_city")
    named = fields["usual_venue"]
    venue = Fact(named, inferred(exhibition, "usual_venue")) if named else None
    return Where(fields["usual_country"], fields["usual_city"], marks, venue)


def edition_days(exhibition: Exhibition, key: str) -> Span:
    """The days of an edition; of one that was given up, those that had been planned."""
    return _edition_days(key, exhibition)


@once_in
def _edition_days(key: str, exhibition: Exhibition) -> Span:
    days = span(exhibition, "editions", key)
    return days.but(PLANNED) if exhibition.editions[key]["ended"] else days


def _stop(consortium: Consortium, number: int) -> EventPlace:
    note = consortium.fields["stops"][number]["note"]
    return EventPlace(stop_place(consortium, number), span(consortium, "stops", number), note=note)


def _edition(consortium: Consortium, number: int, registry: ByName) -> EventPlace:
    reference = consortium.fields["editions"][number]
    series, _, key = reference.partition("/")
    found = registry.edition(reference)
    if found is None:
        return EventPlace(NOWHERE, NO_DAYS, Link(f"exhibitions/{series}", series), key)
    exhibition = found[0]
    days = edition_days(exhibition, key).but(inferred(consortium, "editions", number))
    shown = to_edition(exhibition, key)
    where = own_place(exhibition, key)
    return EventPlace(where, days, shown, key, usual=NOWHERE if where else usual_place(exhibition))


def _joined(stop: EventPlace, edition: EventPlace) -> EventPlace:
    """One event told twice: what the consortium's own record says goes first."""
    when = stop.when or edition.when
    where = stop.where | edition.where
    usual = NOWHERE if where else edition.usual
    return EventPlace(where, when, edition.exhibition, edition.edition, stop.note, usual)
