"""Cells of an XLSX workbook.  Formulas are not worked out, and what they last gave is not read."""

from __future__ import annotations

import re
import warnings
from datetime import date, datetime
from io import BytesIO
from math import isfinite
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import column_index_from_string
from openpyxl.xml.constants import ARC_CORE, ARC_CUSTOM, ARC_THEME

from generator.sheets.grid import MOST_COLUMNS, MOST_ROWS, Cell, Grid, NotASheet
from generator.sheets.packages import BoundedPackage

MOST_SHEETS = 40
NOT_FORM = re.compile(r'"[^"]*"|\[[^\[\]]*\]|\\.')
"""What in a number format says nothing of days, months and years."""
MERGED = re.compile(  # of a tag no longer than any program writes
    rb"<(?:[^\s<>/:]{1,40}:)?mergeCell\s[^<>]{0,200}?\bref\s?=\s?[\"']([A-Z]{1,3})([0-9]{1,7})"
    rb":[A-Z]{1,3}([0-9]{1,7})[\"']"
)
NOTHING = Cell()


def from_workbook(source: bytes) -> list[Grid]:
    """The sheets that people see."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library leaves out: drop-downs, pictures
            reader = BoundedReader(source)
            reader.read()
            names = [sheet for sheet in reader.wb.worksheets if sheet.sheet_state == "visible"]
            shown = names[:MOST_SHEETS]
            return [Grid(one.title, _rows(one), merged=_merged(one)) for one in shown]
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
    sheet.reset_dimensions()  # what the file says of its size may be anything
    rows: list[list[Cell]] = []
    for cells in sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS):
        if len(rows) == MOST_ROWS:
            raise NotASheet("too-many-rows", sheet=sheet.title, most=MOST_ROWS)
        rows.append(_trimmed([_cell(cell) for cell in cells]))
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _merged(sheet: Any) -> list[tuple[int, int, int]]:
    """Cells that reach over rows below, which the library leaves out where it reads row by row."""
    with sheet._get_source() as part:
        found = MERGED.findall(part.read())
    areas = (
        (int(first) - 1, column_index_from_string(column.decode()) - 1, int(last) - 1)
        for column, first, last in found[:MOST_ROWS]
    )
    return [area for area in areas if area[2] > area[0]]


def _trimmed(cells: list[Cell]) -> list[Cell]:
    while cells and cells[-1].empty:
        cells.pop()
    return cells


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return NOTHING
    if cell.data_type == "f":
        return Cell(None, "formula")
    if cell.data_type == "e":
        return Cell(str(value), "error")
    if isinstance(value, datetime):
        return Cell(value, _exactness(cell.number_format))
    if isinstance(value, date):
        return Cell(datetime(value.year, value.month, value.day), "day")
    if isinstance(value, str):
        return Cell(value.replace("_x005F_", "_").replace("_x000D_", ""))
    if isinstance(value, float) and value.is_integer():
        return Cell(int(value))
    number = isinstance(value, bool | int | float) and isfinite(value)  # 1e999 is none
    return Cell(value if number else str(value))


def _exactness(form: str) -> str:
    """How exact a date shows: March 2026 is kept by Excel as its first day."""
    shown = set(NOT_FORM.sub("", form).lower())
    return "day" if "d" in shown or "y" not in shown else "month" if "m" in shown else "year"
