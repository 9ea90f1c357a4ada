"""One record of a kind with every field that its schema knows, and the ways into it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from generator.check.reading import record
from generator.records.document import Document
from generator.records.model import KINDS, Record
from generator.records.registry import Registry
from generator.records.schema import Node, Schema
from generator.records.yaml_source import parse

ABSENT = {
    *("withdrawn", "programme_unknown", "hosts_unknown"),
    *("starts_partly", "ends_partly", "part_of_month", "at_most", "announced_partly"),
}
"""Fields that say that others are not there or do not hold, or that stand in their place."""
Path: TypeAlias = tuple[str | int, ...]
KEYS = {"editions": "2025", "items": "booth_rental"}
"""What a file calls the entries that it names itself; others are called ``general``."""


def full(kind: str, schema: Schema, registry: Registry) -> dict[str, Any]:
    """Every field of a kind, each list with one entry, each reference to a record that is there."""
    found = _group(schema.root, kind, registry)
    first = next(iter(found))
    found["inferred"] = [first]
    for source in found["sources"]:
        source["for"] = [first]
    return found


def made(kind: str, data: Any, schema: Schema) -> Record:
    """The record that a file with these fields gives."""
    id = "2026/full" if KINDS[kind].depth == 2 else "2026-full"
    text = json.dumps(data, ensure_ascii=False)
    document = parse(text.encode(), f"data/{KINDS[kind].folder}/{id}.yml")
    assert isinstance(document, Document), document
    return record(kind, id, document, schema)


def leaves(data: Any, path: Path = ()) -> Iterator[Path]:
    """The way to every single value; a text in two languages is one."""
    if isinstance(data, Mapping) and not set(data) <= {"ko", "en"}:
        for name, inside in data.items():
            yield from leaves(inside, (*path, name))
    elif isinstance(data, list):
        for index, inside in enumerate(data):
            yield from leaves(inside, (*path, index))
    else:
        yield path


def changed(data: Any, path: Path, value: Any = None) -> Any:
    """The fields with another value of one, or without it."""
    found = copy.deepcopy(data)
    above = found
    for step in path[:-1]:
        above = above[step]
    if value is None:
        del above[path[-1]]
    else:
        above[path[-1]] = value
    return found


def another(node: Node, value: Any) -> Any:
    """A value that a field might have as well."""
    if "enum" in node:
        return node["enum"][-1]
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if "pattern" in node and len(node.get("examples", ())) > 1:
        return next(example for example in node["examples"] if example != value)
    if node.get("format") == "known-date":
        return "2026-03-07"
    return {"ko": "다른 말", "en": "other words"} if isinstance(value, dict) else f"{value}-other"


def _value(node: Node, name: str, registry: Registry) -> Any:
    if node.get("type") == ["string", "object"]:
        return {"ko": f"가나 {name}", "en": f"{name} text"}
    if node["type"] == "array":
        return [_value(node["items"], name, registry)]
    if node["type"] == "object":
        return _group(node, name, registry)
    if "enum" in node:
        return node["enum"][0]
    if name in ("stop", "stops"):
        return 1  # a number in the list of stops, which has one
    if node["type"] in ("integer", "number"):
        return max(node.get("minimum", 0), min(7, node.get("maximum", 7)))
    return True if node["type"] == "boolean" else _word(node, name, registry)


def _group(node: Node, name: str, registry: Registry) -> dict[str, Any]:
    known = node.get("properties", {}).items()
    found = {key: _value(below, key, registry) for key, below in known if key not in ABSENT}
    below = node.get("additionalProperties")
    if isinstance(below, Mapping):
        found[KEYS.get(name, "general")] = _value(below, name, registry)
    return found


def _word(node: Node, name: str, registry: Registry) -> str:
    if "x-ref" in node:
        return _referred(node["x-ref"], registry)
    if node.get("format") == "known-date":
        return "2026-03-09" if name in ("ends", "until", "closes") else "2026-03-05"
    if name in ("kind", "composition", "item"):
        return KEYS.get(f"{name}s", "general")
    return str(node["examples"][0]) if "pattern" in node and node.get("examples") else f"x-{name}"


def _referred(folder: str, registry: Registry) -> str:
    if folder == "editions":
        series = next(r for r in registry if r.folder == "exhibitions" and r.written["editions"])
        return f"{series.id}/{next(iter(series.written['editions']))}"
    return next(record.id for record in registry if record.folder == folder)
