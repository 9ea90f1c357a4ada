"""A table of a file as values of the record's fields, each with the cell that it came from.

Nothing is guessed in silence: what was read otherwise than it was written, and what was left out,
is remarked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.records.findings import FieldPath
from generator.sheets import cell_looks, headings, units
from generator.sheets.asked_rows import asked
from generator.sheets.cell_values import pruned, put
from generator.sheets.cells import CellReader
from generator.sheets.choices import Choices
from generator.sheets.factors import Factors, names_units
from generator.sheets.field_cells import place, place_group
from generator.sheets.grid import Cell, Grid
from generator.sheets.group_rows import group_column, of_group
from generator.sheets.heading_words import HeadingWords
from generator.sheets.headings import Headings
from generator.sheets.layout import Sheet
from generator.sheets.other_rows import OtherRows
from generator.sheets.own_share import SUPPORT, add_state, state_column
from generator.sheets.remark import CellRemark
from generator.sheets.sheet_columns import SheetColumn
from generator.sheets.wide_cells import WideCells
from generator.sheets.wide_headings import WideHeadings, wide_headings
from generator.sheets.wide_reading import wide_columns, wide_entries


@dataclass
class Read:
    """What a sheet says."""

    sheet: Sheet
    grid: Grid
    singles: dict[SheetColumn, Any] = field(default_factory=dict)
    rows: list[dict[str, Any]] = field(default_factory=list)
    columns: tuple[SheetColumn, ...] = ()
    """Columns that the table has; of others it says nothing."""
    places: dict[FieldPath, str] = field(default_factory=dict)
    """The cell of each field, by its path in the record."""
    remarks: list[CellRemark] = field(default_factory=list)


def read(grid: Grid, sheet: Sheet, choices: Choices) -> Read:
    """Read the single values above a table, and the table."""
    done = Read(sheet, grid)
    done.remarks += [CellRemark("note", grid.cell(*place), {}, {}) for place in grid.notes]
    if wide := wide_headings(grid, sheet):
        _wide(done, wide, choices)
        return done
    there = headings.found(grid, sheet.columns) if sheet.columns else Headings(len(grid.rows))
    _singles(done, there.row, choices)
    if sheet.columns:
        _table(done, there, choices)
    return done


def _singles(done: Read, before: int, choices: Choices) -> None:
    """Single values: to the right of their names, the Korean first."""
    words = HeadingWords(done.sheet.singles)
    others = dict(done.sheet.pairs())
    for row, cells in enumerate(done.grid.rows[: max(before, 0)]):
        behind = 0  # the values that were read
        for at, cell in enumerate(cells):
            column = words.column(cell.value) if isinstance(cell.value, str) else None
            if column is None or column in done.singles or at < behind:
                continue
            pair = (column, others.get(column))
            for step, one in enumerate(filter(None, pair), 1):
                behind = at + step + 1
                beside = cells[at + step] if at + step < len(cells) else Cell()
                name = done.grid.cell(row, at + step)
                done.remarks += cell_looks.of_cell(done.grid, row, at + step, one)
                factor = _single_factor(done, str(cell.value), one, (name, before))
                reader = CellReader(choices, name, factor)
                done.singles[one] = reader.value(one, beside)
                done.remarks += reader.remarks
                path = tuple(s for s in one.steps if isinstance(s, str | int))
                place(done.places, path, one, name)


def _single_factor(done: Read, heading: str, column: SheetColumn, at: tuple[str, int]) -> int:
    """By its heading, or by what stands above the table for amounts of won."""
    name, before = at
    if units.heading_unit(heading) or not column.field.endswith("krw"):
        return units.factor(heading)
    for row in range(min(before, len(done.grid.rows))):
        for unit, beside in units.beside_table(done.grid, row):
            if not unit.dollars and unit.factor != 1:
                values = {"cell": done.grid.cell(row, beside), "factor": unit.factor}
                done.remarks.append(CellRemark("row-unit", name, column.labels, values))
                return unit.factor
    return 1


def _table(done: Read, there: Headings, choices: Choices) -> None:
    done.columns = tuple(heading.column for heading in there.known)
    done.remarks += _about_headings(done, there)
    factors = Factors(done.grid, there, choices, done.remarks)
    done.places[done.sheet.path] = done.grid.cell(max(there.row, 0), 0)
    others = OtherRows(done.grid, there, HeadingWords(done.sheet.columns))
    rows = list(others.entries(done.remarks))
    rows = of_group(done.grid, rows, group_column(there), choices.titles, done.remarks)
    for row in rows:
        done.rows.append(_entry(done, row, there, (choices, factors)))
    done.remarks += cell_looks.told(done.grid, there, rows)
    done.remarks += asked(done.grid, there, rows, done.sheet.path)


def _wide(done: Read, wide: WideHeadings, choices: Choices) -> None:
    """A table with a column a measure."""
    cells = WideCells(done.grid, done.sheet, wide, choices, done.remarks)
    entries = wide_entries(cells)
    done.columns = wide_columns(cells)
    done.places[done.sheet.path] = done.grid.cell(wide.row, 0)
    for entry, placed in entries:
        here = (*done.sheet.path, len(done.rows))
        done.places[here] = placed["value"]
        done.places |= {(*here, name): cell for name, cell in placed.items()}
        done.rows.append(entry)


def _entry(done: Read, row: int, there: Headings, by: tuple[Choices, Factors]) -> dict[str, Any]:
    """The entry of a row, with the cell of each field."""
    choices, factors = by
    cells, entry = done.grid.rows[row], dict[str, Any]()
    here = (*done.sheet.path, len(done.rows))
    done.places[here] = done.grid.cell(row, there.known[0].at)
    for heading in there.known:
        cell = cells[heading.at] if heading.at < len(cells) else Cell()
        name = done.grid.cell(row, heading.at)
        reader = CellReader(choices, name, factors.of(heading, row))
        value = reader.value(heading.column, cell)
        done.remarks += reader.remarks
        if value is not None:
            path = (*here, *put(entry, heading.column, value))
            place(done.places, path, heading.column, name)
            place_group(done.places, path, len(here), name)
        elif reader.remarks or len(heading.column.steps) == 1:
            path = (*here, str(heading.column.steps[0]))
            place(done.places, path, heading.column, name)
    if state := state_column(done.sheet.columns, done.columns):
        support = next(one for one in there.known if one.column.field == SUPPORT)
        name = done.grid.cell(row, support.at)
        if added := add_state(entry, state, name):
            done.places[(*here, *added[0])] = name
            done.remarks.append(added[1])
    return pruned(entry) or {}


def _about_headings(done: Read, there: Headings) -> Iterator[CellRemark]:
    """Columns that were not read, and those that are there twice."""
    for one in there.unknown:
        if not names_units(one.text):
            cell = done.grid.cell(one.row, one.at)
            yield CellRemark("unknown-column", cell, {}, {"found": one.shown})
    for again in there.twice:
        cell = done.grid.cell(again.row, again.at)
        yield CellRemark("fault-column-twice", cell, again.column.labels, {})
