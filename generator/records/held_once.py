"""What many documents say alike, held once while they are read together.

A firm takes part for years: its names, what it makes and its HS codes stand on every roster.
Whoever is given them changes none.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from generator.records.shared_keys import small_group


class Held:
    """Groups of texts and lists of those and of texts."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, ...], dict[str, str]] = {}
        self._lists: dict[tuple[int, ...], tuple[tuple[Any, ...], list[Any]]] = {}

    def texts(self, group: dict[str, str]) -> dict[str, str]:
        """An equal group, in the same order."""
        key = (*group, *group.values())
        return self._texts.get(key) or self._texts.setdefault(key, small_group(group))

    def list(self, made: tuple[Any, ...], data: list[Any]) -> tuple[tuple[Any, ...], list[Any]]:
        """Lists of the very same values; none of those goes before this object does."""
        return self._lists.setdefault(tuple(map(id, made)), (made, data))


class _Now:
    """What holds it; one for the process, in which one thread reads files."""

    held: Held | None = None


now = _Now()


@contextmanager
def held_once() -> Iterator[None]:
    """All documents that are read in here share what they say alike."""
    now.held = Held()
    try:
        yield
    finally:
        now.held = None
