"""CSV for spreadsheets: a byte order mark, so that Hangul shows, and no cell that is a formula.

Text that a spreadsheet could take for a formula, or that begins with an apostrophe, is prefixed
with an apostrophe, so that removing one always restores the text; numbers are not prefixed.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from generator.exports.data_folder import FOLDER
from generator.exports.last_exports import LastExports
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
        write = _writer(source, table)
        yield Export(path(table), write, of, title="csv", of_past=table.of_past)


def path(table: Table) -> str:
    """Path of a table's file."""
    return f"{FOLDER}csv/{table.name}.csv"


def written(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Rows as the bytes of a file."""
    return codecs.BOM_UTF8 + _lines([header]) + _lines(rows)


def _lines(rows: Iterable[Iterable[Any]]) -> bytes:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def cell(value: Any) -> Any:
    """A value as a cell that no spreadsheet runs."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.lstrip(" ").startswith(RISKY):
        return f"'{value}"
    return "" if value is None else value


def _changed(last: LastExports, source: Source, table: Table) -> bytes | None:
    """A table as it was written, with other rows of some records; None where that is unsure."""
    if table.kind not in KINDS:
        return None
    content = last.file(path(table))
    for name, before in last.edited_of(table):
        now = source.registry.named(name)
        if before is None or now is None:
            return None
        rows = (source.rows_in(last.before, table, before), source.rows_of(table, now))
        old, new = (_lines(one) for one in rows)
        if old != new:
            if not old or content.count(b"\r\n" + old) != 1:
                return None
            content = content.replace(b"\r\n" + old, b"\r\n" + new)
    return content


def _writer(source: Source, table: Table) -> Any:
    def write() -> bytes:
        known = _changed(source.last, source, table) if source.last else None
        return known or written((column.name for column in table.columns), source.rows(table))

    return write
