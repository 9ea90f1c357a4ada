"""What templates ask about a field of which they know the path alone; its schema answers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.records.findings import undotted
from generator.records.own_schemes import earlier_schemes, own_schemes
from generator.records.schema import Node, Schema, annotation, is_text, label, value_label

FIGURE = frozenset({"value", "approximate"})
"""What the group of a reported figure has among its fields."""


def field_answers(schemas: Mapping[str, Schema], language: str) -> dict[str, Any]:
    """What templates ask of schemas, by name: nearly all are functions."""

    def node(kind: str, path: str) -> Node:
        found = schemas[kind].field(undotted(path))
        if found is None:
            raise LookupError(f"{kind} has no field {path}")
        return found

    return {
        "own_schemes": own_schemes(schemas["consortium"]),
        "earlier_schemes": earlier_schemes(schemas["consortium"]),
        "inside": lambda kind, path="": tuple(node(kind, path).get("properties", ())),
        "form": lambda kind, path: form(node(kind, path), path.rpartition(".")[2]),
        "filled": lambda kind, path, rows: columns(rows, node(kind, path)),
        "reference": lambda kind, path, id: f"{node(kind, path)['x-ref']}/{id}",
        "labelled": lambda kind, path: "x-labels" in node(kind, path),
        "field": cache(lambda kind, path="": label(node(kind, path), language) or path),
        "choice": cache(lambda kind, path, of: value_label(node(kind, path), of, language)),
        "annotation": lambda node, word: annotation(node, word, language) or "",
    }


def form(node: Node, name: str) -> str:
    """``text``, ``reference``, ``day``, ``choice``, ``flag``, ``figure``, ``group`` and so on."""
    if is_text(node):
        return "text"
    if "x-ref" in node:
        return "reference"
    kind = node.get("type")
    if kind == "array":
        return _list(node["items"], name)
    if kind == "object":
        return "figure" if set(node.get("properties", ())) >= FIGURE else "group"
    if kind == "boolean":
        return "flag"
    return _number(name) if kind in ("integer", "number") else _word(node)


def _list(entry: Node, name: str) -> str:
    inner = form(entry, name)
    return "table" if inner == "group" else "texts" if inner == "text" else "list"


def _number(name: str) -> str:
    """A number's unit stands at the end of its field's name: ``cap_krw``, ``max_percent``."""
    unit = name.rpartition("_")[2]
    return unit if unit in ("krw", "usd", "percent") else "number"


def _word(node: Node) -> str:
    if "KR" in node.get("enum", ()):
        return "country"
    if "x-labels" in node:
        return "choice"
    if node.get("format") == "known-date":
        return "day"
    return "link" if str(node.get("pattern", "")).startswith("^https?") else "plain"


def columns(rows: list[Mapping[str, object]], node: Node) -> tuple[str, ...]:
    """The fields that any of some entries has, in the schema's order."""
    return tuple(name for name in node["properties"] if any(row[name] is not None for row in rows))
