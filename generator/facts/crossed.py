"""Group participations by year, scheme, kind, sectors and countries: how many, planned, settled.

Every record stands under one key, so that keys add up: one of two sectors or countries is told
under both together.  A sum goes with the number of records that state it, and leaves out what was
given up, as the page of subsidies does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.facts.amounts import Line
from generator.facts.money import money
from generator.facts.once import once
from generator.facts.places import places
from generator.records.model import Consortium, Programme
from generator.records.read_fields import read_property
from generator.records.registry import Registry


@dataclass(frozen=True, order=True)
class CrossKey:
    """Where a record stands; empty where it does not say."""

    year: str
    scheme: str
    kind: str
    sectors: tuple[str, ...]
    countries: tuple[str, ...]


@dataclass(frozen=True)
class Stated:
    """What those records that state both amounts come to, in won."""

    records: int
    cost: int
    subsidy: int


@dataclass(frozen=True)
class Crossing:
    """The records of one key."""

    key: CrossKey
    kind_words: Any
    """What the programme year calls the kind; its key where it has no name there."""
    consortia: tuple[Consortium, ...]

    @property
    def held(self) -> tuple[Consortium, ...]:
        """Those that were not given up or replaced."""
        return tuple(its for its in self.consortia if not its.fields["ended"])

    @read_property
    def planned(self) -> Stated:
        """What was to be spent and paid."""
        return stated(self.held, lambda its: money(its).total)

    @read_property
    def settled(self) -> Stated:
        """What was settled."""
        return stated(self.held, lambda its: money(its).settled_total)


def stated(held: tuple[Consortium, ...], line: Callable[[Consortium], Line | None]) -> Stated:
    """The sum of those records that state both cost and subsidy."""
    lines = [its for its in map(line, held) if its]
    known = [(n.cost, n.subsidy) for n in lines if n.cost is not None and n.subsidy is not None]
    return Stated(len(known), sum(cost for cost, _ in known), sum(paid for _, paid in known))


@once
def crossings(registry: Registry) -> tuple[Crossing, ...]:
    """All keys that occur, by year and the rest."""
    found: dict[CrossKey, list[Consortium]] = {}
    for consortium in registry.all(Consortium):
        found.setdefault(_key(consortium, registry), []).append(consortium)
    return tuple(
        Crossing(key, kind_words(found[key][0], registry), tuple(found[key]))
        for key in sorted(found)
    )


def _key(consortium: Consortium, registry: Registry) -> CrossKey:
    fields = consortium.fields
    year = (fields["programme"] or consortium.id)[:4]
    return CrossKey(
        year if year.isdigit() else "",
        fields["scheme"],
        fields["kind"] or "",
        tuple(sorted(fields["sectors"] or ())),
        tuple(sorted(countries_of(consortium, registry))),
    )


def countries_of(consortium: Consortium, registry: Registry) -> set[str]:
    """Where it went, by code; the markets that it was for where no place is known."""
    known = {p.where.country for p in places(consortium, registry) if p.where.country}
    return known or set(consortium.fields["markets"] or ())


def kind_words(consortium: Consortium, registry: Registry) -> Any:
    """What its programme year calls its kind; the key where it has no name there."""
    kind = consortium.fields["kind"]
    year = registry.find(Programme, consortium.fields["programme"]) if kind else None
    return called(year, "kinds", kind)


def called(programme: Programme | None, name: str, value: str | None) -> Any:
    """What a programme year calls a kind or composition; the bare word where it has no name."""
    known = (programme.fields[name] or {}) if programme else {}
    return known[value]["label"] if value in known else value
