"""Caching per object, such as a registry, and per record in one."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

K = TypeVar("K")
V = TypeVar("V")
W = TypeVar("W")


def once(make: Callable[[K], V]) -> Callable[[K], V]:
    """Cache a function's result per object; the cache entry lives as long as the object."""
    made: WeakKeyDictionary[K, V] = WeakKeyDictionary()

    @wraps(make)
    def found(key: K) -> V:
        try:
            return made[key]
        except KeyError:
            made[key] = make(key)
            return made[key]

    return found


def once_in(make: Callable[[K, W], V]) -> Callable[[K, W], V]:
    """Cache what a function finds of a record in a world; the entries live as long as the world."""
    known_in: Callable[[W], dict[K, V]] = once(lambda world: {})

    @wraps(make)
    def found(key: K, world: W) -> V:
        known = known_in(world)
        if key not in known:
            known[key] = make(key, world)
        return known[key]

    return found
