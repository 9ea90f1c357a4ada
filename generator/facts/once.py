"""Work that is done once for each registry, however many records ask for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

K = TypeVar("K")
V = TypeVar("V")


def once(make: Callable[[K], V]) -> Callable[[K], V]:
    """Make a value of each object only once; it is forgotten together with the object."""
    made: WeakKeyDictionary[K, V] = WeakKeyDictionary()

    @wraps(make)
    def found(key: K) -> V:
        if key not in made:
            made[key] = make(key)
        return made[key]

    return found
