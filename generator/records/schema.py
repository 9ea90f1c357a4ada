"""The JSON Schema of a kind: fields, labels and references.

The schema is the one source of a record's shape, labels, examples and help: one plain tree, since
``schema_files`` resolves every ``$ref`` when it reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.records.findings import FieldPath
from generator.text.texts import plain

Node: TypeAlias = Mapping[str, Any]
"""One schema object."""
NOTHING: Node = {}
NESTED = (dict, list)  # asked of every value, of which a tuple is asked faster than ``dict | list``


@dataclass(frozen=True, eq=False)
class Schema:
    """The schema of one kind of record, without references."""

    kind: str
    root: Node

    def field(self, path: FieldPath) -> Node | None:
        """The schema of a field, or None for a field that the schema does not know."""
        node: Node | None = self.root
        for step in path:
            node = inner(node, step) if node is not None else None
        return node

    def label(self, path: FieldPath, language: str) -> str | None:
        """What people call the field."""
        node = self.field(path)
        return label(node, language) if node is not None else None


def inner(node: Node, step: str | int) -> Node | None:
    """The schema of a field or list entry directly inside another."""
    if isinstance(step, int):
        found = node.get("items")
    else:
        found = node.get("properties", NOTHING).get(step) or node.get("additionalProperties")
    return found if isinstance(found, dict) else None


def label(node: Node, language: str) -> str | None:
    """The title of a schema in one language, else in Korean."""
    return annotation(node, "title", language)


def annotation(node: Node, word: str, language: str) -> str | None:
    """What a schema says for people under ``title`` or ``description``, else in Korean.

    Other languages than Korean have ``x-en`` and the like for it.
    """
    words = node.get(f"x-{language}", {}).get(word) or node.get(word)
    return words if isinstance(words, str) else None


def value_label(node: Node, value: Any, language: str) -> str:
    """What people call one value of a closed list; the value itself when it has no label."""
    return plain(node.get("x-labels", {}).get(value), language) or str(value)


def references(node: Node, data: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str, str]]:
    """Every reference a document makes: its field, the folder it points into, and the id."""
    for name, value in _within(data):
        if (below := inner(node, name)) is None:
            continue
        if isinstance(value, str):
            if "x-ref" in below:
                yield (*path, name), below["x-ref"], value
        elif isinstance(value, dict | list):
            yield from references(below, value, (*path, name))


def _within(data: Any) -> Iterable[tuple[str | int, Any]]:
    """What is directly inside a group or a list, each by its step."""
    if isinstance(data, dict):
        return data.items()
    return enumerate(data) if isinstance(data, list) else ()


def is_text(node: Node) -> bool:
    """Whether a field is a text that people read, in one language or several."""
    return node.get("type") == ["string", "object"]


def complete(data: Any, node: Node) -> Any:
    """A document with every field that its schema knows; absent ones are None."""
    if isinstance(data, dict):
        known: dict[str, Any] = dict.fromkeys(node.get("properties", ()))
        for name, value in data.items():
            known[name] = _complete(value, node, name)
        return known
    return tuple([_complete(value, node, 0) for value in data]) if isinstance(data, list) else data


def _complete(value: Any, within: Node, step: str | int) -> Any:
    if not isinstance(value, dict | list) or (node := inner(within, step)) is None:
        return value
    return complete(value, node)


def fits(node: Node, value: Any) -> bool:
    """Whether a plain value would be sound in a field, as far as its own form, size and list go."""
    if isinstance(value, str):
        formed = "pattern" not in node or bool(re.fullmatch(node["pattern"], value))
        return formed and value in node.get("enum", (value,))
    whole = node.get("type") != "integer" or isinstance(value, int)
    return whole and node.get("minimum", value) <= value <= node.get("maximum", value)
