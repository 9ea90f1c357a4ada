"""A record as other pages point at it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.facts.titles import title
from generator.records.model import Record
from generator.records.registry import ByName


@dataclass(frozen=True)
class Link:
    """A record's name (``organizations/kbiz``) and what people call it.

    ``record`` is None while the record's own file is broken; then ``words`` is its id.
    """

    name: str
    words: Any
    record: Record | None = None


Entry: TypeAlias = Link | Record | None


def link(registry: ByName, kind: type[Record], id: str) -> Link:
    """The way to one record."""
    record = registry.find(kind, id)
    name = f"{kind.folder}/{id}"
    return Link(name, id) if record is None else to(record)


def links(registry: ByName, kind: type[Record], ids: Iterable[str] | None) -> tuple[Link, ...]:
    """The way to each of some records, in the order in which they are named."""
    return tuple(link(registry, kind, id) for id in ids or ())


def to(record: Record) -> Link:
    """The way to a record at hand."""
    return Link(record.name, title(record), record)


def read(*parts: Entry | Iterable[Entry]) -> tuple[Record, ...]:
    """Every record behind some links and records, each once, by name: what a view read."""
    found: dict[str, Record] = {}
    for part in parts:
        entries = (part,) if part is None or isinstance(part, Link | Record) else part
        for entry in entries:
            record = entry.record if isinstance(entry, Link) else entry
            if record is not None:
                found[record.name] = record
    return tuple(found[name] for name in sorted(found))
