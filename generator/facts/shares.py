"""What one record adds where records are grouped: by what it is grouped, and its amounts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from generator.facts.amounts import Line
from generator.facts.kept_facts import kept_fact
from generator.facts.money import money
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
