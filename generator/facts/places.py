"""Where a group goes, place by place, with the exhibition of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.facts.links import Link, to
from generator.records.model import Consortium
from generator.records.registry import Registry


@dataclass(frozen=True)
class Place:
    """One stop, or one edition of an exhibition."""

    country: str | None
    city: Any
    venue: Any
    starts: str | None
    ends: str | None
    exhibition: Link | None = None
    edition: str = ""
    note: Any = None


def places(consortium: Consortium, registry: Registry) -> tuple[Place, ...]:
    """Every place that is known, stops first; one stop and one edition are the same event."""
    fields = consortium.fields
    editions = [_edition(reference, registry) for reference in fields["editions"] or ()]
    stops: tuple[Any, ...] = fields["stops"] or ()
    if len(stops) == 1 and len(editions) == 1:
        return (_joined(stops[0], editions[0]),)
    shown = [
        Place(s["country"], s["city"], s["venue"], s["starts"], s["ends"], note=s["note"])
        for s in stops
    ]
    return (*shown, *editions)


def _edition(reference: str, registry: Registry) -> Place:
    series, _, key = reference.partition("/")
    found = registry.edition(reference)
    if found is None:
        return Place(None, None, None, None, None, Link(f"exhibitions/{series}", series), key)
    record, _, said = found
    return Place(
        said["country"] or record.fields["usual_country"],
        said["city"] or record.fields["usual_city"],
        said["venue"] or record.fields["usual_venue"],
        starts=said["starts"],
        ends=said["ends"],
        exhibition=to(record),
        edition=key,
    )


def _joined(stop: Any, edition: Place) -> Place:
    """One event told twice: what the consortium's own record says goes first."""
    return Place(
        stop["country"] or edition.country,
        stop["city"] or edition.city,
        stop["venue"] or edition.venue,
        starts=stop["starts"] or edition.starts,
        ends=stop["ends"] if stop["starts"] else edition.ends,
        exhibition=edition.exhibition,
        edition=edition.edition,
        note=stop["note"],
    )
