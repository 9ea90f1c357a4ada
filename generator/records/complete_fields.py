"""A document with every field that its schema knows, and its references, in one pass.

It is the same as ``schema.complete`` and ``schema.references``; a schema's nodes are looked up once
for all records of its kind.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.records.findings import FieldPath
from generator.records.schema import NESTED, Node, Schema, inner

References = list[tuple[FieldPath, str, str]]


def complete_fields(schema: Schema, data: Any) -> tuple[Any, References]:
    """The fields of a document, absent ones as None, and every reference that it makes."""
    found: References = []
    return _reader(schema).read(data, (), found), found


class _GroupReader:
    """What stands in a group or a list, by one node of a schema."""

    def __init__(self, node: Node) -> None:
        self._fields: dict[str, Any] = dict.fromkeys(node.get("properties", ()))
        self._below = _Below(node)

    def read(self, data: Any, at: FieldPath, found: References) -> Any:
        known = self._below
        if isinstance(data, dict):
            made, deep = self._fields | data, False
            for name, value in data.items():
                if isinstance(value, str):
                    if (folder := known[name][0]) is not None:
                        found.append(((*at, name), folder, value))
                elif isinstance(value, NESTED) and (below := known[name][1]):
                    made[name] = below.read(value, (*at, name), found)
                    deep = True
            if deep or len(made) > len(data) or [*made] != [*data]:
                return made
            return data  # the same in the same order: one group for both
        return tuple([self._entry(value, (*at, n), found) for n, value in enumerate(data)])

    def _entry(self, value: Any, at: FieldPath, found: References) -> Any:
        folder, below = self._below[0]
        if isinstance(value, str) and folder is not None:
            found.append((at, folder, value))
        inside = isinstance(value, NESTED) and below
        return inside.read(value, at, found) if inside else value


class _Below(dict[str | int, tuple[str | None, _GroupReader | None]]):
    """By step: the folder that a text refers into, and the reader of what is a group or a list."""

    def __init__(self, node: Node) -> None:
        self._node = node

    def __missing__(self, step: str | int) -> tuple[str | None, _GroupReader | None]:
        """What is found by the schema when it is first asked for."""
        node = inner(self._node, step)
        reader = _GroupReader(node) if node is not None else None
        found = self[step] = (node or {}).get("x-ref"), reader
        return found


@cache
def _reader(schema: Schema) -> _GroupReader:
    return _GroupReader(schema.root)
