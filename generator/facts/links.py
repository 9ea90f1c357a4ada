"""A record as other pages point at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from generator.facts.marks import NO_MARKS, Fact, Marks
from generator.facts.once import once_in
from generator.facts.titles import edition_title, of_today, title, title_at
from generator.records.model import FOLDERS, Exhibition, Record
from generator.records.read_fields import REFERENCES, tell_read
from generator.records.registry import ByName


@dataclass(frozen=True)
class Link:
    """A record's name (``organizations/kbiz``) and what people call it.

    ``record`` is None while the record's own file is broken; then ``words`` is its id.
    """

    name: str
    words: Any
    record: Record | None = None
    marks: Marks = NO_MARKS
    """Those of the words."""
    now: Any = None
    """What people call it today, where the words are a name of another day."""


Entry: TypeAlias = Link | Record | None


def link(registry: ByName, kind: type[Record], id: str, day: str | None = None) -> Link:
    """The way to one record, by its name on a day; by that of today where no day is meant."""
    record = registry.find(kind, id)
    name = f"{kind.folder}/{id}"
    return Link(name, id) if record is None else to(record, day)


def linked(registry: ByName, kind: type[Record], id: str | None) -> Link | None:
    """The way to a record that a field may name."""
    return link(registry, kind, id) if id else None


def referred(record: Record, registry: ByName, day: str | None = None) -> Mapping[str, Link]:
    """The way to everything that a record refers to, by folder and id: ``editions/medica/2025``."""
    tell_read([(record.kind, REFERENCES)])
    found: dict[str, Link] = {}
    for _, folder, id in record.references:
        edition = registry.edition(id) if folder == "editions" else None
        if edition:
            found[f"{folder}/{id}"] = to_edition(*edition[:2])
        elif folder in FOLDERS:
            found[f"{folder}/{id}"] = link(registry, FOLDERS[folder], id, day)
        else:
            found[f"{folder}/{id}"] = Link(f"exhibitions/{id.partition('/')[0]}", id)
    return found


def links(
    registry: ByName, kind: type[Record], ids: Iterable[str] | None, day: str | None = None
) -> tuple[Link, ...]:
    """The way to each of some records, in the order in which they are named."""
    return tuple(link(registry, kind, id, day) for id in ids or ())


def to(record: Record, day: str | None = None) -> Link:
    """The way to a record at hand."""
    return _called(record, title_at(record, day) if day else Fact(title(record)))


def to_edition(exhibition: Exhibition, key: str) -> Link:
    """The way to a series by what one of its editions was called."""
    return _to_edition(key, exhibition)


@once_in
def _to_edition(key: str, exhibition: Exhibition) -> Link:
    called = edition_title(exhibition, key)
    then = title_at(exhibition, exhibition.editions[key]["starts"] or key[:4])
    return replace(_called(exhibition, then), words=called.value, marks=called.marks)


def _called(record: Record, called: Fact[Any]) -> Link:
    now = title(record)
    same = called.value == now or called.value == of_today(now)
    other = None if same else now
    return Link(record.name, called.value, record, called.marks, other)


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
