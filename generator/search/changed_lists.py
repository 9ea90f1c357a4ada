"""The lists after rows were changed, added or removed, updated from the existing ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

from generator.records.model import Record
from generator.search.existing_list import ExistingList
from generator.search.list_entries import ListEntry, Shown
from generator.search.lists import LISTS
from generator.text.languages import LANGUAGES, address

RowPair: TypeAlias = tuple[ListEntry | None, ListEntry | None]
"""A row as it was, and as it is; None before it came, and after it went."""


def changed_lists(
    pairs: Mapping[type[Record], Iterable[RowPair]],
    read: Callable[[str], bytes],
    entry: Callable[[str], ListEntry],
) -> Iterator[tuple[str, bytes]]:
    """The lists that differ.

    Rows are given by kind of record, and files read by their paths; ``entry`` is the row of a
    record by its name.  Raises ``ListsNotKnown``.
    """
    for name, (kind, shown) in LISTS.items():
        both = [(old and shown(old), new and shown(new)) for old, new in pairs.get(kind, ())]
        if changed := [pair for pair in both if pair[0] != pair[1]]:
            for language in LANGUAGES:
                path = address(f"{name}/list.json", language)
                existing = ExistingList.of(read(path), language)
                _change(existing, changed)
                yield path, existing.written(_touched(changed), partial(_shown, shown, entry))


def _shown(shown: Shown, entry: Callable[[str], ListEntry], name: str) -> ListEntry | None:
    return shown(entry(name))


def _change(existing: ExistingList, pairs: Iterable[RowPair]) -> None:
    """Take rows out as they were, and put them in as they are."""
    for old, _ in pairs:
        if old:
            existing.take(old)
    for _, new in pairs:
        if new:
            existing.put(new)


def _touched(pairs: Iterable[RowPair]) -> list[ListEntry]:
    """The rows that do not stand where they stood, and under the same values."""
    moved = (pair for pair in pairs if _place(pair[0]) != _place(pair[1]))
    return [one for pair in moved for one in pair if one]


def _place(entry: ListEntry | None) -> tuple[object, ...]:
    return (entry.day, entry.facets, [one.region for one in entry.firms]) if entry else ()
