"""A workbook to fill in: headings, drop-downs, number formats, and help at each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from generator.exports.workbook import unique_name
from generator.records.partial import at
from generator.sheets.book import HEADING, fixed
from generator.sheets.cell_values import shown
from generator.sheets.choices import Choices
from generator.sheets.guide import answers, draw_guide, number_format, prompt, write_text
from generator.sheets.layout import DROP_DOWNS, Sheet
from generator.sheets.sheet_columns import SheetColumn

EMPTY_ROWS = 200
MUST = PatternFill("solid", fgColor="FFFFF4CE")
LONGEST_PROMPT = 250  # Excel takes 255


@dataclass
class Drawing:
    """A workbook in the making."""

    choices: Choices
    book: Workbook = field(default_factory=Workbook)
    _lists: dict[tuple[str, ...], str] = field(default_factory=dict)

    def finished(self, sheets: Sequence[Sheet], data: Mapping[str, Any]) -> bytes:
        """The bytes of a workbook with a sheet a table and one that explains the columns."""
        self.book.remove(self.book.worksheets[0])
        for sheet in sheets:
            self._sheet(sheet, data)
        draw_guide(self.book, sheets, self.choices)
        self._write_lists()
        return fixed(self.book)

    def _sheet(self, sheet: Sheet, data: Mapping[str, Any]) -> None:
        name = unique_name(sheet.labels[self.choices.language], self.book.sheetnames)
        there = self.book.create_sheet(name)
        row = self._singles(there, sheet, data)
        if sheet.columns:
            self._table(there, sheet, data, row)

    def _singles(self, there: Any, sheet: Sheet, data: Mapping[str, Any]) -> int:
        """Single values, a line each; returns the next free row."""
        row = 1
        there.column_dimensions["A"].width = 32
        there.column_dimensions["B"].width = 40
        for column, other in sheet.pairs():
            self._heading(there.cell(row, 1), column)
            self._value(there.cell(row, 2), column, data)
            self._rule(there, column, f"B{row}")
            if other:
                self._value(there.cell(row, 3), other, data)
                self._rule(there, other, f"C{row}")
            row += 1
        return row + 1 if row > 1 else row

    def _table(self, there: Any, sheet: Sheet, data: Any, row: int) -> None:
        entries = at(data, sheet.path) or []
        last = row + max(len(entries), EMPTY_ROWS)
        there.freeze_panes = there.cell(row + 1, 2)
        for place, column in enumerate(sheet.columns, 1):
            letter = get_column_letter(place)
            self._heading(there.cell(row, place), column)
            wide = there.column_dimensions[letter].width if row > 1 and place < 3 else 0
            there.column_dimensions[letter].width = max(wide, 32 if column.free else 18)
            self._rule(there, column, f"{letter}{row + 1}:{letter}{last}")
            for below in range(len(entries) or 1):
                cell = there.cell(row + 1 + below, place)
                self._value(cell, column, entries[below] if below < len(entries) else {})
            there.column_dimensions[letter].number_format = number_format(column)

    def _heading(self, cell: Any, column: SheetColumn) -> None:
        cell.value = column.labels[self.choices.language] + (" *" if column.required else "")
        cell.font, cell.fill, cell.alignment = HEADING
        if column.required:
            cell.fill = MUST

    def _value(self, cell: Any, column: SheetColumn, entry: Any) -> None:
        value = shown(column, entry, self.choices)
        cell.number_format = number_format(column)
        cell.alignment = Alignment(wrap_text=column.many or column.free, vertical="top")
        if isinstance(value, str):
            write_text(cell, value)
        else:
            cell.value = value

    def _rule(self, there: Any, column: SheetColumn, cells: str) -> None:
        """A drop-down where there is a list, and the field's help when a cell is chosen."""
        words = tuple(answers(column, self.choices))
        listed = bool(words) and not column.many
        rule = DataValidation(
            type="list" if listed else None,
            formula1=self._list(words) if listed else None,
            allow_blank=True,
            showErrorMessage=False,  # the check says more, of every cell at once
            showInputMessage=True,
            promptTitle=column.labels[self.choices.language][:32],
            prompt=prompt(column, self.choices.language)[:LONGEST_PROMPT],
        )
        rule.add(cells)
        there.add_data_validation(rule)

    def _list(self, words: tuple[str, ...]) -> str:
        """Where the words of a drop-down stand."""
        if words not in self._lists:
            letter = get_column_letter(len(self._lists) + 1)
            where = f"${letter}$1:${letter}${len(words)}"
            self._lists[words] = f"{quote_sheetname(DROP_DOWNS)}!{where}"
        return self._lists[words]

    def _write_lists(self) -> None:
        there = self.book.create_sheet(DROP_DOWNS)
        there.sheet_state = "hidden"
        for place, words in enumerate(self._lists, 1):
            for row, word in enumerate(words, 1):
                write_text(there.cell(row, place), word)
