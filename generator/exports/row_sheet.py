"""A sheet of XlsxWriter whose rows under the heading are made as text at once.

XlsxWriter holds each cell as an object until a workbook is closed, and then asks it for its kind,
its format and its place; rows of open data are texts and numbers without a format.  How a row looks
in OOXML is XlsxWriter's: a test holds each byte against what it writes by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, TypeAlias

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

Cells: TypeAlias = Sequence[Any]
"""Texts, finite numbers, and None where there is nothing."""
BLOCK = 16
"""Rows that tell their first and last column together."""


class RowSheet(Worksheet):
    """A sheet with a heading in its first row, which is as wide as any row."""

    dim_rowmax: Any
    dim_colmax: Any
    fh: Any
    str_table: Any

    def __init__(self) -> None:
        super().__init__()
        self.unwritten: list[str] = []
        """Rows under the heading."""

    def put(self, rows: Iterable[Cells]) -> None:
        """Have rows under the heading."""
        letters = [xl_col_to_name(at) for at in range(self.dim_colmax + 1)]
        numbered = enumerate(rows, 2)
        block = [(1, letters), *islice(numbered, BLOCK - 1)]
        while block:
            filled = [at for _, row in block for at, value in enumerate(row) if value is not None]
            spans = f"{min(filled) + 1}:{max(filled) + 1}" if filled else ""
            for number, row in block:
                if number > 1 and (cells := self._cells(letters, number, row)):
                    self.unwritten.append(f'<row r="{number}" spans="{spans}">{cells}</row>')
                    self.dim_rowmax = number - 1
            block = list(islice(numbered, BLOCK))

    def _cells(self, letters: list[str], number: int, row: Cells) -> str:
        cells, strings = [], self.str_table.string_table
        for letter, value in zip(letters, row, strict=True):
            if isinstance(value, str):
                shared = strings.setdefault(value, len(strings))
                cells.append(f'<c r="{letter}{number}" t="s"><v>{shared}</v></c>')
                self.str_table.count += 1
            elif value is not None:
                cells.append(f'<c r="{letter}{number}"><v>{value:.16G}</v></c>')
        self.str_table.unique_count = len(strings)
        return "".join(cells)

    def _write_rows(self) -> None:
        """In place of XlsxWriter's own: the heading, then the other rows."""
        last, self.dim_rowmax = self.dim_rowmax, 0
        super()._write_rows()
        self.dim_rowmax = last
        self.fh.write("".join(self.unwritten))
        self.unwritten.clear()
