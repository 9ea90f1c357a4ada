"""Input shared by all feeds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facts.occasions import occasions
from generator.feeds.sequences import Sequences, sequences
from generator.feeds.topics import Facet, parted
from generator.history.publications import Past
from generator.records.model import Record
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.settings import Site


@dataclass(frozen=True, eq=False)
class Feeds:
    """The records with their past; samples are in another registry and so never among them."""

    registry: Registry
    site: Site
    schemas: Mapping[str, Schema]
    past: Past

    @cached_property
    def sequences(self) -> Sequences:
        """The numbers of all occasions."""
        return sequences(self.past)

    @cached_property
    def parts(self) -> dict[Facet, list[Record]]:
        """The records that have occasions, by part."""
        dated = [r for r in self.registry if occasions(r, self.registry)]
        return parted(dated, self.registry)

    def label(self, kind: str, *path: str | int, language: str) -> str:
        """What people call a field."""
        return self.schemas[kind].label(path, language) or ".".join(str(step) for step in path)
