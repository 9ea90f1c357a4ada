"""Where consortia of the programme went: the countries of their events, most frequent first."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.events import given_up
from generator.facts.links import read
from generator.facts.once import once
from generator.facts.places import places
from generator.records.model import Consortium, Record
from generator.records.registry import Registry


@dataclass(frozen=True)
class Destinations:
    """Countries by code, each with how many consortia went there."""

    countries: tuple[tuple[str, int], ...]
    unknown: int
    """How many consortia tell no country."""
    inferred: int
    """How many have a country that was worked out, not read."""
    inputs: tuple[Record, ...]


@once
def destinations(registry: Registry) -> Destinations:
    """The destinations of the programme's own consortia that were not given up before they went.

    One that visits two countries counts in both.
    """
    found: dict[str, int] = {}
    unknown = worked_out = 0
    seen: list[Record] = []
    for consortium in registry.all(Consortium):
        if not consortium.counted:
            continue
        visited = places(consortium, registry)
        seen += [
            consortium,
            *(p.exhibition.record for p in visited if p.exhibition if p.exhibition.record),
        ]
        if given_up(consortium, registry):
            continue
        codes = {place.where.country for place in visited if place.where.country}
        unknown += not codes
        worked_out += any(place.where.country and place.where.marks for place in visited)
        for code in codes:
            found[code] = found.get(code, 0) + 1
    ordered = sorted(found.items(), key=lambda entry: (-entry[1], entry[0]))
    return Destinations(tuple(ordered), unknown, worked_out, read(seen))
