"""Rows of a table that are no entry of it: sums, headings once more, and what is said below it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Any
from unicodedata import normalize

from generator.records.meant_words import SUMS, plain_word
from generator.sheets.grid import Cell, Grid
from generator.sheets.heading_words import HeadingWords
from generator.sheets.headings import Headings
from generator.sheets.remark import CellRemark
from generator.sheets.units import PARENTHESES, plain_heading, unit_of

WORDS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
FOOTNOTE = re.compile(WORDS["footnote"])
"""How a text begins that stands alone in its row and is the name of nothing."""
SIGN = re.compile(WORDS["sign"])
"""The same where a text may say anything, such as the title of a source."""
OF_NAMES = frozenset(WORDS["names"])
NO_ENTRIES = SUMS | frozenset(WORDS["means"])
SAME = 2  # cells that show it to be the headings once more
LONGEST = 200  # letters


class OtherRows:
    """Tells which rows of a table are no entries."""

    def __init__(self, grid: Grid, there: Headings, words: HeadingWords) -> None:
        self._grid, self._there, self._words = grid, there, words
        self._columns = {heading.at: heading.column for heading in there.known}

    def entries(self, remarks: list[CellRemark]) -> Iterator[int]:
        """The rows that are entries; of the others it is told why."""
        below = self._there.row + 1
        for row, cells in enumerate(self._grid.rows[below:], below):
            filled = [at for at, cell in enumerate(cells) if not cell.empty]
            why = self._why(row, cells, filled) if filled else None
            if why:
                found = " ".join(str(cells[filled[0]].value or "").split())
                remarks.append(
                    CellRemark(why, self._grid.cell(row, filled[0]), {}, {"found": found})
                )
            if why == "fault-second-table":
                return
            if filled and not why and not self._numbered_only(cells, filled):
                yield row

    def sums(self) -> list[int]:
        """The rows that have the sum of others."""
        rows = range(self._there.row + 1, len(self._grid.rows))
        return [row for row in rows if any(_sum(c, SUMS) for c in self._grid.rows[row])]

    def _why(self, row: int, cells: Sequence[Cell], filled: Sequence[int]) -> str | None:
        """Why a row is told as no entry."""
        within = [at for at in filled if at in self._columns]
        if any(_sum(cells[at]) for at in {filled[0], self._there.known[0].at} & set(filled)):
            return "sum-row"
        if within and (again := self._headings_again(row, cells, within)):
            return again
        beside = not within and not self._numbered_only(cells, filled)
        alone = len(filled) == 1 and (self._remark(cells, filled[0]) or self._over(row, filled[0]))
        return "footnote" if beside or alone else None

    def _over(self, row: int, at: int) -> bool:
        """Whether a text stands over several columns: the heading of the rows below."""
        last = next((end for one, first, end in self._grid.spread if (one, first) == (row, at)), at)
        return sum(at <= column <= last for column in self._columns) >= SAME

    def _remark(self, cells: Sequence[Cell], at: int) -> bool:
        """Whether a text is no name but a remark, or the heading of what is below it."""
        text = cells[at].value
        if at not in self._columns or not isinstance(text, str):
            return False
        said = FOOTNOTE if self._columns[at].field in OF_NAMES else SIGN
        return said.search(" ".join(normalize("NFKC", text[:LONGEST]).split())) is not None

    def _headings_again(self, row: int, cells: Sequence[Cell], within: Sequence[int]) -> str | None:
        """Whether a row has headings: those of the table, or of another one."""
        texts = {at: cells[at].value for at in within if isinstance(cells[at].value, str)}
        named = {at: self._words.column(text) for at, text in texts.items()}
        own = [at for at, text in texts.items() if named[at] is self._columns[at] or unit_of(text)]
        fewest = 1 if row == self._there.row + 1 else SAME
        if len(own) == len(within) >= fewest:
            return "headings-again"
        others = [at for at, column in named.items() if column]
        return "fault-second-table" if len(others) == len(within) >= SAME else None

    def _numbered_only(self, cells: Sequence[Cell], filled: Sequence[int]) -> bool:
        """Whether a row has nothing but the number of an entry that was never filled in."""
        beside = all(at not in self._columns for at in filled)
        return beside and all(str(cells[at].value).strip().isdecimal() for at in filled)


def _sum(cell: Cell, words: Set[str] = NO_ENTRIES) -> bool:
    if not isinstance(cell.value, str) or len(cell.value) > LONGEST:
        return False
    return plain_word(PARENTHESES.sub("", plain_heading(cell.value))) in words
