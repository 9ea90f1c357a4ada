"""Rows of a CSV file, in the encodings that Korean desks write."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from generator.sheets.grid import MOST_COLUMNS, MOST_ROWS, Cell, Grid, NotASheet

MARKED = (  # by their byte order mark: the encoding, and what it is called
    (b"\xef\xbb\xbf", "utf-8", "UTF-8-SIG"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
PARTED = ",\t;|"
LONGEST = 20_000  # letters of a cell


def from_csv(source: bytes) -> Grid:
    """The one sheet of a text; says which encoding and separator it was read with."""
    text, encoding = _decoded(source)
    if found := next((c for c in text if c < " " and c not in "\t\r\n"), None):
        raise NotASheet("binary", code=f"{ord(found):02X}")
    separator = _separator(text)
    csv.field_size_limit(LONGEST)
    try:
        reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=False)
        rows = list(_rows(reader))
    except csv.Error:
        raise NotASheet("csv", most=LONGEST) from None
    read_as = {"encoding": encoding, "separator": {"\t": "Tab"}.get(separator, separator)}
    return Grid("CSV", rows, read_as)


def _decoded(source: bytes) -> tuple[str, str]:
    """The text and its encoding; Windows code page 949 where it is not UTF-8."""
    for mark, encoding, called in MARKED:
        if source.startswith(mark):
            return _strictly(source.removeprefix(mark), encoding), called
    try:
        return source.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return _strictly(source, "cp949"), "CP949"


def _strictly(source: bytes, encoding: str) -> str:
    try:
        return source.decode(encoding)
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        found = source[error.start : error.start + 1].hex().upper()
        raise NotASheet("encoding", line=line, byte=found) from None


def _separator(text: str) -> str:
    """The mark that stands most often in the fullest of the first lines; a comma first."""
    lines = text[:LONGEST].splitlines()[:30] or [""]
    counts = {mark: max(line.count(mark) for line in lines) for mark in PARTED}
    return max(PARTED, key=lambda mark: (counts[mark], mark == ","))


def _rows(reader: Iterator[list[str]]) -> Iterator[list[Cell]]:
    for number, cells in enumerate(reader):
        if number == MOST_ROWS:
            raise NotASheet("too-many-rows", sheet="CSV", most=MOST_ROWS)
        if any(text.strip() for text in cells[MOST_COLUMNS:]):
            raise NotASheet("too-many-columns", sheet="CSV", most=MOST_COLUMNS)
        yield [_cell(text) for text in cells[:MOST_COLUMNS]]


def _cell(text: str) -> Cell:
    """A cell; an apostrophe before it keeps spreadsheets from taking it for a formula."""
    if text.startswith("="):
        return Cell(None, "formula")
    return Cell(text.removeprefix("'") or None)
