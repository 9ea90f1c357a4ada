"""Groups and lists: an example of each, and the fields that stand together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.records.findings import FieldPath
from generator.records.schema import Node, Schema

NAMED = "general"
"""A name of a group in a map, such as a kind of consortium."""


def example_of(node: Node, within: Node | None = None) -> Any:
    """A right value of a field: its own example, else one made of what is inside it."""
    if node.get("examples"):
        return node["examples"][0]
    if within and within.get("examples") and isinstance(within["examples"][0], list):
        return within["examples"][0][0]
    if "enum" in node or "const" in node:
        return node.get("const", next(iter(node.get("enum", ())), None))
    if node.get("type") == "array":
        return [example_of(node["items"], node)]
    return group_example(node) if node.get("type") == "object" else None


def group_example(node: Node) -> dict[str, Any]:
    """The fields that a group must have, or else its first, each with its own example."""
    known: Mapping[str, Node] = node.get("properties", {})
    if not known and isinstance(each := node.get("additionalProperties"), Mapping):
        return {NAMED: example_of(each)}
    names = node.get("required") or next(
        (branch["required"] for branch in node.get("anyOf", ()) if "required" in branch), ()
    )
    names = (*names, *list(known)[:1])[: len(names) or 1]
    return {name: example_of(known[name]) for name in names}


def group_of(at: FieldPath, schema: Schema) -> Mapping[str, Node]:
    """The fields of the group that a field stands in."""
    while at and isinstance(at[-1], int):
        at = at[:-1]
    group: Mapping[str, Node] = (schema.field(at[:-1]) or {}).get("properties", {})
    return group
