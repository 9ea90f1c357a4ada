"""The handbook of fields: every field of every kind, read off its schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.build.handbook.spoken import spoken
from generator.records.canonical import fresh
from generator.records.canonical.quoting import KEY_PATTERN
from generator.records.model import FOLDERS, KINDS, Programme, Record
from generator.records.registry import Registry
from generator.records.schema import Node, Schema, inner, is_text
from generator.rules import rulebook
from generator.rules.programme_names import LISTS, named_in


@dataclass(frozen=True)
class Field:
    """One field: its general path, its schema, and the rules about it."""

    path: str
    node: Node
    required: bool
    rules: tuple[str, ...]

    @property
    def depth(self) -> int:
        """Nesting depth in the record."""
        return self.path.count(".")

    @property
    def type(self) -> str:
        """The kind of value it holds: ``text``, ``date``, ``list of text`` …"""
        return type_of(self.node)

    @property
    def choices(self) -> tuple[Any, ...]:
        """Allowed values, for closed lists."""
        entry: Node = inner(self.node, 0) or self.node if "items" in self.node else self.node
        return tuple(entry.get("enum", ()))

    @property
    def example(self) -> str:
        """The field with an example value, as it stands in a file; empty without one."""
        examples, name = self.node.get("examples", ()), self.path.rpartition(".")[2]
        alone = Schema("", {"properties": {name: self.node}})
        return fresh(alone, {name: examples[0]}).rstrip("\n") if examples else ""


@dataclass(frozen=True)
class FieldList:
    """Every field of one kind of record."""

    kind: str
    folder: str
    root: Node
    fields: tuple[Field, ...]
    inputs: tuple[Record, ...] = ()


@dataclass(frozen=True)
class Handbook:
    """The list of all kinds."""

    kinds: tuple[FieldList, ...]
    inputs: tuple[Record, ...] = ()


def handbook(schemas: Mapping[str, Schema], registry: Registry | None = None) -> Handbook:
    """Every field of every kind of record; names of a programme year are those of the latest."""
    named = _of_latest_year(registry or Registry())
    rules: dict[tuple[str, str], list[str]] = {}
    for rule in rulebook().values():
        for field in spoken(rule, schemas):
            rules.setdefault(field, []).append(rule.id)
    return Handbook(
        tuple(
            FieldList(
                kind,
                KINDS[kind].folder,
                schemas[kind].root,
                tuple(
                    Field(path, _with_names(path, node, named), required, _rules(rules, kind, path))
                    for path, node, required in fields(schemas[kind].root)
                ),
            )
            for kind in KINDS
            if kind in schemas
        )
    )


def _rules(rules: Mapping[Any, list[str]], kind: str, path: str) -> tuple[str, ...]:
    return tuple(rules.get((kind, path), ()))


def _of_latest_year(registry: Registry) -> Mapping[str, Mapping[str, Any]]:
    """What kinds, compositions and cost items are called in the latest year that has them."""
    named = {}
    for field in LISTS:
        years = (named_in(year, field) for year in reversed(registry.all(Programme)))
        named[field] = next(filter(None, years), {})
    return named


def _with_names(path: str, node: Node, named: Mapping[str, Mapping[str, Any]]) -> Node:
    """The schema of a field that holds a name of the programme year, with these names."""
    names = named.get(path.rpartition(".")[2], {})
    if not names or "enum" in node or node.get("pattern") != KEY_PATTERN:
        return node
    return {**node, "enum": list(names), "x-labels": names}


def fields(node: Node, above: str = "") -> Iterator[tuple[str, Node, bool]]:
    """Every field inside a schema: its general path, its schema, and whether it must be there."""
    while "items" in node:
        node = node["items"]
    if is_text(node):
        return
    inside = {name: (below, name in node.get("required", ())) for name, below in _named(node)}
    for name, (below, required) in inside.items():
        path = f"{above}.{name}" if above else name
        yield path, below, required
        yield from fields(below, path)


def _named(node: Node) -> Iterator[tuple[str, Node]]:
    yield from node.get("properties", {}).items()
    if isinstance(node.get("additionalProperties"), Mapping):
        yield "*", node["additionalProperties"]


def type_of(node: Node) -> str:
    """The kind of value that a schema asks for."""
    if "items" in node:
        return f"list of {type_of(node['items'])}"
    if is_text(node):
        return "text"
    if "x-ref" in node:
        return f"reference to {node['x-ref']}" if node["x-ref"] in FOLDERS else "reference"
    if node.get("format") == "known-date":
        return "date"
    if "http" in node.get("pattern", ""):
        return "link"
    names = {"string": "words", "integer": "whole number", "object": "group"}
    return names.get(node["type"], str(node["type"]))
