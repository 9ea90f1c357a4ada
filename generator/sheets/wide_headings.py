"""Headings of a table of results that has a column a measure, over one, two or three rows.

``상담 | | 계약`` over ``건수 | 금액 | 건수``: a blank cell goes on with what is to its left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.records.meant_words import plain_word
from generator.sheets import units
from generator.sheets.grid import Grid
from generator.sheets.heading_words import BEFORE, SYNONYMS, HeadingWords
from generator.sheets.headings import SEARCHED, Heading
from generator.sheets.heads_over import DEEPEST, FEWEST, Over, heads_over
from generator.sheets.layout import Sheet
from generator.sheets.measures import SUBJECTS, WORDS, Meant, meant, measures_by_word
from generator.sheets.sheet_columns import SheetColumn
from generator.sheets.units import PARENTHESES, Unit, plain_heading

FIRM, GROUP = "firm", "group"
COUNTED = re.compile("[0-9,.]+ ?(?:개 ?)?(?:사|업체|기업)?")
OF_VALUES = frozenset({"measure", "value", "to", "currency", "converted_usd"})
"""Fields of a result that a column a measure leaves nothing to say of."""


@dataclass
class WideHeadings:
    """The headings of such a table."""

    row: int = -1
    """The last row of headings."""
    measures: list[tuple[int, Meant]] = field(default_factory=list)
    others: list[Heading] = field(default_factory=list)
    """Columns that say more of the results of their row: the country."""
    names: dict[str, int] = field(default_factory=dict)
    """The column that says of which firm or group a row is."""
    unknown: list[int] = field(default_factory=list)
    twice: list[tuple[int, Meant]] = field(default_factory=list)
    heads: dict[int, Over] = field(default_factory=dict)
    """What stands over each column."""
    beside: tuple[Unit, str] | None = None
    """The unit of amounts that the table names above, with its cell."""

    @property
    def known(self) -> int:
        """How many columns are known, if there is a measure among them."""
        return len(self.measures) and len(self.measures) + len(self.others) + len(self.names)

    @property
    def points(self) -> tuple[int, int]:
        """How much they tell: measures, and units of their own."""
        return len(self.measures), sum(one.unit is not None for _, one in self.measures)


def wide_headings(grid: Grid, sheet: Sheet) -> WideHeadings | None:
    """The rows with the most measures as headings; None where entries name their measure."""
    columns = {column.field: column for column in sheet.columns if len(column.steps) == 1}
    if not {"measure", "value"} <= set(columns) or _is_long(grid, sheet):
        return None
    reader, best, deep = WideReader(grid, sheet, columns["measure"]), WideHeadings(), 1
    for row in range(min(len(grid.rows), SEARCHED)):
        for depth in range(1, min(row + 1, DEEPEST) + 1):
            here = reader.at(row, depth)
            if here.points > best.points:
                best, deep = here, depth
    if best.known < FEWEST:
        return None
    found = reader.at(best.row, deep, _beside(grid, best.row))
    _leave_counts(grid, found)
    return found


def _leave_counts(grid: Grid, wide: WideHeadings) -> None:
    """A column of numbers counts firms, and names none."""
    at = wide.names.get(FIRM, -1)
    cells = [row[at] for row in grid.rows[wide.row + 1 :] if 0 <= at < len(row)]
    said = [str(cell.value) for cell in cells if not cell.empty and not cell.kind]
    if said and all(COUNTED.fullmatch(text.strip()) for text in said):
        wide.unknown.append(wide.names.pop(FIRM))


def _is_long(grid: Grid, sheet: Sheet) -> bool:
    words = HeadingWords(sheet.columns)
    for row in grid.rows[:SEARCHED]:
        known = (words.column(cell.value) for cell in row if isinstance(cell.value, str))
        if {"measure", "value"} <= {column.field for column in known if column}:
            return True
    return False


@dataclass
class WideReader:
    """Reads rows of one grid as headings."""

    grid: Grid
    sheet: Sheet
    measure: SheetColumn

    def __post_init__(self) -> None:
        self._words = HeadingWords(self.sheet.columns)
        self._called = measures_by_word(self.measure.node)
        firms = ("기업명", *SYNONYMS["name"])
        before = ("", *SYNONYMS[f"{BEFORE}name"])
        self._kinds = {f"{b}{plain_word(word)}": FIRM for b in before for word in firms}
        self._kinds |= {plain_word(word): GROUP for word in WORDS["groups"]}

    def at(self, row: int, depth: int, beside: tuple[Unit, str] | None = None) -> WideHeadings:
        """These rows as headings, down to one of them."""
        here, seen = WideHeadings(row, beside=beside), set[str]()
        heads = heads_over(self.grid, row, depth)
        if self._may(heads):
            for one in heads:
                here.heads[one.at] = one
                self._take(here, one.at, one.levels, seen)
        return here

    def _may(self, heads: Sequence[Over]) -> bool:
        """Whether a measure may be there: a quick question, asked of all rows of a large sheet."""
        said = plain_word(" ".join(one.text for one in heads))
        return any(word in said for word in (*SUBJECTS, *self._called))

    def _take(self, here: WideHeadings, at: int, levels: Sequence[str], seen: set[str]) -> None:
        unit = here.beside[0] if here.beside else None
        found = meant(levels, self._called, unit)
        if found and found.measure in seen:
            here.twice.append((at, found))
        elif found:
            seen.add(found.measure)
            here.measures.append((at, found))
        elif kind := self._kinds.get(plain_word(PARENTHESES.sub("", plain_heading(levels[-1])))):
            here.names.setdefault(kind, at)
        elif (column := self._words.column(levels[-1])) and column.field not in OF_VALUES:
            here.others.append(Heading(here.row, at, column))
        else:
            here.unknown.append(at)


def _beside(grid: Grid, last: int) -> tuple[Unit, str] | None:
    """The one unit of money that stands alone above or below a table."""
    found: dict[bool, tuple[Unit, str]] = {}
    for row, cells in enumerate(grid.rows):
        filled = sum(not cell.empty for cell in cells)
        if row != last and (filled == 1 or (row < last and filled <= FEWEST)):
            for unit, at in units.beside_table(grid, row):
                found.setdefault(unit.dollars, (unit, grid.cell(row, at)))
    return next(iter(found.values())) if len(found) == 1 else None
