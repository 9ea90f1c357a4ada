"""When and where a group goes abroad: by its dispatch, else its stops, else its editions.

The usual venue of a series proves nothing about one edition, and is never used as its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.facts.days import Span, around, first_told, span
from generator.facts.links import Link, to_edition
from generator.facts.marks import PLANNED, inferred
from generator.facts.once import once_in
from generator.facts.places import edition_days, own_place, stop_place
from generator.facts.titles import day_of
from generator.facts.where import NOWHERE, Where
from generator.records.model import Consortium, Exhibition
from generator.records.registry import ByName
from generator.text.dates import surely_before


@dataclass(frozen=True)
class Event:
    """The event as lists show it: its days, its places, the exhibitions."""

    when: Span
    where: Where
    exhibitions: tuple[Link, ...]


@once_in
def event(consortium: Consortium, registry: ByName) -> Event:
    """The event of a consortium; what its own record leaves open is read from the editions."""
    shown = {
        series.name: to_edition(series, key) for series, key in _editions(consortium, registry)
    }
    when = event_days(consortium, registry)
    return Event(
        when.but(PLANNED) if given_up(consortium, registry) else when,
        _place(consortium, registry),
        tuple(shown.values()),
    )


def given_up(consortium: Consortium, registry: ByName) -> str:
    """How an event was given up before it began: by its own record, or with its exhibitions."""
    fields, first = consortium.fields, event_days(consortium, registry).first
    if (ended := fields["ended"]) is not None:
        stopped = ended["kind"] == "suspended" and not ended["date"]
        begun = stopped or (ended["date"] and first and surely_before(first, ended["date"]))
        return "" if begun else str(ended["kind"])
    editions = _editions(consortium, registry)
    elsewhere = _dispatch(consortium) or fields["stops"]
    kinds = [series.editions[key]["ended"] for series, key in editions]
    return str(kinds[0]) if kinds and all(kinds) and not elsewhere else ""


def going(consortium: Consortium, registry: ByName) -> str:
    """What its dispatch is called: ``at_home`` where all takes place in Korea."""
    return "at_home" if event(consortium, registry).where.at_home else "dispatch"


def event_day(consortium: Consortium, registry: ByName) -> str | None:
    """The day that a consortium's record speaks of: its event's first, else its year."""
    return event_days(consortium, registry).order or day_of(consortium)


@once_in
def event_days(consortium: Consortium, registry: ByName) -> Span:
    """The first and last day of the event; planned ones where only a given-up edition tells."""
    fields = consortium.fields
    editions = [
        edition_days(found[0], found[1]).but(inferred(consortium, "editions", number))
        for number, reference in enumerate(fields["editions"] or ())
        if (found := registry.edition(reference))
    ]
    days = first_told(
        around([span(consortium, "stages", "dispatch")] if _dispatch(consortium) else []),
        around(span(consortium, "stops", n) for n in range(len(fields["stops"] or ()))),
        around(held for held in editions if not held.marks.planned),
        around(editions),
    )
    return days.but(PLANNED) if fields["planned_only"] else days


def _place(consortium: Consortium, registry: ByName) -> Where:
    """Every place that is told, each once; one edition fills in what one stop leaves open."""
    stops = [stop_place(consortium, n) for n in range(len(consortium.fields["stops"] or ()))]
    editions = [own_place(*edition) for edition in _editions(consortium, registry)]
    if len(stops) == len(editions) == 1 and not stops[0].differs(editions[0]):
        return stops[0] | editions[0]
    told: dict[Any, Where] = {}
    for place in filter(None, (*stops, *editions)):
        told.setdefault(place.named(), place)
    first, *further = told.values() or (NOWHERE,)
    return replace(first, further=tuple(further))


def held_days(consortium: Consortium, registry: ByName) -> Mapping[str, str]:
    """``starts`` and ``ends`` of the event for rules; absent where they are unknown or given up."""
    days = event_days(consortium, registry)
    if days.marks.planned:
        return {}
    return {name: day for name, day in (("starts", days.first), ("ends", days.last)) if day}


def _dispatch(consortium: Consortium) -> bool:
    return (consortium.fields["stages"] or {}).get("dispatch") is not None


def _editions(consortium: Consortium, registry: ByName) -> list[tuple[Exhibition, str]]:
    found = (registry.edition(reference) for reference in consortium.fields["editions"] or ())
    return [(edition[0], edition[1]) for edition in found if edition]
