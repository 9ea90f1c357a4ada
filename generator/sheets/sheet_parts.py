"""What the XML of a sheet says of its rows and columns, which the library leaves out.

It leaves it out where it reads row by row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openpyxl.utils import column_index_from_string

from generator.sheets.grid import MOST_COLUMNS, MOST_ROWS

NAMED = rb"<(?:[^\s<>/:]{1,40}:)?"  # of a tag no longer than any program writes
MERGED = re.compile(
    NAMED + rb"mergeCell\s[^<>]{0,200}?\bref\s?=\s?[\"']([A-Z]{1,3})([0-9]{1,7})"
    rb":([A-Z]{1,3})([0-9]{1,7})[\"']"
)
ROW = re.compile(NAMED + rb"row(?=[\s/>])([^<>]{0,2000})>")
COLUMN = re.compile(NAMED + rb"col\s([^<>]{0,2000})>")
HIDDEN = re.compile(rb"\bhidden\s?=\s?[\"'](?:1|true)[\"']")
NUMBER = re.compile(rb"(?<![^\s])(r|min|max)\s?=\s?[\"']([0-9]{1,7})[\"']")


def merged_in(part: bytes) -> list[tuple[int, int, int]]:
    """Cells that reach over rows below: the first row, the column and the last row, from 0."""
    return [(row, at, last) for row, at, last, _ in _areas(part) if last > row]


def spread_in(part: bytes) -> list[tuple[int, int, int]]:
    """Cells that reach over columns to their right: the row, the first column and the last."""
    return [(row, at, end) for row, at, _, end in _areas(part) if end > at]


def _areas(part: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Areas of one cell: first row and column, last row and column, from 0."""
    for left, first, right, last in MERGED.findall(part)[:MOST_ROWS]:
        yield int(first) - 1, column_of(left), int(last) - 1, column_of(right)


def column_of(letters: bytes) -> int:
    """A column by its letters, from 0."""
    return column_index_from_string(letters.decode()) - 1


def hidden_rows(part: bytes) -> frozenset[int]:
    """Rows that nobody sees, by hand or by a filter; from 0."""
    return frozenset(_rows(part)) if HIDDEN.search(part) else frozenset()


def hidden_columns(part: bytes) -> frozenset[int]:
    """Columns that nobody sees; from 0."""
    found: set[int] = set()
    for said in COLUMN.findall(part)[:MOST_COLUMNS]:
        if HIDDEN.search(said):
            numbers = dict(NUMBER.findall(said))
            first, last = int(numbers.get(b"min", 1)), int(numbers.get(b"max", 0))
            found |= set(range(first - 1, min(last, MOST_COLUMNS)))
    return frozenset(found)


def _rows(part: bytes) -> Iterator[int]:
    number = 0
    for said in ROW.findall(part)[: MOST_ROWS + 1]:
        own = dict(NUMBER.findall(said)).get(b"r")
        number = int(own) if own else number + 1
        if HIDDEN.search(said):
            yield number - 1
