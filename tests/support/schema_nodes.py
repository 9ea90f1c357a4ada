"""Ways through a schema, for tests that ask something of all its parts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.schema import Node

BY_NAME = ("properties", "patternProperties", "$defs")


def inside(node: Node, at: str = "") -> Iterator[tuple[str, Node]]:
    """The schemas directly inside one, with the way to each."""
    for word, below in node.items():
        if word in BY_NAME:
            yield from ((f"{at}{name}.", one) for name, one in below.items())
        elif isinstance(below, dict) and not word.startswith("x-"):
            yield f"{at}*." if word in ("items", "additionalProperties") else at, below
        elif word in ("anyOf", "oneOf", "allOf", "prefixItems"):
            yield from ((at, one) for one in below)


def every(node: Node) -> Iterator[Node]:
    """A schema and every schema inside it."""
    yield node
    for _, below in inside(node):
        yield from every(below)
