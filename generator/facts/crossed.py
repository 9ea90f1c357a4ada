"""Group participations by year, scheme, kind, sectors and countries: how many, planned, settled.

Every record stands under one key, so that keys add up: one of two sectors or countries is told
under both together.  A sum goes with the number of records that state it, and leaves out what was
given up, as the page of subsidies does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from generator.facts.amounts import Line
from generator.facts.kept_facts import kept_fact
from generator.facts.money import money
from generator.facts.once import once
from generator.facts.places import EventPlace, places
from generator.records.model import Consortium, Programme
from generator.records.registry import Registry

Amounts: TypeAlias = Sequence[int | None] | None
"""Cost and subsidy, in won."""


class CrossKey(NamedTuple):
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


class Share(NamedTuple):
    """What one record adds."""

    key: CrossKey
    kind_words: Any
    """What the programme year calls the kind; its key where it has no name there."""
    ended: bool
    """Whether it was given up or replaced."""
    inferred: bool
    """Whether a country was worked out, not read."""
    programme: str | None
    fairs: Sequence[str]
    """The ids of the series that it goes to."""
    planned: Amounts
    settled: Amounts


@dataclass(frozen=True)
class Crossing:
    """The records of one key."""

    key: CrossKey
    kind_words: Any
    consortia: tuple[Share, ...]

    @property
    def held(self) -> tuple[Share, ...]:
        """Those that were not given up or replaced."""
        return tuple(its for its in self.consortia if not its.ended)

    @cached_property
    def planned(self) -> Stated:
        """What was to be spent and paid."""
        return stated(its.planned for its in self.held)

    @cached_property
    def settled(self) -> Stated:
        """What was settled."""
        return stated(its.settled for its in self.held)


def stated(amounts: Iterable[Amounts]) -> Stated:
    """The sum of those records that state both cost and subsidy."""
    told = [its for its in amounts if its]
    known = [(cost, paid) for cost, paid in told if cost is not None and paid is not None]
    return Stated(len(known), sum(cost for cost, _ in known), sum(paid for _, paid in known))


@once
def crossings(registry: Registry) -> tuple[Crossing, ...]:
    """All keys that occur, by year and the rest."""
    found: dict[CrossKey, list[Share]] = {}
    for its in shares(registry):
        found.setdefault(its.key, []).append(its)
    return tuple(
        Crossing(key, found[key][0].kind_words, tuple(found[key])) for key in sorted(found)
    )


@once
def shares(registry: Registry) -> tuple[Share, ...]:
    """What each record adds."""
    return tuple(share(consortium, registry) for consortium in registry.all(Consortium))


def _read(row: Any) -> Share:
    (year, scheme, kind, sectors, countries), *rest = row
    return Share(CrossKey(year, scheme, kind, tuple(sectors), tuple(countries)), *rest)


@kept_fact(Consortium, _read)
def share(consortium: Consortium, registry: Registry) -> Share:
    """What one record adds."""
    known, sums = places(consortium, registry), money(consortium)
    return Share(
        _key(consortium, countries(consortium, known)),
        kind_words(consortium, registry),
        bool(consortium.fields["ended"]),
        any(bool(place.where.country and place.where.marks) for place in known),
        consortium.fields["programme"],
        fair_ids(known),
        amounts_of(sums.total),
        amounts_of(sums.settled_total),
    )


def fair_ids(known: Iterable[EventPlace]) -> list[str]:
    """The ids of the series that are on record among some places."""
    links = (place.exhibition for place in known)
    return [link.record.id for link in links if link and link.record]


def amounts_of(line: Line | None) -> Amounts:
    """Cost and subsidy of a line, where there is one."""
    return [line.cost, line.subsidy] if line else None


def _key(consortium: Consortium, countries: Iterable[str]) -> CrossKey:
    fields = consortium.fields
    year = (fields["programme"] or consortium.id)[:4]
    return CrossKey(
        year if year.isdigit() else "",
        fields["scheme"],
        fields["kind"] or "",
        tuple(sorted(fields["sectors"] or ())),
        tuple(sorted(countries)),
    )


def countries(consortium: Consortium, visited: Iterable[EventPlace]) -> set[str]:
    """Where it went, by code; the markets that it was for where no place is known."""
    known = {place.where.country for place in visited if place.where.country}
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
