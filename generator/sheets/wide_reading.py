"""A table of results with a column a measure, as the entries that it means.

A record has totals only: what stands there by firm is added up, and a sum that is there has to be
the same. Of several groups or rows it is asked which is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from generator.sheets import cell_looks
from generator.sheets.cells import CellReader
from generator.sheets.group_rows import of_group, tells_consortia
from generator.sheets.heading_words import HeadingWords
from generator.sheets.headings import Heading, Headings
from generator.sheets.layout import Sheet
from generator.sheets.other_rows import OtherRows
from generator.sheets.remark import CellRemark
from generator.sheets.sheet_columns import SheetColumn
from generator.sheets.wide_cells import WideCells
from generator.sheets.wide_headings import FIRM, GROUP, WideHeadings
from generator.sheets.wide_sums import summed

BY_WORDS = ("when", "country")
Entry: TypeAlias = tuple[dict[str, Any], dict[str, str]]
"""A result, and the cells of its fields."""


def wide_columns(cells: WideCells) -> tuple[SheetColumn, ...]:
    """The fields of which a table says something."""
    said = ["measure", "value"]
    if FIRM in cells.wide.names:
        return tuple(cells.columns[name] for name in (*said, "firms_reporting", *_money(cells)))
    others = [heading.column for heading in cells.wide.others]
    return (*(cells.columns[name] for name in (*said, *_money(cells))), *others)


def _money(cells: WideCells) -> list[str]:
    return ["currency"] if any(one.other_money for _, one in cells.wide.measures) else []


def wide_entries(cells: WideCells) -> list[Entry]:
    """The results of a table, with remarks on what it has besides."""
    there = _headings(cells.wide, cells.sheet)
    others = OtherRows(cells.grid, there, HeadingWords(cells.sheet.columns))
    rows = list(others.entries(cells.remarks))
    rows = of_group(cells.grid, rows, _group(cells), cells.choices.titles, cells.remarks)
    _by_words(cells, rows)
    _about(cells, rows)
    if FIRM in cells.wide.names:
        return list(summed(cells, rows, others.sums()))
    if len(rows) > 1 and not cells.wide.others:
        cell = cells.grid.cell(rows[1], there.known[0].at)
        cells.remarks.append(CellRemark("fault-several-rows", cell, {}, {}))
        return []
    return [entry for row in rows for entry in _of_row(cells, row)]


def _group(cells: WideCells) -> int | None:
    """The column of consortia; fairs may be those of one, where rows are told apart otherwise."""
    at = cells.wide.names.get(GROUP)
    apart = at is not None and (not cells.wide.others or tells_consortia(cells.wide.heads[at]))
    return at if apart else None


def _by_words(cells: WideCells, rows: Sequence[int]) -> None:
    """Columns of which each row names a country or a time, whatever they are called: 구분."""
    for at in [*cells.wide.unknown]:
        texts = [str(cells.cell(row, at).value or "").strip() for row in rows]
        for column in (cells.columns[name] for name in BY_WORDS):
            if texts and all(cells.choices.code(column, text) for text in texts):
                cells.wide.unknown.remove(at)
                cells.wide.others.append(Heading(cells.wide.row, at, column))
                break


def _of_row(cells: WideCells, row: int) -> Iterator[Entry]:
    """A result a measure, each with what its row says of all."""
    beside: dict[str, Any] = {}
    placed: dict[str, str] = {}
    for heading in cells.wide.others:
        name = cells.grid.cell(row, heading.at)
        reader = CellReader(cells.choices, name)
        said = reader.value(heading.column, cells.cell(row, heading.at))
        cells.remarks += reader.remarks
        if said is not None:
            beside[heading.column.field], placed[heading.column.field] = said, name
    for at, one in cells.wide.measures:
        value = cells.value(row, at, one)
        if value is not None:
            cells.ask_unit(at, one, value)
            entry, own = cells.entry(at, one, value, row)
            yield {**entry, **beside}, {**own, **placed}


def _about(cells: WideCells, rows: Sequence[int]) -> None:
    """What is said of columns: not known, there twice, hidden."""
    wide, grid = cells.wide, cells.grid
    beside = [one.at for one in wide.others] if FIRM in wide.names else []
    for at in (*wide.unknown, *beside):
        found = {"found": wide.heads[at].shown}
        cells.remarks.append(CellRemark("unknown-column", cells.head(at), {}, found))
    for at, one in wide.twice:
        cells.say("fault-column-twice", at, one, {})
    read = Headings(wide.row, [cells.heading(at, one) for at, one in wide.measures])
    cells.remarks += cell_looks.told(grid, read, rows)


def _headings(wide: WideHeadings, sheet: Sheet) -> Headings:
    """The same as headings of single columns, for what asks which rows are entries."""
    value = next(column for column in sheet.columns if column.field == "value")
    named = SheetColumn(("name",), {}, {})
    names = [Heading(wide.row, at, named) for at in wide.names.values()]
    values = [Heading(wide.row, at, value) for at, _ in wide.measures]
    return Headings(wide.row, sorted([*names, *wide.others, *values], key=lambda one: one.at))
