"""An exhibition's page: its names, its editions, and every Korean group at each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.days import Span, span
from generator.facts.events import event, event_day
from generator.facts.links import Link, links, read, to_edition
from generator.facts.places import own_place
from generator.facts.where import Where
from generator.records.model import Consortium, Exhibition, Organization, Record
from generator.records.registry import Registry
from generator.views.to_keep import ToKeep, to_keep


@dataclass(frozen=True)
class Pavilion:
    """A Korean group at one edition."""

    record: Consortium
    hosts: tuple[Link, ...]


@dataclass(frozen=True)
class Edition:
    """One edition and the Korean groups there."""

    key: str
    fields: Mapping[str, Any]
    when: Span
    where: Where
    """Where the edition itself says that it was held."""
    pavilions: tuple[Pavilion, ...]
    called: Link
    """What it was called, and the series today where that differs."""


@dataclass(frozen=True)
class ExhibitionPage:
    """Everything that the page of an exhibition shows; the latest edition comes first."""

    record: Exhibition
    editions: tuple[Edition, ...]
    keep: ToKeep | None
    """What to take into a calendar."""
    inputs: tuple[Record, ...]

    @property
    def pavilions(self) -> int:
        """How many Korean groups are known, over all editions."""
        return sum(len(edition.pavilions) for edition in self.editions)


def exhibition(record: Exhibition, registry: Registry) -> ExhibitionPage:
    """The page of one exhibition."""
    at: dict[str, list[Pavilion]] = {key: [] for key in record.editions}
    for consortium in registry.pointing_at(record, Consortium, "editions"):
        then = event_day(consortium, registry)
        hosts = links(registry, Organization, consortium.fields["hosts"], then)
        for reference in consortium.fields["editions"]:
            series, _, key = reference.partition("/")
            if series == record.id and key in at:
                at[key].append(Pavilion(consortium, hosts))
    latest_first = sorted(record.editions.items(), key=_when, reverse=True)
    editions = tuple(
        Edition(
            key,
            fields,
            span(record, "editions", key),
            own_place(record, key),
            tuple(sorted(at[key], key=lambda p: (not p.record.counted, p.record.id))),
            to_edition(record, key),
        )
        for key, fields in latest_first
    )
    there = [pavilion for edition in editions for pavilion in edition.pavilions]
    groups = [pavilion.record for pavilion in there]
    others = (event(group, registry).exhibitions for group in groups)  # their days name the hosts
    inputs = read(record, groups, *(p.hosts for p in there), *others)
    return ExhibitionPage(record, editions, to_keep(record, registry), inputs)


def _when(entry: tuple[str, Mapping[str, Any]]) -> tuple[str, str]:
    key, fields = entry
    return fields["starts"] or key[:4], key
