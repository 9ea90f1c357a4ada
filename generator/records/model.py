"""Immutable records, one class per kind.

A kind of record is one folder, one schema and one class here; ``KINDS`` lists them all.  ``fields``
holds all that a schema knows, absent ones as None, so that a mistyped name is an error and an
absent fact is not.  A field earns a property here only when code needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any, ClassVar, Self

from generator.records.document import Document
from generator.records.findings import FieldPath, Place, Reference
from generator.records.own_schemes import own_schemes
from generator.records.read_fields import WHOLE, ReadFields, read_property, tell_read
from generator.records.schema import Schema
from generator.records.text_fields import text_fields

UNKNOWN = Schema("", {})


@dataclass(frozen=True, eq=False)
class Record:
    """One file's content."""

    kind: ClassVar[str]
    folder: ClassVar[str]
    depth: ClassVar[int] = 1
    """How many path segments an id has."""

    id: str
    fields: Mapping[str, Any]
    document: Document
    sample: bool = False
    references: tuple[tuple[FieldPath, str, str], ...] = ()
    """Every reference: its field, the folder it points into, and the id."""
    schema: Schema = UNKNOWN
    """The schema of its kind."""

    @cached_property
    def name(self) -> str:
        """The record's name among all records of all kinds: ``consortia/2025/medica-kmdica``."""
        return f"{self.folder}/{self.id}"

    @property
    def counted(self) -> bool:
        """Whether its scheme is the operator's own, and so in its sums and under its rules."""
        return self.fields["scheme"] in own_schemes(self.schema)

    @property
    def first_name(self) -> str:
        """The name that it had first: what subscribers know it by, also when it is renamed."""
        former = self.fields["formerly"]
        return f"{self.folder}/{former[0]}" if former else self.name

    @property
    def former_files(self) -> tuple[str, ...]:
        """The files in which it was under its former ids."""
        world = "data/samples" if self.sample else "data"
        return tuple(f"{world}/{self.folder}/{id}.yml" for id in self.fields["formerly"] or ())

    @property
    def written(self) -> Mapping[str, Any]:
        """What the file says, without the absent fields."""
        tell_read([(self.kind, WHOLE)])
        data: Mapping[str, Any] = self.document.data
        return data

    @property
    def texts(self) -> tuple[tuple[FieldPath, Any], ...]:
        """Every text that people read, with its field."""
        tell_read([(self.kind, WHOLE)])
        return _texts(self)

    def telling(self) -> Self:
        """The same record, whose fields tell when they are read."""
        if isinstance(self.fields, ReadFields):
            return self
        return replace(self, fields=ReadFields(self.kind, self.fields))

    def place(self, path: FieldPath) -> Place:
        """Where a field stands in the record's file."""
        return self.document.place(path)

    def at(self, *path: str | int) -> Reference:
        """A field of this record, for a problem of another record to point at."""
        return Reference(self.name, path)


@lru_cache(maxsize=2)  # rules ask for those of one record after another, and all would be many
def _texts(record: Record) -> tuple[tuple[FieldPath, Any], ...]:
    return tuple(text_fields(record.schema, record.document.data))


class Programme(Record):
    """A programme year: the policy, as data."""

    kind, folder = "programme", "programmes"

    def terms(self, kind: str | None) -> Mapping[str, Any]:
        """``participants``, ``subsidy`` and ``limits`` of a kind; its own values come first."""
        return self._terms.get(kind) or self._terms[None]

    @read_property
    def _terms(self) -> Mapping[str | None, Mapping[str, Any]]:
        """The same of each kind with values of its own, and of any other."""
        written, names = self.written, ("participants", "subsidy", "limits")
        kinds: Mapping[str | None, Any] = {None: {}, **(written.get("kinds") or {})}
        return {
            kind: {name: {**written.get(name, {}), **own.get(name, {})} for name in names}
            for kind, own in kinds.items()
        }


class Call(Record):
    """A call, for hosts or for participating firms."""

    kind, folder = "call", "calls"

    @property
    def for_firms(self) -> bool:
        """Whether firms are called, not hosts."""
        return bool(self.fields["audience"] == "participants")

    @property
    def result(self) -> Mapping[str, Any]:
        """What came of it; empty where nothing is told."""
        return self.fields["result"] or {}


class Organization(Record):
    """A ministry, managing body, host or other body."""

    kind, folder = "organization", "organizations"


class Exhibition(Record):
    """An exhibition series with its editions."""

    kind, folder = "exhibition", "exhibitions"

    @property
    def editions(self) -> Mapping[str, Mapping[str, Any]]:
        """Editions by key (``2025``, ``2026-spring``)."""
        return self.fields["editions"] or {}


class Consortium(Record):
    """A consortium, or another group participation."""

    kind, folder, depth = "consortium", "consortia", 2

    @property
    def taking_part(self) -> tuple[Mapping[str, Any], ...]:
        """The roster without the firms that withdrew."""
        return tuple(p for p in self.fields["participants"] or () if not p["withdrawn"])


class Statistics(Record):
    """One series of statistics."""

    kind, folder = "statistics", "statistics"


KINDS: Mapping[str, type[Record]] = {record.kind: record for record in Record.__subclasses__()}
"""In the order above, which is that of downloads, groups of hits and messages."""
FOLDERS: Mapping[str, type[Record]] = {record.folder: record for record in KINDS.values()}
