"""CSV for spreadsheets: a byte order mark, so that Hangul shows, and no cell that is a formula.

Text that a spreadsheet could take for a formula, or that begins with an apostrophe, is prefixed
with an apostrophe, so that removing one always restores the text; numbers are not prefixed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from generator.exports.data_folder import FOLDER
from generator.exports.rows import Source
from generator.exports.tables import Table
from generator.records.model import KINDS
from generator.site.output import Export

RISKY = ("'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a formula may begin; spreadsheets of East Asian systems read the wide forms too."""


def exports(source: Source) -> Iterator[Export]:
    """One file per table."""
    for table in source.tables:
        of = source.registry.all(KINDS[table.kind]) if table.kind in KINDS else ()
        yield Export(path(table), _writer(source, table), of, title="csv")


def path(table: Table) -> str:
    """Path of a table's file."""
    return f"{FOLDER}csv/{table.name}.csv"


def written(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Rows as the bytes of a file."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def cell(value: Any) -> Any:
    """A value as a cell that no spreadsheet runs."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.lstrip(" ").startswith(RISKY):
        return f"'{value}"
    return "" if value is None else value


def _writer(source: Source, table: Table) -> Any:
    def write() -> bytes:
        if source.last and table.kind in KINDS and source.last.has_same_rows(table, source):
            return source.last.file(path(table))
        return written((column.name for column in table.columns), source.rows(table))

    return write
