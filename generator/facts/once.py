"""Caching per object, such as a registry."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

K = TypeVar("K")
V = TypeVar("V")


def once(make: Callable[[K], V]) -> Callable[[K], V]:
    """Cache a function's result per object; the cache entry lives as long as the object."""
    made: WeakKeyDictionary[K, V] = WeakKeyDictionary()

    @wraps(make)
    def found(key: K) -> V:
        if key not in made:
            made[key] = make(key)
        return made[key]

    return found
