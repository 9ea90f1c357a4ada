"""XLSX with Korean headings: a workbook per kind, a sheet per table; large kinds by year.

Output is reproducible: a workbook is written in memory and knows no time but a fixed one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from generator.exports.columns import JOINED, Column
from generator.exports.data_folder import FOLDER
from generator.exports.rows import Row, Source
from generator.exports.tables import Table
from generator.records.model import KINDS, Record
from generator.site.output import Export

LARGE = 20_000
"""With more rows of one kind than this, too many to open at once, there is a workbook a year."""
LONGEST_CELL = 16_000  # Excel takes 32,767 units, of which some letters need two
CUT = " …(이하 생략)"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LONGEST_NAME = 31
THEN = datetime(2026, 1, 1)
PLAIN = {"in_memory": True}
HEADING = {"bold": True, "bg_color": "#EEF2F7", "text_wrap": True, "valign": "top"}


def exports(source: Source) -> Iterator[Export]:
    """The workbooks of all kinds."""
    for name, kind in KINDS.items():
        tables = [table for table in source.tables if table.kind == name]
        records = source.registry.all(kind)
        for part, rows in parts(records, source.count(name)).items():
            path = f"{FOLDER}xlsx/{kind.folder}{part}.xlsx"
            sheets = partial(_sheets, source, tables, rows)
            made, of = partial(_made, sheets), partial(_plain, sheets)
            yield Export(path, made, rows, title="xlsx", made_of=of)


def parts(records: tuple[Record, ...], rows: int) -> Mapping[str, tuple[Record, ...]]:
    """The records of each workbook, by the ending of its name: by year when there are many rows."""
    if rows <= LARGE:
        return {"": records}
    years: dict[str, list[Record]] = {}
    for record in records:
        year = record.id[:4] if record.id[:4].isdigit() else "undated"
        years.setdefault(f"-{year}", []).append(record)
    return {year: tuple(years[year]) for year in sorted(years)}


def _sheets(
    source: Source, tables: list[Table], records: tuple[Record, ...]
) -> Iterator[tuple[Table, list[Row]]]:
    for table in tables:
        yield table, [row for record in records for row in source.rows_of(table, record)]


def _made(sheets: Callable[[], Iterator[tuple[Table, list[Row]]]]) -> bytes:
    return written((table.labels["ko"], table.columns, rows) for table, rows in sheets())


def _plain(sheets: Callable[[], Iterator[tuple[Table, list[Row]]]]) -> Any:
    """All that a workbook depends on beside schemas, so that a year that did not change is kept."""
    return [(table.name, rows) for table, rows in sheets()]


def written(sheets: Iterable[tuple[str, tuple[Column, ...], Iterable[Row]]]) -> bytes:
    """A workbook's bytes."""
    content = BytesIO()
    book = Workbook(content, PLAIN)
    book.set_properties({"author": "portal", "created": THEN})
    heading = book.add_format(HEADING)
    names: list[str] = []
    for name, columns, rows in sheets:
        names.append(unique_name(name, names))
        sheet = book.add_worksheet(names[-1])
        sheet.freeze_panes(1, 1)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, 48 if column.language else 16 if at else 32)
            sheet.write_string(0, at, column.labels["ko"], heading)
        for line, row in enumerate(rows, 1):
            for at, value in enumerate(row):
                if value is not None:
                    _write(sheet, line, at, cell(value, columns[at]))
    book.close()
    return content.getvalue()


def unique_name(name: str, taken: list[str]) -> str:
    """A name that a sheet may have and none has yet, however it is capitalized."""
    plain = "".join(" " if c in "[]:*?/\\" else c for c in name)
    plain = plain.strip("'")[:LONGEST_NAME].rstrip("'") or "표"
    others = {its.lower() for its in taken}
    found, number = plain, 2
    while found.lower() in others:
        ending = f" {number}"
        found, number = plain[: LONGEST_NAME - len(ending)] + ending, number + 1
    return found


def _write(sheet: Any, line: int, at: int, value: Any) -> None:
    """A text stays a text: no formula, no error value such as #N/A, no number."""
    if isinstance(value, str):
        sheet.write_string(line, at, value)
    else:
        sheet.write_number(line, at, value)


def cell(value: Any, column: Column) -> Any:
    """A value as people read it: labels instead of codes, and not longer than Excel takes."""
    if isinstance(value, bool):
        return "예" if value else "아니요"
    if not isinstance(value, str):
        return value
    if column.words:
        known = [column.words.get(v, {}).get("ko", v) for v in value.split(JOINED)]
        value = JOINED.join(known)
    return _short(ILLEGAL.sub("", value))


def _short(value: str) -> str:
    return value if len(value) <= LONGEST_CELL else value[: LONGEST_CELL - len(CUT)] + CUT
