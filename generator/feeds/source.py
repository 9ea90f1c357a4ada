"""Input shared by all feeds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from generator.facts.occasions import Occasion, occasions
from generator.facts.written import place
from generator.feeds.about import about
from generator.feeds.sequences import Sequences, sequences
from generator.feeds.topics import ALL, Facet, facets, for_firms, parted
from generator.history.publications import Past
from generator.records.model import FOLDERS, Record
from generator.records.read_fields import THERE, read_property, tell_read, unread
from generator.records.registry import ByName, Registry
from generator.records.schema import Schema
from generator.site.output import ANEW, Kept
from generator.site.settings import Site
from generator.text.languages import LANGUAGES


class Standing(NamedTuple):
    """Where a record stands among feeds and calendars."""

    parts: frozenset[Facet]
    own: bool
    """Whether it has a calendar of its own."""


NOWHERE = Standing(frozenset(), own=False)


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
        """The same of other records with the same past, which is gone through once for both; none
        of their entries is kept.
        """
        others = replace(self, registry=records, kept=ANEW)
        vars(others)["sequences"] = self.sequences
        return others

    @read_property
    def parts(self) -> dict[Facet, list[Record]]:
        """The records that have occasions, by part."""
        dated = [r for r in self.registry if occasions(r, self.registry)]
        return parted(dated, self.registry)

    @read_property
    def filed(self) -> dict[Facet, list[Record]]:
        """The same, of which nobody hears what was read: see ``standing``."""
        tell_read((folder, THERE) for folder in FOLDERS)
        with unread():
            return self.parts

    @read_property
    def alone(self) -> list[Record]:
        """The records that have a calendar of their own."""
        with unread():
            return [record for record in self.filed.get(ALL, ()) if self.standing(record).own]

    @read_property
    def answering(self) -> dict[Facet, list[Record]]:
        """The parts whose addresses answer: also those that have no record any more."""
        left = dict.fromkeys(self.sequences.left.keys() - self.filed.keys())
        every = self.filed | {facet: [] for facet in sorted(left)}
        return every | for_firms(every)

    def standing(self, record: Record | None) -> Standing:
        """Where a record stands: it hangs on itself and on what it refers to, and that on.

        After an edit those are few that may stand elsewhere, and are asked for one by one.
        """
        if record is None or not (its := occasions(record, self.registry)):
            return NOWHERE
        return Standing(facets(record, self.registry), any(one.known for one in its))

    def told(self, occasion: Occasion, world: ByName) -> tuple[object, ...]:
        """What an entry says beside its days, in all languages."""
        record = occasion.record
        says = (tuple(about(record, world, self.schemas, language)) for language in LANGUAGES)
        names = (occasion.named(language) for language in LANGUAGES)
        return record.name, *names, *(place(occasion.where, lang) for lang in LANGUAGES), *says
