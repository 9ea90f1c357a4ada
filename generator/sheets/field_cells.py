"""The cell of each field of a record."""

from __future__ import annotations

from generator.records.findings import FieldPath
from generator.sheets.sheet_columns import SheetColumn


def place(places: dict[FieldPath, str], path: FieldPath, column: SheetColumn, name: str) -> None:
    """A value stands at its cell; a text in two languages at that of the first, and each at its."""
    if column.language and not column.many:
        places[(*path, column.language)] = name
        places.setdefault(path, name)
    else:
        places[path] = name


def place_group(places: dict[FieldPath, str], path: FieldPath, start: int, name: str) -> None:
    """The groups around a value stand at its cell too, unless at an earlier one."""
    for length in range(start + 1, len(path)):
        places.setdefault(path[:length], name)
