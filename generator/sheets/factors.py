"""The factor by which the number of a cell is multiplied; unclear ones are asked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.records.meant_words import plain_word
from generator.sheets import units
from generator.sheets.choices import Choices
from generator.sheets.grid import Cell, Grid
from generator.sheets.headings import Heading, Headings
from generator.sheets.measures import Meant, is_money, measure_said
from generator.sheets.remark import CellRemark
from generator.sheets.units import Unit

UNIT_COLUMN = frozenset({"단위", "unit"})
DOLLARS = "_usd"


def names_units(heading: str) -> bool:
    """Whether a heading is that of a column of units."""
    return plain_word(heading) in UNIT_COLUMN


@dataclass
class Factors:
    """By how much the numbers of a table are multiplied: by their column, else by their row."""

    grid: Grid
    there: Headings
    choices: Choices
    remarks: list[CellRemark]
    _columns: dict[int, int] = field(default_factory=dict)
    _beside: dict[bool, tuple[Unit, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Ask the headings, and what stands above, below and beside the table."""
        for row in self._around():
            for unit, at in units.beside_table(self.grid, row):
                self._beside.setdefault(unit.dollars, (unit, self.grid.cell(row, at)))
        for heading in self.there.known:
            self._columns[heading.at] = self._of_column(heading)
            if self._columns[heading.at] != 1:
                values = {"factor": self._columns[heading.at]}
                self._remark("unit", heading, self.there.row, values)
        self._units_at = next((one.at for one in self.there.unknown if names_units(one.text)), None)

    def of(self, heading: Heading, row: int) -> int:
        """The factor of a cell."""
        cells = self.grid.rows[row]
        named = self._measure(heading, cells)
        if named and not is_money(named.measure):
            return 1  # a count has no unit of money, whatever the heading says
        if named and named.unit:
            return self._own(named.unit, heading, row)
        if self._columns[heading.at] != 1 or not _filled(cells, heading.at):
            return self._columns[heading.at]
        dollars = self._dollars(heading, named)
        if dollars is None:
            return 1
        unit, cell = self._of_row(row) or self._above(dollars)
        if unit.dollars != dollars:
            self._remark("fault-other-money", heading, row, {"cell": cell})
        elif unit.factor != 1:
            self._remark("row-unit", heading, row, {"cell": cell, "factor": unit.factor})
        return unit.factor if unit.dollars == dollars else 1

    def _around(self) -> Iterator[int]:
        """The rows above a table, and those below with one cell alone."""
        for row, cells in enumerate(self.grid.rows):
            if row < self.there.row or (row > self.there.row and len(_all(cells)) == 1):
                yield row

    def _of_column(self, heading: Heading) -> int:
        """By its heading, what stands right below it, or what the table says of won."""
        title = self._beside.get(False) if heading.column.field.endswith("krw") else None
        if found := units.unclear_unit(heading.text):
            self._remark("fault-unit-unclear", heading, heading.row, {"found": found})
        unit = units.heading_unit(heading.text) or self._below(heading)
        if not unit:
            return title[0].factor if title else 1
        if title and title[0].factor not in (1, unit.factor):
            self._remark("fault-two-units", heading, heading.row, {"cell": title[1]})
        return unit.factor

    def _below(self, heading: Heading) -> Unit | None:
        cells = self.grid.rows[heading.row + 1] if heading.row + 1 < len(self.grid.rows) else ()
        there = _filled(cells, heading.at)
        return (
            units.unit_of(cells[heading.at].value)
            if there and isinstance(cells[heading.at].value, str)
            else None
        )

    def _of_row(self, row: int) -> tuple[Unit, str] | None:
        """What a column of units says of a row, and where."""
        at, cells = self._units_at, self.grid.rows[row]
        if at is None or not _filled(cells, at):
            return None
        unit = units.unit_of(str(cells[at].value))
        return (unit, self.grid.cell(row, at)) if unit else None

    def _above(self, dollars: bool) -> tuple[Unit, str]:
        return self._beside.get(dollars, (Unit(1, dollars), ""))

    def _own(self, unit: Unit, heading: Heading, row: int) -> int:
        """By the unit that the measure of a row has beside it."""
        beside = next(h.at for h in self.there.known if h.column.field == "measure")
        values = {"cell": self.grid.cell(row, beside), "factor": unit.factor}
        if unit.factor != 1:
            self._remark("row-unit", heading, row, values)
        return unit.factor

    def _dollars(self, heading: Heading, named: Meant | None) -> bool | None:
        """Whether the number of a cell is one of dollars, or of won; None for one of neither."""
        if heading.column.field.endswith("krw"):
            return False
        return named.measure.endswith(DOLLARS) if named else None

    def _measure(self, heading: Heading, cells: Sequence[Cell]) -> Meant | None:
        """The measure of which a cell is the value."""
        measure = next((h for h in self.there.known if h.column.field == "measure"), None)
        if heading.column.field != "value" or not measure or not _filled(cells, measure.at):
            return None
        text = str(cells[measure.at].value).strip()
        code = self.choices.code(measure.column, text)
        return Meant(code) if code else measure_said(measure.column.node, text)

    def _remark(self, id: str, heading: Heading, row: int, values: Mapping[str, Any]) -> None:
        name = self.grid.cell(row, heading.at)
        self.remarks.append(CellRemark(id, name, heading.column.labels, values))


def _filled(cells: Sequence[Cell], at: int) -> bool:
    return at < len(cells) and not cells[at].empty


def _all(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if not cell.empty]
