"""What sheets say, put into a record; what they say nothing of stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from generator.records.pairing import pairs_by_name
from generator.records.partial import at
from generator.sheets.cell_values import pruned, put, view
from generator.sheets.remark import CellRemark
from generator.sheets.sheet_columns import SheetColumn
from generator.sheets.table_reading import Read
from generator.text.languages import MAIN


def merged(data: Mapping[str, Any], reads: Iterable[Read]) -> dict[str, Any]:
    """The record's data with what the sheets say."""
    record = deepcopy(dict(data))
    for read in reads:
        for path in dict.fromkeys(_path_of(column) for column in read.singles):
            _single(record, path, read)
        if read.rows:
            _place(record, read.sheet.path, _rows(record, read))
        elif read.columns and at(record, read.sheet.path):
            cell = read.places[read.sheet.path]
            read.remarks.append(CellRemark("no-rows", cell, read.sheet.labels, {}))
    return record


def _path_of(column: SheetColumn) -> tuple[str, ...]:
    """The field of a single value, or the list that it is an entry of: ``notes``."""
    steps: list[str] = []
    for step in column.steps:
        if not isinstance(step, str):
            break
        steps.append(step)
    return tuple(steps)


def _single(record: dict[str, Any], path: tuple[str, ...], read: Read) -> None:
    """A single value, or all of a list, unless its cells show what the record has."""
    cells = [column for column in read.singles if _path_of(column) == path]
    said = [c for c in cells if c.language in ("", MAIN) or read.singles[c] is not None]
    entry: dict[str, Any] = {}
    for one in said:
        if read.singles[one] is not None:
            put(entry, one, read.singles[one])
    new = pruned(entry) or {}
    if view(new, said) == view(record, said):
        return
    _place(record, path, at(new, path))


def _rows(record: dict[str, Any], read: Read) -> list[dict[str, Any]]:
    """The entries of a table; each keeps what of the one that it was no column shows."""
    before = at(record, read.sheet.path) or []
    seen = [view(entry, read.columns) for entry in before]
    were = {id(one): entry for one, entry in zip(seen, before, strict=True)}
    rows = list(read.rows)
    for index, old, new in pairs_by_name(seen, read.rows):
        if old is not None and new is not None:
            rows[index] = _entry(were[id(old)], new, read.columns)
    return rows


def _entry(
    old: dict[str, Any], new: dict[str, Any], columns: Sequence[SheetColumn]
) -> dict[str, Any]:
    entry = {}
    for name in dict.fromkeys((*old, *new)):
        cells = [column for column in columns if column.steps[0] == name]
        same = view(old, cells) == view(new, cells)
        value = old.get(name) if same else new.get(name)
        if value is not None:
            entry[name] = value
    return entry


def _place(record: dict[str, Any], path: Sequence[Any], value: Any) -> None:
    """Set or remove a field; a group that becomes empty is removed too."""
    *way, last = path
    if value is None and not isinstance(at(record, tuple(way)), Mapping):
        return
    group = record
    for step in way:
        group = group.setdefault(step, {})
    if value is not None:
        group[last] = value
        return
    group.pop(last, None)
    if way and not group:
        _place(record, way, None)
