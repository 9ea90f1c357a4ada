"""XLSX with Korean headings, a sheet per table.

Output is reproducible: a workbook is written in memory and knows no time but a fixed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from generator.exports.columns import JOINED, Column
from generator.exports.packed_rows import Row

LONGEST_CELL = 16_000  # Excel takes 32,767 units, of which some letters need two
CUT = " …(이하 생략)"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LONGEST_NAME = 31
THEN = datetime(2026, 1, 1)
PLAIN = {"in_memory": True}
HEADING = {"bold": True, "bg_color": "#EEF2F7", "text_wrap": True, "valign": "top"}


def written(sheets: Iterable[tuple[str, tuple[Column, ...], Iterable[Row]]]) -> bytes:
    """A workbook's bytes; a text stays a text: no formula, no error value such as #N/A."""
    from generator.exports.row_sheet import RowSheet  # XlsxWriter takes a while to load, and few
    from generator.exports.text_book import TextBook  # edits need it

    content = BytesIO()
    book = TextBook(content, PLAIN)
    book.set_properties({"author": "portal", "created": THEN})
    heading = book.add_format(HEADING)
    made: dict[str, Any] = {}
    for name, columns, rows in sheets:
        unique = unique_name(name, [*made])
        sheet: Any = book.add_worksheet(unique, RowSheet)
        made[unique] = sheet
        sheet.freeze_panes(1, 1)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, 48 if column.language else 16 if at else 32)
            sheet.write_string(0, at, column.labels["ko"], heading)
        sheet.put(cells(row, columns) for row in rows)
    book.close()
    if any(sheet.unwritten for sheet in made.values()):
        raise RuntimeError("this version of XlsxWriter leaves out rows; see requirements/")
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


def cells(row: Row, columns: tuple[Column, ...]) -> list[Any]:
    """The values of a row as people read them; None where there is none."""
    return [None if value is None else cell(value, columns[at]) for at, value in enumerate(row)]


def cell(value: Any, column: Column) -> Any:
    """A value as people read it: labels instead of codes, and not longer than Excel takes."""
    if isinstance(value, str):
        if column.words:
            known = [column.words.get(v, {}).get("ko", v) for v in value.split(JOINED)]
            value = JOINED.join(known)
        return _short(ILLEGAL.sub("", value)) or None  # an empty text would count as a value
    if isinstance(value, bool):
        return "예" if value else "아니요"
    return value


def _short(value: str) -> str:
    return value if len(value) <= LONGEST_CELL else value[: LONGEST_CELL - len(CUT)] + CUT
