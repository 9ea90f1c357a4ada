"""Topics to subscribe to: by sector, country and audience."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.feeds.catalogue import words
from generator.records.model import Call, Consortium, Exhibition, Record
from generator.records.registry import ByName
from generator.records.schema import Schema, value_label
from generator.text.countries import country


@dataclass(frozen=True, order=True)
class Facet:
    """One part; the whole has neither kind nor key."""

    kind: str = ""
    """``sector``, ``country`` or ``audience``; of calls for firms ``calls/sector`` or
    ``calls/country``."""
    key: str = ""

    @property
    def path(self) -> str:
        """Its place below the folder of a format, without an ending: ``sector/cosmetics``."""
        return f"{self.kind}/{self.key.lower()}" if self.kind else "all"

    def name(self, schemas: Mapping[str, Schema], language: str) -> str:
        """What people call it."""
        if self.kind.startswith(CALLS):
            of = Facet(self.kind.removeprefix(CALLS), self.key).name(schemas, language)
            return words(language, "audience", "calls", of=of)
        if self.kind == "country":
            return country(self.key, language)
        if self.kind == "sector":
            node = schemas["consortium"].field(("sectors", 0)) or {}
            return value_label(node, self.key, language)
        return words(language, "audience", self.key or "all")


ALL = Facet()
FIRMS = Facet("audience", "firms")
CALLS = "calls/"
"""Begins the kind of the parts that hold calls for firms alone."""


def facets(record: Record, registry: ByName) -> frozenset[Facet]:
    """The parts that a record belongs to, and the whole."""
    places = (*_sectors(record, registry), *_countries(record, registry))
    return frozenset({ALL, *_audiences(record), *places})


def parted(records: Iterable[Record], registry: ByName) -> dict[Facet, list[Record]]:
    """Records by part, the parts in order; a record may belong to several."""
    found: dict[Facet, list[Record]] = {ALL: []}
    for record in records:
        for facet in facets(record, registry):
            found.setdefault(facet, []).append(record)
    return {facet: found[facet] for facet in sorted(found)}


def for_firms(parts: Mapping[Facet, list[Record]]) -> dict[Facet, list[Record]]:
    """The calls for firms of each sector and country that has a part.

    A call that tells no sector is of interest to firms of all sectors, so it stands in each.
    """
    calls = [r for r in parts.get(FIRMS, ()) if isinstance(r, Call)]
    found: dict[Facet, list[Record]] = {}
    for kind in ("sector", "country"):
        its = {facet: records for facet, records in parts.items() if facet.kind == kind}
        told = {record.name for records in its.values() for record in records}
        for facet, records in its.items():
            names = {record.name for record in records}
            wanted: list[Record] = [c for c in calls if c.name in names or c.name not in told]
            found[Facet(CALLS + kind, facet.key)] = wanted
    return found


def _audiences(record: Record) -> Iterator[Facet]:
    """Firms look for calls, hosts for theirs, buyers for who comes where."""
    if isinstance(record, Call):
        yield Facet("audience", "firms" if record.for_firms else "hosts")
    elif isinstance(record, Consortium):
        yield Facet("audience", "firms")
        yield Facet("audience", "buyers")
    elif isinstance(record, Exhibition):
        yield Facet("audience", "buyers")


def _home(record: Record, registry: ByName) -> Record | None:
    """The record that supplies sectors and countries: for a call, its consortium."""
    if isinstance(record, Call):
        return registry.find(Consortium, record.fields["consortium"])
    return record if isinstance(record, Consortium | Exhibition) else None


def _sectors(record: Record, registry: ByName) -> Iterator[Facet]:
    home = _home(record, registry)
    for sector in (home.fields["sectors"] if home else None) or ():
        yield Facet("sector", sector)


def _countries(record: Record, registry: ByName) -> Iterator[Facet]:
    home = _home(record, registry)
    codes: list[str | None] = []
    if isinstance(home, Consortium):
        codes += [stop["country"] for stop in home.fields["stops"] or ()]
        for reference in home.fields["editions"] or ():
            if found := registry.edition(reference):
                codes.append(found[2]["country"] or found[0].fields["usual_country"])
    elif isinstance(home, Exhibition):
        codes += [edition["country"] for edition in home.editions.values()]
        codes.append(home.fields["usual_country"])
    for code in codes:
        if code:
            yield Facet("country", code)
