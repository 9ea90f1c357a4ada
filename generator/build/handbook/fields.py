"""The handbook of fields: every field of every kind, read off its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.build.handbook.spoken import spoken
from generator.records.model import FOLDERS, KINDS, Record
from generator.records.schema import Node, Schema, inner, is_text
from generator.rules import rulebook


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
        """An example value as written in a file; empty when the schema has none."""
        examples = self.node.get("examples", ())
        return json.dumps(examples[0], ensure_ascii=False) if examples else ""


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


def handbook(schemas: Mapping[str, Schema]) -> Handbook:
    """Every field of every kind of record."""
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
                    Field(path, node, required, tuple(rules.get((kind, path), ())))
                    for path, node, required in fields(schemas[kind].root)
                ),
            )
            for kind in KINDS
            if kind in schemas
        )
    )


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
