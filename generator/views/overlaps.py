"""Editions of exhibitions at which several Korean pavilions met; pavilions only, never firms."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.days import Span, span
from generator.facts.editions import pavilions
from generator.facts.events import event_day
from generator.facts.links import Link, links, read, to_edition
from generator.facts.once import once
from generator.records.model import Consortium, Exhibition, Organization, Record
from generator.records.registry import Registry


@dataclass(frozen=True)
class PavilionThere:
    """One Korean group at an edition: who hosts it and who pays."""

    record: Consortium
    hosts: tuple[Link, ...]
    funders: tuple[Link, ...]


@dataclass(frozen=True)
class Overlap:
    """One edition and the groups that met there."""

    exhibition: Exhibition
    called: Link
    """The exhibition, by what this edition was called."""
    key: str
    when: Span
    groups: tuple[PavilionThere, ...]

    @property
    def since(self) -> str:
        """What overlaps are sorted by: the first day, else the key's year."""
        return self.when.order or self.key


@dataclass(frozen=True)
class Overlaps:
    """Every overlap, the latest first."""

    rows: tuple[Overlap, ...]
    inputs: tuple[Record, ...]


@once
def overlaps(registry: Registry) -> Overlaps:
    """The editions with more than one group that was not given up."""
    rows = []
    for reference, there in pavilions(registry).items():
        found = registry.edition(reference)
        if found is not None and len(there) > 1:
            exhibition, key, _ = found
            groups_there = tuple(_group(registry, record) for record in there)
            called, days = to_edition(exhibition, key), span(exhibition, "editions", key)
            rows.append(Overlap(exhibition, called, key, days, groups_there))
    rows.sort(key=lambda row: (row.since, row.exhibition.id), reverse=True)
    groups = [group for row in rows for group in row.groups]
    inputs = read(
        [row.exhibition for row in rows],
        [group.record for group in groups],
        *(group.hosts + group.funders for group in groups),
    )
    return Overlaps(tuple(rows), inputs)


def _group(registry: Registry, record: Consortium) -> PavilionThere:
    def named(field: str) -> tuple[Link, ...]:
        return links(registry, Organization, record.fields[field], event_day(record, registry))

    return PavilionThere(record, named("hosts"), named("funders"))
