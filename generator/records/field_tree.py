"""The fields of a schema as a tree, in which each field's contents are looked up once.

Whoever walks through thousands of documents asks for the same few hundred nodes again and again.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from generator.records.schema import Node, Schema, inner, is_text

NO_NUMBERS = {"string", "object", "array", "boolean", "null"}


class FieldNode:
    """A field, an entry of a list, or the whole of a document."""

    def __init__(self, node: Node) -> None:
        self.node = node
        self.is_text = is_text(node)
        self._known: dict[str | int, FieldNode | None] = {}
        self.with_texts = _WithTexts(self)

    def inside(self, step: str | int) -> FieldNode | None:
        """A field or list entry directly inside; None where the schema does not know it."""
        if step in self._known:
            return self._known[step]
        node = inner(self.node, step)
        found = self._known[step] = FieldNode(node) if node is not None else None
        return found

    @cached_property
    def has_texts(self) -> bool:
        """Whether there may be a text at any depth inside."""
        return any(one.is_text or one.has_texts for one in self._every())

    @cached_property
    def texts_inside(self) -> tuple[str, ...]:
        """The names of the fields inside that have texts; empty where any name may stand there."""
        if self.node.get("additionalProperties"):
            return ()
        return tuple(name for name in self.node.get("properties", ()) if self.with_texts[name])

    @cached_property
    def has_numbers(self) -> bool:
        """Whether it may be a number, or have one at any depth inside."""
        types = self.node.get("type", "number")
        maybe = {types} if isinstance(types, str) else {*types}
        return not maybe <= NO_NUMBERS or any(one.has_numbers for one in self._every())

    def _every(self) -> Iterator[FieldNode]:
        for step in (*self.node.get("properties", ()), "*", 0):
            if found := self.inside(step):
                yield found


class _WithTexts(dict[str | int, FieldNode | None]):
    """By step: what is directly inside a field, None where no text is there at any depth."""

    def __init__(self, field: FieldNode) -> None:
        self._field = field

    def __missing__(self, step: str | int) -> FieldNode | None:
        """What is found by the schema when it is first asked for."""
        below = self._field.inside(step)
        self[step] = found = below if below and (below.is_text or below.has_texts) else None
        return found


@cache
def field_tree(schema: Schema) -> FieldNode:
    """The whole of a document of this schema."""
    return FieldNode(schema.root)
