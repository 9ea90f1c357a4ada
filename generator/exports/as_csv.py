"""CSV for spreadsheets: a byte order mark, so that Hangul shows, and no cell that is a formula.

Text that a spreadsheet could take for a formula, or that begins with an apostrophe, is prefixed
with an apostrophe, so that removing one always restores the text; numbers are not prefixed.
"""

from __future__ import annotations

import codecs
import csv
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import StringIO
from operator import attrgetter
from typing import Any

from generator.exports.changed_rows import Change, RowsNotKnown, changed_rows
from generator.exports.data_folder import FOLDER
from generator.exports.last_exports import LastExports
from generator.exports.rows import Source
from generator.exports.tables import Table
from generator.records.model import KINDS
from generator.site.output import Export

RISKY = ("'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a formula may begin; spreadsheets of East Asian systems read the wide forms too."""

FEW = 50
"""Records that changed, each of which is looked for in the whole table."""


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
    names = last.changed_of(KINDS[table.kind])
    if len(names) > FEW:
        return None
    changes = (_change(name, last, source, table) for name in reversed(names))
    with suppress(RowsNotKnown):
        return changed_rows(last.file(path(table)), changes)
    return None


def _change(name: str, last: LastExports, source: Source, table: Table) -> Change:
    """What a record has in a table, as it was and as it is, and what those behind it have."""
    before, now = last.before.named(name), source.registry.named(name)
    every = source.registry.all(KINDS[table.kind])
    behind = every[bisect_right(every, name, key=attrgetter("name")) :]
    return (
        _lines(source.rows_in(last.before, table, before)) if before else b"",
        _lines(source.rows_of(table, now)) if now else b"",
        (_lines(source.rows_of(table, one)) for one in behind),
    )


def _writer(source: Source, table: Table) -> Any:
    def write() -> bytes:
        known = _changed(source.last, source, table) if source.last else None
        return known or written((column.name for column in table.columns), source.rows(table))

    return write
