"""Groups and lists that were written as something else: an example of each, and what was meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.schema import Node, fits

NAMED = "general"
"""A name of a group in a map, such as a kind of consortium."""


def with_group(problem: Problem, node: Node) -> Problem:
    """A problem of a group or list, with an example and, where it is plain, what was meant."""
    found = problem.values.get("found")
    if problem.id == "schema.type-array":
        return _list(problem, node, found)
    if node.get("type") != "object" or problem.id not in ("schema.type-object", "schema.empty"):
        return problem
    example = example_of(node)
    values = {**problem.values, "example": example}
    if found is None:
        return replace(problem, values=values)
    fields = list(dict.fromkeys(_fields_for(node, found)))
    if len(fields) == 1 and set(node.get("required", fields)) <= set(fields):
        offer = Offer({fields[0]: found}, sure=True)
        return replace(problem, values=values, offer=offer)
    if fields and isinstance(example, Mapping):
        values["example"] = {**example, fields[0]: found}
    return replace(problem, values=values)


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


def _list(problem: Problem, node: Node, found: Any) -> Problem:
    """A single value where a list is wanted, even of one."""
    entry = node.get("items", {})
    if isinstance(found, str) and "," in found:
        parts = [part.strip() for part in found.split(",")]
        if all(part and _takes(entry, part) for part in parts):
            return replace(problem, offer=Offer(parts, sure=True))
    if found is not None and _takes(entry, found):
        return replace(problem, offer=Offer([found], sure=True))
    if isinstance(found, Mapping) and entry.get("type") == "object":
        return replace(problem, offer=Offer([found], sure=False))
    return problem


def _fields_for(node: Node, found: Any) -> Iterator[str]:
    """The fields of a group into which a plain value goes, that with the narrowest form first."""
    known: Mapping[str, Node] = node.get("properties", {})
    wanted = [
        *node.get("required", ()),
        *(name for branch in node.get("anyOf", ()) for name in branch.get("required", ())),
    ]
    fitting = [name for name in wanted if _takes(known[name], found)]
    formed = [name for name in fitting if "pattern" in known[name] or "enum" in known[name]]
    yield from formed or fitting


def _takes(node: Node, found: Any) -> bool:
    """Whether a plain value may stand in a field."""
    types = node.get("type")
    if isinstance(found, str):
        return (types == "string" or isinstance(types, list)) and fits(node, found)
    whole = isinstance(found, int | float) and not isinstance(found, bool)
    return whole and types in ("integer", "number") and fits(node, found)
