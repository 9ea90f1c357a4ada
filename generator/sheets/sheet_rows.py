"""The rows of a sheet as its XML has them, with how each of its styles shows a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.worksheet._reader import FORMULA_TAG, INLINE_STRING, WorkSheetParser
from openpyxl.xml.constants import SHEET_MAIN_NS

TEXTS = (f"{{{SHEET_MAIN_NS}}}t", f"{{{SHEET_MAIN_NS}}}r/{{{SHEET_MAIN_NS}}}t")
"""What is written in a cell itself: its text, and those of its runs."""


class RawCell(NamedTuple):
    """One cell as the file has it."""

    column: int
    """From 1."""
    value: Any
    type: str
    style: int


class RowParser(WorkSheetParser):
    """Leaves out cells that are but a frame, of which people draw thousands below a table."""

    def parse_row(self, row: Any) -> Any:
        """The number of a row, and its cells that hold something."""
        cells = list(row)
        if all(cell.get("r") for cell in cells):  # else each tells the column of the next
            row[:] = [cell for cell in cells if len(cell)]
        return super().parse_row(row)

    def parse_cell(self, element: Any) -> Any:
        """A cell; a text that stands in it is read without the objects of its runs."""
        text = element.find(INLINE_STRING) if element.get("t") == "inlineStr" else None
        if text is None or element.find(FORMULA_TAG) is not None:
            return super().parse_cell(element)
        element.remove(text)
        said = (one.text or "" for tag in TEXTS for one in text.findall(tag))
        return super().parse_cell(element) | {"value": "".join(said), "data_type": "s"}


def rows_of(sheet: Any) -> Iterator[tuple[int, list[RawCell]]]:
    """The rows of a sheet that is read row by row, with their numbers from 1, in their order."""
    book, before = sheet.parent, 0
    with sheet._get_source() as source:
        parser = RowParser(
            source,
            sheet._shared_strings,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for number, cells in parser.parse():
            if number > before:
                before = number
                yield number, [_written(cell) for cell in cells if cell["value"] is not None]


def _written(cell: dict[str, Any]) -> RawCell:
    return RawCell(cell["column"], cell["value"], cell["data_type"], cell["style_id"])


class Styles:
    """How styles show values; each is looked up once."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self._forms: dict[int, str] = {}
        self._struck: dict[int, bool] = {}

    def form(self, style: int) -> str:
        """The format of numbers and dates."""
        if style not in self._forms:
            self._forms[style] = self._cell(style).number_format
        return self._forms[style]

    def struck(self, style: int) -> bool:
        """Whether a line is drawn through what it shows."""
        if style not in self._struck:
            try:
                self._struck[style] = bool(self._cell(style).font.strike)
            except IndexError:  # a style that the file does not have
                self._struck[style] = False
        return self._struck[style]

    def _cell(self, style: int) -> Any:
        return ReadOnlyCell(self._sheet, 1, 1, None, "n", style)
