"""What a CEL expression is made of; named tuples, which are made in a third of the time."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Constant(NamedTuple):
    """A truth value, a whole number or a text."""

    value: bool | int | str


class Name(NamedTuple):
    """A variable."""

    name: str


class Dotted(NamedTuple):
    """A field of something: ``self.starts``."""

    of: Node
    name: str


class Operation(NamedTuple):
    """A function or operator with its arguments; of a method, the first is what it is called on."""

    name: str
    arguments: tuple[Node, ...]


class Each(NamedTuple):
    """A macro over a list: ``stops.exists(s, has(s.city))``."""

    macro: str
    of: Node
    entry: str
    asked: Node


Node: TypeAlias = Constant | Name | Dotted | Operation | Each
