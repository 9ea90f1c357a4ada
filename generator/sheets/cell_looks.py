"""What only the look of cells tells: hidden, struck through, or merged over several entries.

It may mean that what they hold is not to be published, so it is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.sheets.grid import Cell, Grid
from generator.sheets.headings import Heading, Headings
from generator.sheets.remark import CellRemark
from generator.sheets.sheet_columns import SheetColumn


def told(grid: Grid, there: Headings, rows: Sequence[int]) -> Iterator[CellRemark]:
    """What there is to ask of the entries that stand in these rows."""
    yield from _hidden_rows(grid, there, rows)
    for heading in there.known:
        filled = [row for row in rows if not _cell(grid, row, heading.at).empty]
        if heading.at in grid.hidden_columns and filled:
            cell = grid.cell(there.row, heading.at)
            yield CellRemark("fault-hidden-column", cell, heading.column.labels, {})
        for row in filled:
            if _cell(grid, row, heading.at).struck:
                cell = grid.cell(row, heading.at)
                yield CellRemark("fault-struck", cell, heading.column.labels, {})
    yield from _merged(grid, {heading.at: heading for heading in there.known}, there.row)


def of_cell(grid: Grid, row: int, at: int, column: SheetColumn) -> Iterator[CellRemark]:
    """What there is to ask of a single value."""
    cell, name = _cell(grid, row, at), grid.cell(row, at)
    if not cell.empty and row in grid.hidden_rows:
        yield CellRemark("fault-hidden-rows", name, column.labels, {"last": row + 1})
    if not cell.empty and cell.struck:
        yield CellRemark("fault-struck", name, column.labels, {})


def _hidden_rows(grid: Grid, there: Headings, rows: Sequence[int]) -> Iterator[CellRemark]:
    """The hidden rows, each stretch of them told once."""
    first: int | None = None
    for row, following in pairwise((*rows, -1)):
        if row in grid.hidden_rows:
            first = row if first is None else first
            if following not in grid.hidden_rows:
                cell = grid.cell(first, there.known[0].at)
                yield CellRemark("fault-hidden-rows", cell, {}, {"last": row + 1})
                first = None


def _merged(grid: Grid, known: dict[int, Heading], above: int) -> Iterator[CellRemark]:
    """Cells that reach over several entries, of which only the first has what they say."""
    for first, column, last in grid.merged:
        if first > above and column in known and not _cell(grid, first, column).empty:
            cell, labels = grid.cell(first, column), known[column].column.labels
            yield CellRemark("fault-merged", cell, labels, {"last": last + 1})


def _cell(grid: Grid, row: int, at: int) -> Cell:
    cells = grid.rows[row] if row < len(grid.rows) else ()
    return cells[at] if at < len(cells) else Cell()
