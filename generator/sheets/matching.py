"""Which sheet of a file is which table of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.records.meant_words import plain_word
from generator.records.schema import Schema
from generator.sheets import headings
from generator.sheets.grid import Cell, Grid, NotASheet
from generator.sheets.heads_over import LONGEST
from generator.sheets.layout import PARTS, WHOLE, Sheet, sheets
from generator.sheets.wide_headings import wide_headings
from generator.text.languages import MAIN

FEWEST = 2  # headings that make a table one of ours
FIRST_COLUMNS = 3  # in which the headings of a table lie that was turned
FIRST_ROWS = 5  # in which the title of a table stands
NAMED = 100  # a sheet that is called as the table goes before others
OF_MONEY = {"budget", "settlement"}
TO_COME = re.compile("예산|산출|소요|계획")


def part_of(grids: Sequence[Grid], schema: Schema, data: Mapping[str, Any]) -> str:
    """The part that a file holds, by its headings and the names of its sheets."""
    whole = sheets(WHOLE, schema, data)[0]
    if any(_called(grid, whole) for grid in grids):
        return WHOLE
    least = max(map(headings.most_numbered, grids), default=0)
    points = {
        part: max(
            (_points(grid, sheets(part, schema, data, least)[0]) for grid in grids), default=0
        )
        for part in PARTS
    }
    best = max(points.values())
    meant = [part for part, count in points.items() if count == best]
    if best < FEWEST:
        raise _not_found(grids, sheets(meant[0], schema, data)[0])
    if len(meant) > 1:  # 비목 is in no roster, and 기업명 in no budget
        sure = [
            one
            for one in meant
            if any(_whole(grid, sheets(one, schema, data)[0]) for grid in grids)
        ]
        meant = sure or meant
    if set(meant) == OF_MONEY and (use := _use(grids)):
        return use
    if len(meant) > 1:
        raise NotASheet("which-part", parts=", ".join(f"--part {part}" for part in meant))
    return meant[0]


def matched(
    part: str, grids: Sequence[Grid], schema: Schema, data: Mapping[str, Any]
) -> Iterator[tuple[Sheet, Grid]]:
    """Each table that the file has, with its cells."""
    wanted = sheets(part, schema, data, max(map(headings.most_numbered, grids)))
    if part == WHOLE:
        for sheet in wanted:
            for grid in grids:
                if _called(grid, sheet):
                    yield sheet, replace(grid, alone=False)
        return
    best = max(grids, key=lambda grid: _points(grid, wanted[0]))
    if not _serves(best, wanted[0]):
        raise _not_found(grids, wanted[0])
    yield wanted[0], best


def like(pairs: Sequence[tuple[Sheet, Grid]], rest: Sequence[Grid]) -> list[Grid]:
    """Sheets that hold such a table as well as the only one that is read: a sheet a firm."""
    if len(pairs) != 1:
        return []
    sheet, read = pairs[0]
    named = _points(read, sheet) >= NAMED
    return [g for g in rest if _whole(g, sheet) and (_points(g, sheet) >= NAMED or not named)]


def _serves(grid: Grid, sheet: Sheet) -> bool:
    """Whether enough headings are known, or all that an entry needs."""
    if wide_headings(grid, sheet):
        return True
    there = headings.found(grid, sheet.columns)
    return len(there.known) + len(there.twice) >= FEWEST or _whole(grid, sheet)


def _whole(grid: Grid, sheet: Sheet) -> bool:
    """Whether all headings are there that an entry needs, or that name what it is of."""
    known = {heading.column for heading in headings.found(grid, sheet.columns).known}
    needed = {one for one in sheet.columns if one.required and len(one.steps) == 1}
    return bool(needed) and needed <= known


def _points(grid: Grid, sheet: Sheet) -> int:
    there = headings.found(grid, sheet.columns)
    wide = wide_headings(grid, sheet)
    known = max(len(there.known) + len(there.twice), wide.known if wide else 0)
    above = grid.rows[: min(there.row if there.row >= 0 else FIRST_ROWS, FIRST_ROWS)]
    return known + (NAMED if known >= FEWEST and _named(grid, sheet, above) else 0)


def _called(grid: Grid, sheet: Sheet) -> bool:
    return not grid.hidden and plain_word(grid.name) in {
        plain_word(label)[:31] for label in sheet.labels.values()
    }


def _named(grid: Grid, sheet: Sheet, above: Sequence[Sequence[Cell]]) -> bool:
    """Whether the sheet's name or a row above the table says which table it is."""
    name = plain_word(sheet.labels[MAIN]).removesuffix("내역")
    said = [grid.name, *(str(c.value or "") for row in above for c in row[:3])]
    return any(name in plain_word(text) for text in said)


def _use(grids: Sequence[Grid]) -> str | None:
    """Whether money of a table is planned or was spent, where its headings or title say so."""
    rows = (row for grid in grids for row in grid.rows[: headings.SEARCHED])
    said = [c.value for row in rows for c in row if isinstance(c.value, str)]
    short = [text for text in said if len(text) < LONGEST]
    if any(headings.SPENT.search(text) for text in short):
        return "settlement"
    return "budget" if any(TO_COME.search(text) for text in short) else None


def _not_found(grids: Sequence[Grid], sheet: Sheet) -> NotASheet:
    """Why no table is found: its headings may stand below each other."""
    turned = (replace(grid, rows=_turned(grid)) for grid in grids)
    lying = any(len(headings.found(grid, sheet.columns).known) >= FEWEST for grid in turned)
    return NotASheet("lying" if lying else "no-headings", expected=_expected(sheet))


def _turned(grid: Grid) -> list[list[Cell]]:
    """The first columns of a sheet as rows."""
    rows = grid.rows[: headings.SEARCHED]
    return [[row[at] if at < len(row) else Cell() for row in rows] for at in range(FIRST_COLUMNS)]


def _expected(sheet: Sheet) -> str:
    return ", ".join(column.labels[MAIN] for column in sheet.columns[:6])
