"""Facet values of a record: year, scheme, kind, composition, format, sector, place, host.

The state is not here: it depends on the day, and the browser works it out from the dates.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from generator.facts.schemes import year_of_call
from generator.facts.shares import called
from generator.records.model import Call, Consortium, Exhibition, Programme
from generator.records.registry import Registry
from generator.search.hits import Hit, Schemas, hit, label
from generator.text.countries import country
from generator.text.date_format import day
from generator.text.languages import LANGUAGES

Pair: TypeAlias = tuple[str, Any]
"""A value and what it is called."""
FACETS = (
    *("year", "scheme", "kind", "composition", "format"),
    *("sector", "country", "region", "host"),
)

OF_GROUPS = ("scheme", "kind", "composition", "region", "host")
"""What an exhibition is found under for the groups that went there."""


def consortium_facets(
    record: Consortium, shown: Hit, registry: Registry, schemas: Schemas
) -> dict[str, list[Pair]]:
    """A consortium, or another group participation."""
    fields = record.fields
    programme = registry.find(Programme, fields["programme"])
    editions = [found[2] for e in fields["editions"] or () if (found := registry.edition(e))]
    places = [*(fields["stops"] or ()), *editions]
    countries = {shown.where.country, *(place["country"] for place in places)}
    values = {
        name: _labelled(schemas, "consortium", name, [fields[name]])
        for name in ("scheme", "format", "region")
    }
    return {
        **values,
        "year": _years([record.id.partition("/")[0]]),
        "kind": _named(programme, "kinds", fields["kind"]),
        "composition": _named(programme, "compositions", fields["composition"]),
        "sector": _labelled(schemas, "consortium", "sectors", fields["sectors"] or ()),
        "country": _countries(countries),
        "host": [(host.name, host.words) for host in shown.hosts],
    }


def call_facets(
    record: Call, shown: Hit, registry: Registry, schemas: Schemas
) -> dict[str, list[Pair]]:
    """A call, under its consortium's values too."""
    fields = record.fields
    home = registry.find(Consortium, fields["consortium"])
    found = consortium_facets(home, shown, registry, schemas) if home else {}
    programmes = [registry.find(Programme, id) for id in fields["programmes"] or ()]
    kinds = [
        pair for programme in programmes for pair in _named(programme, "kinds", fields["kind"])
    ]
    return {
        **found,
        "year": _years([id[:4] for id in fields["programmes"] or ()] or [year_of_call(record)]),
        "scheme": _labelled(schemas, "call", "scheme", [fields["scheme"]]),
        "kind": list(dict(kinds).items()) or found.get("kind", []),
        "country": found.get("country", []),
        "host": [(host.name, host.words) for host in shown.hosts],
    }


def exhibition_facets(
    record: Exhibition, shown: Hit, registry: Registry, schemas: Schemas
) -> dict[str, list[Pair]]:
    """An exhibition, under the groups that went there too."""
    there = registry.pointing_at(record, Consortium, "editions")
    groups = [consortium_facets(c, hit(c, registry), registry, schemas) for c in there]
    countries = {shown.where.country, *(edition["country"] for edition in record.editions.values())}
    return {
        **{name: _together(groups, name) for name in OF_GROUPS},
        "year": _years(key[:4] for key in record.editions),
        "sector": _labelled(schemas, "exhibition", "sectors", record.fields["sectors"] or ()),
        "country": _countries(countries),
    }


def _together(groups: Iterable[dict[str, list[Pair]]], name: str) -> list[Pair]:
    return list(dict(pair for group in groups for pair in group[name]).items())


def _years(names: Iterable[str]) -> list[Pair]:
    return [
        (name, {language: day(name, language) for language in LANGUAGES})
        for name in sorted(set(names))
        if name.isdigit()
    ]


def _labelled(schemas: Schemas, kind: str, name: str, values: Iterable[str | None]) -> list[Pair]:
    return [
        (value, {language: label(schemas, kind, name, value, language) for language in LANGUAGES})
        for value in dict.fromkeys(values)
        if value
    ]


def _countries(codes: Iterable[str | None]) -> list[Pair]:
    known = sorted(code for code in codes if code)
    return [(c, {language: country(c, language) for language in LANGUAGES}) for c in known]


def _named(programme: Programme | None, name: str, value: str | None) -> list[Pair]:
    """A kind or composition as its programme year calls it."""
    return [] if value is None else [(value, called(programme, name, value))]
