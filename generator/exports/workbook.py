"""XLSX with Korean headings: a workbook per kind, a sheet per table; large kinds by year.

Output is reproducible: timestamps of openpyxl and zip are fixed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.xml.functions import tostring

from generator.exports.columns import JOINED, Column
from generator.exports.data_folder import FOLDER
from generator.exports.rows import Row, Source
from generator.exports.tables import Table
from generator.records.model import KINDS, Record
from generator.site.output import Export

LARGE = 20_000
"""So many rows of one kind are more than people open at once; then there is a workbook a year."""
LONGEST_CELL = 16_000  # Excel takes 32,767 units, of which some letters need two
CUT = " …(이하 생략)"
ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ as A
LONGEST_NAME = 31
THEN = datetime(2026, 1, 1)
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
CORE = "docProps/core.xml"
HEADING = (
    Font(name="Calibri", bold=True),  # as the cells below; unnamed, some show a serif
    PatternFill("solid", fgColor="FFEEF2F7"),
    Alignment(wrap_text=True, vertical="top"),
)


def exports(source: Source) -> Iterator[Export]:
    """The workbooks of all kinds."""
    for name, kind in KINDS.items():
        tables = [table for table in source.tables if table.kind == name]
        records = source.registry.all(kind)
        for part, rows in parts(records, tables, source).items():
            path = f"{FOLDER}xlsx/{kind.folder}{part}.xlsx"
            yield Export(path, _writer(source, tables, rows), title="xlsx")


def parts(
    records: tuple[Record, ...], tables: list[Table], source: Source
) -> Mapping[str, tuple[Record, ...]]:
    """The records of each workbook, by the ending of its name: by year when there are many rows."""
    rows = sum(source.count(t, r) for r in records for t in tables)
    if rows <= LARGE:
        return {"": records}
    years: dict[str, list[Record]] = {}
    for record in records:
        year = record.id[:4] if record.id[:4].isdigit() else "undated"
        years.setdefault(f"-{year}", []).append(record)
    return {year: tuple(years[year]) for year in sorted(years)}


def _writer(source: Source, tables: list[Table], records: tuple[Record, ...]) -> Any:
    return lambda: written(
        (sheet_name(table), table.columns, _rows(source, table, records)) for table in tables
    )


def written(sheets: Iterator[tuple[str, tuple[Column, ...], Iterator[Row]]]) -> bytes:
    """A workbook's bytes."""
    book = Workbook(write_only=True)
    for name, columns, rows in sheets:
        sheet = book.create_sheet(unique_name(name, book.sheetnames))
        sheet.freeze_panes = "B2"
        for index, column in enumerate(columns, 1):
            wide = 48 if column.language else 32 if index == 1 else 16
            sheet.column_dimensions[get_column_letter(index)].width = wide
        sheet.append([_heading(sheet, column.labels["ko"]) for column in columns])
        for row in rows:
            sheet.append([_cell(sheet, *pair) for pair in zip(row, columns, strict=True)])
    return fixed(book)


def sheet_name(table: Table) -> str:
    """A table's title, cut to the length limit of sheet names."""
    return table.labels["ko"]


def _rows(source: Source, table: Table, records: tuple[Record, ...]) -> Iterator[Row]:
    for record in records:
        yield from source.rows_of(table, record)


def unique_name(name: str, taken: list[str]) -> str:
    """A name that a sheet may have and none has yet."""
    plain = "".join(" " if c in "[]:*?/\\" else c for c in name)[:LONGEST_NAME] or "표"
    found, number = plain, 2
    while found in taken:
        ending = f" {number}"
        found, number = plain[: LONGEST_NAME - len(ending)] + ending, number + 1
    return found


def _heading(sheet: Any, words: str) -> Any:
    cell = WriteOnlyCell(sheet, words)
    cell.font, cell.fill, cell.alignment = HEADING
    return cell


def _cell(sheet: Any, value: Any, column: Column) -> Any:
    """A cell value: labels instead of codes, and never a formula."""
    if isinstance(value, bool):
        return "예" if value else "아니요"
    if not isinstance(value, str):
        return value
    if column.words:
        known = [column.words.get(v, {}).get("ko", v) for v in value.split(JOINED)]
        value = JOINED.join(known)
    return _text(sheet, value)


def _text(sheet: Any, value: str) -> Any:
    """Text that stays text: no formula, no error value such as #N/A, no escape sequence."""
    value = plain_text(value)
    if len(value) > LONGEST_CELL:
        value = value[: LONGEST_CELL - len(CUT)] + CUT
    if not value.startswith(("=", "#")):
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"  # openpyxl would take it for a formula or an error
    return cell


def plain_text(value: str) -> str:
    """A text that Excel reads as it is: no escape sequence, no character that XML cannot hold."""
    return ESCAPE.sub("_x005F_", ILLEGAL_CHARACTERS_RE.sub("", value))


def fixed(book: Workbook) -> bytes:
    """A workbook's bytes without timestamps, for reproducible output."""
    book.properties.creator = "portal"
    book.properties.created = THEN
    raw, fixed = BytesIO(), BytesIO()
    book.save(raw)
    book.properties.modified = THEN  # saving sets it to the present
    with ZipFile(raw) as old, ZipFile(fixed, "w") as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = ZipInfo(name, ZIP_TIME)
            entry.compress_type = ZIP_DEFLATED
            core = name == CORE
            new.writestr(entry, tostring(book.properties.to_tree()) if core else old.read(name))
    return fixed.getvalue()
