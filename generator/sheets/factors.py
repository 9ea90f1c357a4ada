"""The factor by which the numbers of each column are multiplied; unclear ones are asked about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.sheets import units
from generator.sheets.grid import Grid
from generator.sheets.headings import Heading, Headings
from generator.sheets.remark import CellRemark


def factors(grid: Grid, there: Headings) -> tuple[dict[int, int], list[CellRemark]]:
    """The factor of each column, and remarks on unclear ones."""
    by_column = {heading.at: heading.factor for heading in there.known}
    title = units.title_factor(grid, there.row)
    remarks: list[CellRemark] = []
    if title and title[0] != 1:
        for heading in there.known:
            if heading.column.field.endswith("krw"):
                remarks += _under_title(grid, heading, title, by_column)
    for heading in there.known:
        if by_column[heading.at] != 1:
            name = grid.cell(there.row, heading.at)
            values = {"factor": by_column[heading.at]}
            remarks.append(CellRemark("unit", name, heading.column.labels, values))
    return by_column, remarks


def _under_title(
    grid: Grid, heading: Heading, title: tuple[int, int, int], by_column: dict[int, int]
) -> Iterator[CellRemark]:
    """The unit above a table is that of its amounts, unless their heading says another."""
    own = str(grid.rows[heading.row][heading.at].value)
    if units.says_unit(own) and heading.factor != title[0]:
        name = grid.cell(heading.row, heading.at)
        values = {"cell": grid.cell(title[1], title[2])}
        yield CellRemark("fault-two-units", name, heading.column.labels, values)
    else:
        by_column[heading.at] = title[0]
