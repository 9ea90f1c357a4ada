"""The lists after the rows of a few records changed, where each stays where it is.

A row keeps its place and its values under all facets, so that no number of a value moves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from generator.records.model import Record
from generator.search.list_entries import FirmEntry, ListEntry
from generator.search.list_files import firm_row
from generator.search.lists import LISTS
from generator.site.output import compact
from generator.text.languages import LANGUAGES, address
from generator.text.quick_json import from_kept_json

REGIONS = 3
"""The place of a firm's regions in its row."""
RowPair: TypeAlias = tuple[ListEntry, ListEntry]
"""A row as it was, and as it is."""


class ListsNotKnown(Exception):
    """The lists are to be made as a whole."""


def changed_lists(
    pairs: Mapping[type[Record], Iterable[RowPair]], read: Callable[[str], bytes]
) -> Iterator[tuple[str, bytes]]:
    """The lists that differ; rows are given by kind of record, and files read by their paths."""
    for name, (kind, shown) in LISTS.items():
        both = [(shown(old), shown(new)) for old, new in pairs.get(kind, ())]
        if changed := [_in_place(*pair) for pair in both if pair[0] != pair[1]]:
            for language in LANGUAGES:
                path = address(f"{name}/list.json", language)
                yield path, _with_rows(read(path), changed, language)


def _in_place(old: ListEntry | None, new: ListEntry | None) -> ListEntry:
    """The row, if it only says something else."""
    if old is None or new is None or _stands(old) != _stands(new):
        raise ListsNotKnown
    return new


def _stands(entry: ListEntry) -> tuple[object, ...]:
    """Where it stands, and under which values."""
    regions = [firm.region for firm in entry.firms]
    return entry.name, entry.day, entry.facets, regions


def _with_rows(content: bytes, entries: Iterable[ListEntry], language: str) -> bytes:
    found = from_kept_json(content)
    rows = found.get("bases", found["rows"])
    numbers = {row[0]: number for number, row in enumerate(rows)}
    for entry in entries:
        row = entry.row(language)
        if (number := numbers.get(row[0])) is None:
            raise ListsNotKnown
        rows[number] = [*row, rows[number][-1]]
        if entry.firms:
            _put_firms(found["rows"], number, entry.firms, language)
    return compact(found)


def _put_firms(rows: list[Any], number: int, firms: Iterable[FirmEntry], language: str) -> None:
    """Put other firms in the place of those of a consortium, which its number tells."""
    at = next(at for at, row in enumerate(rows) if row[0] == number)
    for place, firm in enumerate(firms, at):
        rows[place] = from_kept_json(firm_row(number, firm, rows[place][REGIONS], language))
