"""Caching per object, such as a registry, and of things in one, such as its records.

What was asked of a registry for an answer, and which fields were read for it, is heard of at each
use, and not at the first alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from functools import wraps
from itertools import count
from typing import NamedTuple, TypeVar

from generator.records.read_fields import Column, held_once, reading, tell_read
from generator.records.registry import ByName, Question

K = TypeVar("K")
V = TypeVar("V")
W = TypeVar("W", bound=ByName)
X = TypeVar("X")
NUMBERS = count()
"""Of functions, whose names may be alike."""


class WorkedFrom(NamedTuple):
    """What was asked of a world and read of records."""

    questions: Iterable[Question]
    columns: Iterable[Column]

    def tell(self, world: object) -> None:
        """Let who listens hear of it."""
        if self.columns:
            tell_read(self.columns)
        if self.questions and isinstance(world, ByName):
            world.hear(self.questions)


def once(make: Callable[[K], V]) -> Callable[[K], V]:
    """Cache a function's result per object, which holds it as its own attributes: what is found may
    lead back to the object, and goes with it.
    """
    name = f"{make.__qualname__} {next(NUMBERS)}"

    @wraps(make)
    def found(key: K) -> V:
        held = vars(key)
        if name not in held:
            held[name] = _heard(key, lambda: make(key))
        known: tuple[V, WorkedFrom] = held[name]
        known[1].tell(key)
        return known[0]

    return found


def once_unheard(make: Callable[[W], V]) -> Callable[[W], V]:
    """The same of a registry, where parts of the result are questions of their own."""

    def unheard(world: W) -> V:
        with world.unheard():
            return make(world)

    return wraps(make)(once(unheard))


def once_in(make: Callable[[K, X], V]) -> Callable[[K, X], V]:
    """Cache what a function finds of one thing in another, such as a record in a world.

    The entries live as long as the second one.
    """
    known_in: Callable[[X], dict[K, tuple[V, WorkedFrom]]] = once(lambda world: {})

    @wraps(make)
    def found(key: K, world: X) -> V:
        known = known_in(world)
        if key not in known:
            known[key] = _heard(world, lambda: make(key, world))
        value, asked = known[key]
        asked.tell(world)
        return value

    return found


def _heard(world: object, make: Callable[[], V]) -> tuple[V, WorkedFrom]:
    """What is made, and what that asked and read."""
    nobody = nullcontext[set[Question]](set())
    listening = world.listening() if isinstance(world, ByName) else nobody
    with reading() as columns, listening as asked:
        value = make()
    return value, WorkedFrom(tuple(asked), held_once(columns))
