"""A document with every field that its schema knows, and its references, in one pass.

It is the same as ``schema.complete`` and ``schema.references``; a schema's nodes are looked up once
for all records of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any

from generator.records.findings import FieldPath
from generator.records.held_once import References, now
from generator.records.schema import NESTED, Node, Schema, inner
from generator.records.shared_keys import empty_group, small_group


def complete_fields(schema: Schema, data: Any) -> tuple[Any, References]:
    """The fields of a document, absent ones as None, and every reference that it makes.

    While ``held_once`` has what other documents say alike, ``data`` gets it in place of its own.
    """
    found: References = []
    return _reader(schema).read(data, (), found)[0], found


class LaterFields(dict[str, Any]):
    """The same fields, each of which is completed when it is asked for: of most records few are.

    For ``ReadFields`` alone, which asks by name and goes through the names: ``get`` and ``in`` know
    nothing of a group that nobody asked for.
    """

    __slots__ = ("_deep", "_reader")

    def __init__(self, schema: Schema, data: Any) -> None:
        self._reader = _reader(schema)
        super().__init__(self._reader.fields | data)
        self._deep = {name: value for name, value in data.items() if isinstance(value, NESTED)}
        for name in self._deep:
            del self[name]

    def __missing__(self, name: str) -> Any:
        self[name] = self._reader.outermost(name, self._deep.pop(name))
        return self[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._reader.fields)

    def __len__(self) -> int:
        return len(self._reader.fields)


class _GroupReader:
    """What stands in a group or a list, by one node of a schema.

    What is read is given with all fields, and as the file has it.
    """

    def __init__(self, node: Node) -> None:
        self.fields: dict[str, Any] = dict.fromkeys(node.get("properties", ()))
        self._below = _Below(node)

    @cached_property
    def _small(self) -> dict[str, Any]:
        """The same as ``fields``, for many groups."""
        return empty_group(self.fields)

    def read(self, data: Any, at: FieldPath, found: References) -> tuple[Any, Any]:
        return (self._group if isinstance(data, dict) else self._list)(data, at, found)

    def outermost(self, name: str, value: Any) -> Any:
        """A group or list of a document, by its field."""
        below = self._below[name][1]
        return below.read(value, (name,), [])[0] if below else value

    def _group(self, data: dict[str, Any], at: FieldPath, found: References) -> tuple[Any, Any]:
        known, held = self._below, now.held
        made = (self._small if held else self.fields) | data
        texts, deep = True, False
        for name, value in data.items():
            if isinstance(value, str):
                if (folder := known[name][0]) is not None:
                    found.append(((*at, name), folder, value))
                continue
            texts = False
            if isinstance(value, NESTED) and (below := known[name][1]):
                made[name], data[name] = below.read(value, (*at, name), found)
                deep = True
        if deep or len(made) > len(data) or [*made] != [*data]:
            many = held and at and len(made) == len(self.fields)
            return made, small_group(data) if many else data
        whole = held.texts(data) if held and texts else data
        return whole, whole  # the same in the same order: one group for both

    def _list(self, data: list[Any], at: FieldPath, found: References) -> tuple[Any, Any]:
        folder, below = self._below[0]
        made, held = [*data], now.held
        alike = held is not None
        for n, value in enumerate(data):
            if isinstance(value, str):
                if folder is not None:
                    found.append(((*at, n), folder, value))
            elif isinstance(value, NESTED) and below:
                made[n], data[n] = (
                    held.entry(below, value, (*at, n), found)
                    if held and len(at) == 1
                    else below.read(value, (*at, n), found)
                )
                alike = alike and made[n] is data[n]
        return held.list(tuple(made), data) if held and alike else (tuple(made), data)


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
