"""Cells of an XLSX workbook.  Formulas are not worked out, and what they last gave is not read."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from math import isfinite
from typing import Any
from zipfile import ZipFile

from openpyxl.reader.excel import ExcelReader
from openpyxl.xml.constants import ARC_CORE, ARC_CUSTOM, ARC_THEME

from generator.sheets import sheet_parts
from generator.sheets.grid import MOST_COLUMNS, MOST_ROWS, Cell, Grid, NotASheet
from generator.sheets.packages import BoundedPackage
from generator.sheets.sheet_notes import notes_of
from generator.sheets.sheet_rows import RawCell, Styles, rows_of
from generator.sheets.units import unit_of

MOST_SHEETS = 40
NOT_FORM = re.compile(r'"[^"]*"|\[[^\[\]]*\]|\\.')
"""What in a number format says nothing of days, months and years."""
LITERAL = re.compile(r'"([^"]{1,20})"')
SCALED = re.compile(r",(?![#0?])")
"""In a number format, the comma that shows thousands of a number that is whole."""
NOTHING = Cell()


def from_workbook(source: bytes) -> list[Grid]:
    """The sheets that people see, and the names of those that they do not."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library leaves out: drop-downs, pictures
            reader = BoundedReader(source)
            reader.read()
            there = reader.wb.worksheets
            shown = [sheet for sheet in there if sheet.sheet_state == "visible"]
            hidden = [sheet for sheet in there if sheet.sheet_state != "visible"]
            return [
                *(_grid(one, reader.archive) for one in shown[:MOST_SHEETS]),
                *(Grid(one.title, (), hidden=True) for one in hidden[:MOST_SHEETS]),
            ]
    except NotASheet:
        raise
    except Exception as error:  # the library has no one error for files that other programs broke
        raise NotASheet("broken") from error


class BoundedReader(ExcelReader):
    """Reads sheets, styles and shared texts alone."""

    def __init__(self, source: bytes) -> None:
        super().__init__(BytesIO(source), read_only=True, keep_links=False)
        self.archive = BoundedPackage(BytesIO(source))
        unread = (ARC_CORE, ARC_CUSTOM, ARC_THEME)  # and relations of sheets: drawings, remarks
        named = self.archive.namelist()
        self.valid_files = [n for n in named if n not in unread and not n.endswith(".rels")]

    def read_chartsheet(self, sheet: Any, rel: Any) -> None:
        """Nothing: it has no cells."""


def _rows(sheet: Any) -> list[list[Cell]]:
    """The rows down to the last one that holds something; a frame below it is none."""
    rows: list[list[Cell]] = []
    styles = Styles(sheet)
    for number, written in rows_of(sheet):
        cells = [(one.column, _cell(one, styles)) for one in written]
        last = max((column for column, cell in cells if not cell.empty), default=0)
        if last and number > MOST_ROWS:
            raise NotASheet("too-many-rows", sheet=sheet.title, most=MOST_ROWS)
        if last > MOST_COLUMNS:
            raise NotASheet("too-many-columns", sheet=sheet.title, most=MOST_COLUMNS)
        if last:
            rows += ([] for _ in range(len(rows), number - 1))
            rows.append(_filled(cells, last))
    return rows


def _filled(cells: list[tuple[int, Cell]], last: int) -> list[Cell]:
    """The cells of a row at their columns, up to the last one that holds something."""
    row = [NOTHING] * last
    for column, cell in cells:
        if column <= last:
            row[column - 1] = cell
    return row


def _grid(sheet: Any, package: ZipFile) -> Grid:
    rows = _rows(sheet)
    with sheet._get_source() as part:
        source = part.read()
    return Grid(
        sheet.title,
        rows,
        merged=sheet_parts.merged_in(source),
        spread=sheet_parts.spread_in(source),
        notes=notes_of(sheet._worksheet_path, package.namelist(), package.read),
        hidden_rows=sheet_parts.hidden_rows(source),
        hidden_columns=sheet_parts.hidden_columns(source),
    )


def _cell(written: RawCell, styles: Styles) -> Cell:
    found = _valued(written, styles)
    return replace(found, struck=True) if styles.struck(written.style) else found


def _valued(written: RawCell, styles: Styles) -> Cell:
    value = written.value
    if written.type == "f":
        return Cell(None, "formula")
    if written.type == "e":
        return Cell(str(value), "error")
    if isinstance(value, datetime):
        return Cell(value, _exactness(styles.form(written.style)))
    if isinstance(value, date):
        return Cell(datetime(value.year, value.month, value.day), "day")
    if isinstance(value, str):
        return Cell(value.replace("_x005F_", "_").replace("_x000D_", ""))
    if isinstance(value, bool | int | float) and isfinite(value):  # 1e999 is none
        return _number(value, styles.form(written.style))
    return Cell(str(value))


def _number(value: float, form: str) -> Cell:
    """A number; where its format shows it as one of thousands, the text that people see."""
    plain = int(value) if isinstance(value, float) and value.is_integer() else value
    shown = "".join(LITERAL.findall(form.split(";")[0]))
    unit = unit_of(shown) if shown and not isinstance(value, bool) else None
    thousands = unit and unit.factor != 1 and not SCALED.search(form.split('"')[0])
    return Cell(f"{plain}{shown}" if thousands else plain)


def _exactness(form: str) -> str:
    """How exact a date shows: March 2026 is kept by Excel as its first day."""
    shown = set(NOT_FORM.sub("", form).lower())
    return "day" if "d" in shown or "y" not in shown else "month" if "m" in shown else "year"
