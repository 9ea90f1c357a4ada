"""One sheet of a workbook as XML: texts and numbers, below headings that stay in sight.

A row is one join of texts; what is said in a cell stands once in the workbook (``SheetTexts``), and
the cell has its number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from html import escape
from typing import Any

from generator.exports.book_parts import HEAD, HEADING, MAIN

IN_SIGHT = (
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2"'
    ' activePane="bottomRight" state="frozen"/></sheetView></sheetViews>'
)
ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")
"""What readers take for an escaped letter (ECMA-376, part 1, 22.9.2.19)."""
Shown = Callable[[int, Any], Any]
"""The value of a cell by its column and what a row has there."""


class SheetTexts(dict[str, int]):
    """The texts of all sheets, numbered as they are met."""

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self)
        return number

    @property
    def part(self) -> str:
        """The part of the workbook in which they stand."""
        return f'{HEAD}<sst xmlns="{MAIN}">{"".join(map(_written, self))}</sst>'


def _written(text: str) -> str:
    written = escape(ESCAPE.sub("_x005F_", text), quote=False).replace("\r", "_x000D_")
    kept = "" if text == text.strip() else ' xml:space="preserve"'
    return f"<si><t{kept}>{written}</t></si>"


def sheet(
    headings: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Sequence[Any]],
    shown: Shown,
    texts: SheetTexts,
) -> str:
    """The part of a sheet; a cell of ``None`` is empty."""
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(widths, 1)
    )
    letters = [column(at) for at in range(len(headings))]
    first = (
        f'<c r="{letter}1" s="{HEADING}" t="s"><v>{texts[heading]}</v></c>'
        for letter, heading in zip(letters, headings, strict=True)
    )
    inside = "".join((_row(1, first), *_rows(letters, rows, shown, texts)))
    around = f'{HEAD}<worksheet xmlns="{MAIN}">{IN_SIGHT}<cols>{columns}</cols>'
    return f"{around}<sheetData>{inside}</sheetData></worksheet>"


def _rows(
    letters: Sequence[str], rows: Iterable[Sequence[Any]], shown: Shown, texts: SheetTexts
) -> Iterator[str]:
    """A text stays a text: no formula, no error value such as #N/A, no number."""
    for line, row in enumerate(rows, 2):
        cells = []
        for at, value in enumerate(row):
            if value is not None:
                said = shown(at, value)
                text = isinstance(said, str)
                kind, inside = (' t="s"', texts[said]) if text else ("", said)
                cells.append(f'<c r="{letters[at]}{line}"{kind}><v>{inside}</v></c>')
        yield _row(line, cells)


def _row(line: int, cells: Iterable[str]) -> str:
    return f'<row r="{line}">{"".join(cells)}</row>'


@cache
def column(at: int) -> str:
    """The letters of a column: A for 0, AA for 26."""
    above, within = divmod(at, 26)
    return (column(above - 1) if above else "") + chr(ord("A") + within)
