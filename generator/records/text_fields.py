"""The fields of a document that people read as text, by its schema.

A schema's nodes are looked up once for all records of its kind, and what holds no text at any depth
is passed over.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

from generator.records.findings import FieldPath
from generator.records.schema import Node, Schema, inner, is_text

Texts: TypeAlias = list[tuple[FieldPath, Any]]


def text_fields(schema: Schema, data: Any) -> Texts:
    """Every text that people read: its field, and the Korean alone or both languages."""
    found: Texts = []
    _reader(schema).gather(data, (), found)
    return found


class _TextReader:
    """The texts in a group or a list, by one node of a schema."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._known: dict[str | int, tuple[bool, _TextReader | None]] = {}

    def gather(self, data: Any, at: FieldPath, found: Texts) -> None:
        if isinstance(data, dict):
            for name, value in data.items():
                text, below = self._known.get(name) or self._below(name)
                if text:
                    found.append(((*at, name), value))
                elif below and isinstance(value, dict | list):
                    below.gather(value, (*at, name), found)
        elif isinstance(data, list):
            text, below = self._known.get(0) or self._below(0)
            if text:
                found += [((*at, index), value) for index, value in enumerate(data)]
            elif below:
                for index, value in enumerate(data):
                    below.gather(value, (*at, index), found)

    def _below(self, step: str | int) -> tuple[bool, _TextReader | None]:
        """Whether a field is a text, and the reader of one with texts inside."""
        node = inner(self._node, step)
        reader = _TextReader(node) if node is not None and _has_texts(node) else None
        self._known[step] = node is not None and is_text(node), reader
        return self._known[step]


def _has_texts(node: Node) -> bool:
    """Whether there is a text at any depth inside."""
    within = [*node.get("properties", {}).values()]
    within += [node[word] for word in ("items", "additionalProperties") if word in node]
    nodes = [one for one in within if isinstance(one, dict)]
    return any(map(is_text, nodes)) or any(map(_has_texts, nodes))


@cache
def _reader(schema: Schema) -> _TextReader:
    return _TextReader(schema.root)
