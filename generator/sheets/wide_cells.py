"""Cells of a table of results with a column a measure: their numbers, units and fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.records.meant_numbers import currency_of
from generator.records.schema import value_label
from generator.sheets.cells import CellReader
from generator.sheets.choices import Choices
from generator.sheets.grid import Cell, Grid
from generator.sheets.headings import Heading
from generator.sheets.layout import Sheet
from generator.sheets.measures import Meant
from generator.sheets.remark import CellRemark
from generator.sheets.sheet_columns import SheetColumn
from generator.sheets.wide_headings import WideHeadings
from generator.text.languages import LANGUAGES

WON = "KRW"


@dataclass
class WideCells:
    """Reads the cells of one table."""

    grid: Grid
    sheet: Sheet
    wide: WideHeadings
    choices: Choices
    remarks: list[CellRemark]
    columns: dict[str, SheetColumn] = field(default_factory=dict)
    """The fields of a result by their names."""
    _asked: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Say by how much the numbers of each column are multiplied."""
        self.columns = {c.field: c for c in self.sheet.columns if len(c.steps) == 1}
        for at, one in self.wide.measures:
            factor = self._factor(one)
            if factor != 1:
                beside = {"cell": self.wide.beside[1]} if self.wide.beside else {}
                id = "unit" if one.unit else "row-unit"
                self.say(id, at, one, {"factor": factor, **beside})

    def cell(self, row: int, at: int) -> Cell:
        """A cell, empty where the row ends before."""
        cells = self.grid.rows[row]
        return cells[at] if at < len(cells) else Cell()

    def head(self, at: int) -> str:
        """The cell of a column's heading, by its name."""
        return self.grid.cell(self.wide.heads[at].row, at)

    def labels(self, one: Meant) -> Mapping[str, str]:
        """What a measure is called."""
        node = self.columns["measure"].node
        return {la: value_label(node, one.measure, la) for la in LANGUAGES}

    def heading(self, at: int, one: Meant) -> Heading:
        """The column of a measure's values."""
        value = self.columns["value"]
        return Heading(self.wide.row, at, SheetColumn(value.steps, self.labels(one), value.node))

    def say(
        self, id: str, at: int, one: Meant, values: Mapping[str, Any], row: int | None = None
    ) -> None:
        """A remark about a column of a measure, or about one of its cells."""
        cell = self.head(at) if row is None else self.grid.cell(row, at)
        self.remarks.append(CellRemark(id, cell, self.labels(one), values))

    def value(self, row: int, at: int, one: Meant) -> Any:
        """The value of a cell; None for one that is empty or cannot be read."""
        reader = CellReader(self.choices, self.grid.cell(row, at), self._factor(one))
        found = reader.value(self.heading(at, one).column, self.cell(row, at))
        self.remarks += reader.remarks
        return found

    def entry(
        self, at: int, one: Meant, value: Any, row: int | None = None
    ) -> tuple[dict[str, Any], dict[str, str]]:
        """A result, and the cells of its fields."""
        head = self.head(at)
        own = {"measure": head, "value": self.grid.cell(row, at) if row is not None else head}
        entry = {"measure": one.measure, "value": value}
        if one.other_money:
            entry["currency"], own["currency"] = WON, head
        return entry, own

    def ask_unit(self, at: int, one: Meant, value: Any) -> None:
        """Ask once for the unit of amounts of which nothing names one."""
        if not one.amount or one.unit or self.wide.beside or at in self._asked:
            return
        if not (isinstance(value, str) and currency_of(value)):
            self._asked.add(at)
            self.say("fault-no-unit", at, one, {})

    def _factor(self, one: Meant) -> int:
        unit = one.unit or (self.wide.beside[0] if self.wide.beside else None)
        return unit.factor if one.amount and unit else 1
