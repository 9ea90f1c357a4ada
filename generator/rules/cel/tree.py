"""What a CEL expression is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Constant:
    """A truth value, a whole number or a text."""

    value: bool | int | str


@dataclass(frozen=True, slots=True)
class Name:
    """A variable."""

    name: str


@dataclass(frozen=True, slots=True)
class Dotted:
    """A field of something: ``self.starts``."""

    of: Node
    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """A function or operator with its arguments; of a method, the first is what it is called on."""

    name: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Each:
    """A macro over a list: ``stops.exists(s, has(s.city))``."""

    macro: str
    of: Node
    entry: str
    asked: Node


Node: TypeAlias = Constant | Name | Dotted | Operation | Each
