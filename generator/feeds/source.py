"""Input shared by all feeds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.facts.occasions import Occasion, occasions
from generator.facts.written import place
from generator.feeds.about import about
from generator.feeds.sequences import Sequences, sequences
from generator.feeds.topics import Facet, for_firms, parted
from generator.history.publications import Past
from generator.records.model import Record
from generator.records.read_fields import read_property, unread
from generator.records.registry import ByName, Registry
from generator.records.schema import Schema
from generator.site.output import ANEW, Kept
from generator.site.settings import Site
from generator.text.languages import LANGUAGES


@dataclass(frozen=True, eq=False)
class Feeds:
    """The records with their past; samples are in another registry and so never among them."""

    registry: Registry
    site: Site
    schemas: Mapping[str, Schema]
    past: Past
    kept: Kept = ANEW
    """Of entries."""

    only: frozenset[str] | None = None
    """The names of the records that entries are wanted of, where those are not all."""

    @cached_property
    def sequences(self) -> Sequences:
        """The numbers and moments of all occasions."""
        with unread():
            return sequences(self.past, self.told, self.only)

    def of_others(self, records: Registry) -> Feeds:
        """The same of other records with the same past, which is gone through once for both."""
        others = replace(self, registry=records)
        vars(others)["sequences"] = self.sequences
        return others

    @read_property
    def parts(self) -> dict[Facet, list[Record]]:
        """The records that have occasions, by part."""
        dated = [r for r in self.registry if occasions(r, self.registry)]
        return parted(dated, self.registry)

    @read_property
    def answering(self) -> dict[Facet, list[Record]]:
        """The parts whose addresses answer: also those that have no record any more."""
        left = dict.fromkeys(self.sequences.left.keys() - self.parts.keys())
        every = self.parts | {facet: [] for facet in sorted(left)}
        return every | for_firms(every)

    def told(self, occasion: Occasion, world: ByName) -> tuple[object, ...]:
        """What an entry says beside its days, in all languages."""
        record = occasion.record
        says = (tuple(about(record, world, self.schemas, language)) for language in LANGUAGES)
        names = (occasion.named(language) for language in LANGUAGES)
        return record.name, *names, *(place(occasion.where, lang) for lang in LANGUAGES), *says
