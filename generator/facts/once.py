"""Caching per object, such as a registry, and of things in one, such as its records.

What was asked of a registry for an answer is heard of at each use, and not at the first alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from generator.records.registry import ByName, Question

K = TypeVar("K")
V = TypeVar("V")
W = TypeVar("W", bound=ByName)
X = TypeVar("X")


def once(make: Callable[[K], V]) -> Callable[[K], V]:
    """Cache a function's result per object; the cache entry lives as long as the object."""
    made: WeakKeyDictionary[K, tuple[V, Iterable[Question]]] = WeakKeyDictionary()

    @wraps(make)
    def found(key: K) -> V:
        known = made.get(key)
        if known is None:
            known = made[key] = _heard(key, lambda: make(key))
        value, asked = known
        if asked and isinstance(key, ByName):
            key.hear(asked)
        return value

    return found


def once_unheard(make: Callable[[W], V]) -> Callable[[W], V]:
    """The same of a registry, where parts of the result are questions of their own."""
    made: WeakKeyDictionary[W, V] = WeakKeyDictionary()

    @wraps(make)
    def found(world: W) -> V:
        if world not in made:
            with world.unheard():
                made[world] = make(world)
        return made[world]

    return found


def once_in(make: Callable[[K, X], V]) -> Callable[[K, X], V]:
    """Cache what a function finds of one thing in another, such as a record in a world.

    The entries live as long as the second one.
    """
    known_in: Callable[[X], dict[K, tuple[V, Iterable[Question]]]] = once(lambda world: {})

    @wraps(make)
    def found(key: K, world: X) -> V:
        known = known_in(world)
        if key not in known:
            known[key] = _heard(world, lambda: make(key, world))
        value, asked = known[key]
        if asked and isinstance(world, ByName):
            world.hear(asked)
        return value

    return found


def _heard(world: object, make: Callable[[], V]) -> tuple[V, Iterable[Question]]:
    """What is made, and what that asked of a world."""
    if not isinstance(world, ByName):
        return make(), ()
    with world.listening() as asked:
        return make(), asked
