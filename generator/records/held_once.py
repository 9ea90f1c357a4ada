"""What many documents say alike, held once while they are read together.

A firm takes part for years: its names, what it makes and its HS codes stand on every roster.
Whoever is given them changes none.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol, TypeAlias

from generator.records.findings import FieldPath
from generator.records.shared_keys import small_group

References: TypeAlias = list[tuple[FieldPath, str, str]]
Both: TypeAlias = tuple[Any, Any]
"""A group or a list with all fields, and as the file has it."""


class ReadsGroups(Protocol):
    """What reads groups by one node of a schema, of which there is one for all documents."""

    def read(self, data: Any, at: FieldPath, found: References) -> Both:
        """What it makes of them; references are put among those that were found."""


class Held:
    """Groups of texts and lists of those and of texts."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, ...], dict[str, str]] = {}
        self.plain: dict[int, Any] = {}
        """Entries in which every value is plain (``gate``), by where they are in memory."""
        self._entries: dict[tuple[int, int], tuple[Any, Both, References]] = {}
        self._lists: dict[tuple[int, ...], tuple[tuple[Any, ...], list[Any]]] = {}

    def texts(self, group: dict[str, str]) -> dict[str, str]:
        """An equal group, in the same order."""
        key = (*group, *group.values())
        return self._texts.get(key) or self._texts.setdefault(key, small_group(group))

    def entry(self, reader: ReadsGroups, value: Any, at: FieldPath, found: References) -> Both:
        """What is read of an entry, once of each that stands in several documents."""
        key = id(reader), id(value)
        if key not in self._entries:
            referring: References = []
            self._entries[key] = value, reader.read(value, (0,), referring), referring
        _, both, referring = self._entries[key]
        if referring:
            found += [((*at, *path[1:]), folder, to) for path, folder, to in referring]
        return both

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
