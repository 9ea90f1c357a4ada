"""All text of a record in both languages, for search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.facts.titles import title
from generator.records.field_tree import FieldNode, field_tree
from generator.records.model import Call, Consortium, Exhibition, Programme, Record
from generator.records.registry import Registry, target
from generator.records.schema import Node, Schema, inner, label
from generator.text.countries import country
from generator.text.languages import LANGUAGES
from generator.text.texts import Text

SILENT = (
    "source",
    "sources",
    "inferred",
    "waivers",
    "formerly",
    "accounts",
    "checked",
    "notes",
    "reporter",
)
"""Fields whose words tell about the record, not about its matter."""


def in_every_language(value: Any) -> Iterator[str]:
    """A text in every language it is written in."""
    return Text.of(value).every()


def names(record: Record) -> list[str]:
    """All that a record is called: its title, or its names of all times, and other names."""
    fields = record.fields
    called = [name["name"] for name in fields.get("names") or ()] or [title(record)]
    return [
        word
        for text in (*called, *(fields.get("aliases") or ()))
        for word in in_every_language(text)
    ]


def words(record: Record, registry: Registry, schema: Schema) -> Iterator[str]:
    """The texts, labels, countries and referred names of all fields of a record."""
    for name, value in record.written.items():
        if name == "participants" and isinstance(record, Consortium):
            value = list(record.taking_part)
        if name not in SILENT:
            yield from _below(value, field_tree(schema).inside(name), registry)


def headings(record: Record, schema: Schema) -> Iterator[str]:
    """What the fields of a policy are called: people ask for 선정 기준, not for what they are."""
    if isinstance(record, Call | Programme):
        for name in record.written:
            if name not in SILENT and (node := inner(schema.root, name)):
                yield from (label(node, language) or "" for language in LANGUAGES)


def countries(record: Record, own: str | None) -> list[str]:
    """Every country that a record tells of, its own first."""
    fields = record.fields
    places = list(fields.get("stops") or ())
    if isinstance(record, Exhibition):
        places += record.editions.values()
    found = dict.fromkeys([own, fields.get("usual_country"), *(p["country"] for p in places)])
    return [code for code in found if code]


def _below(value: Any, field: FieldNode | None, registry: Registry) -> Iterable[str]:
    if value is None or field is None:
        return ()
    if field.is_text:
        return in_every_language(value)
    if isinstance(value, str):
        return _one(value, field.node, registry)
    found: list[str] = []
    if isinstance(value, dict):
        for name, entry in value.items():
            if entry is not None and name not in SILENT:
                found += _below(entry, field.inside(name), registry)
    elif isinstance(value, list):
        each = field.inside(0)
        for entry in value:
            found += _below(entry, each, registry)
    return found


def _one(value: str, node: Node, registry: Registry) -> Iterator[str]:
    if "x-ref" in node:
        record = registry.named(target(node["x-ref"], value))
        yield from names(record) if record else ()
    elif "x-labels" in node:
        yield from node["x-labels"].get(value, {}).values()
    elif "KR" in node.get("enum", ()):
        yield from (country(value, language) for language in LANGUAGES)
    elif "format" not in node and "http" not in node.get("pattern", ""):
        yield value
