"""Rows that were read as entries, and of which it is asked or told what they are.

Who was turned down is never published, so a column that says so is looked at though it is no field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.records.findings import FieldPath
from generator.records.meant_words import plain_word
from generator.sheets.grid import Cell, Grid
from generator.sheets.headings import Headings
from generator.sheets.other_rows import OF_NAMES, WORDS
from generator.sheets.remark import CellRemark
from generator.sheets.units import PARENTHESES, plain_heading
from generator.text.languages import MAIN

STATES = {word: f"fault-{state}" for state in ("rejected", "withdrew") for word in WORDS[state]}
LONGEST = 30  # letters of what is said in one word
FEWEST = 3  # entries that show what is usual in a table
BESIDE = 2  # cells that an entry has if it is one like others
CONSENT, REFUSED = "동의", frozenset(WORDS["refused"])
NUMBERS = frozenset(WORDS["numbers"])
HANGUL, LATIN = re.compile("[가-힣]"), re.compile("[A-Za-z]{2}")
ROSTER, WITHDRAWN = ("participants",), "withdrawn"


def asked(
    grid: Grid, there: Headings, rows: Sequence[int], path: FieldPath
) -> Iterator[CellRemark]:
    """What there is to ask or tell of the entries that stand in these rows."""
    yield from _bare(grid, there, rows)
    yield from _english_below(grid, there, rows)
    for row in rows if path == ROSTER else ():
        for over in there.unknown:
            cell = _cell(grid, row, over.at)
            why = _state(cell)
            if CONSENT in over.text and _refuses(cell):
                yield CellRemark("fault-no-consent", grid.cell(row, over.at), {}, {})
            elif why == "fault-rejected" or (why and not _dated(grid, there, row)):
                yield CellRemark(why, grid.cell(row, over.at), {}, {"found": cell.value})


def _refuses(cell: Cell) -> bool:
    """Whether a cell beside a firm says that it has not agreed to be listed; a blank one does."""
    return cell.empty or plain_word(str(cell.value)[:LONGEST]) in REFUSED


def _dated(grid: Grid, there: Headings, row: int) -> bool:
    """Whether a row has the day on which its firm withdrew."""
    days = (h.at for h in there.known if h.column.field == WITHDRAWN)
    return any(not _cell(grid, row, at).empty for at in days)


def _bare(grid: Grid, there: Headings, rows: Sequence[int]) -> Iterator[CellRemark]:
    """Names that stand alone in a table whose other entries say more."""
    filled = {row: [h for h in there.known if not _cell(grid, row, h.at).empty] for row in rows}
    alone = [row for row, said in filled.items() if len(said) == 1]
    if len(rows) < FEWEST or len(alone) * BESIDE > len(rows):
        return
    for row in alone:
        (heading,) = filled[row]
        if heading.column.field in OF_NAMES:
            yield CellRemark("name-alone", grid.cell(row, heading.at), heading.column.labels, {})


def _english_below(grid: Grid, there: Headings, rows: Sequence[int]) -> Iterator[CellRemark]:
    """Names in Latin letters under a Korean one in rows that have no number of their own."""
    numbers = [o.at for o in there.unknown if plain_word(o.levels[-1]) in NUMBERS]
    numbers += [h.at for h in there.known if h.column.field == "business_number"]
    names = [h for h in there.known if h.column.field in OF_NAMES and h.column.language == MAIN]
    for heading in names[:1]:
        texts = [str(_cell(grid, row, heading.at).value or "") for row in rows]
        for (above, row), (ko, en) in zip(pairwise(rows), pairwise(texts), strict=True):
            own = [at for at in numbers if not _cell(grid, above, at).empty]
            bare = own and all(_cell(grid, row, at).empty for at in own)
            if bare and HANGUL.search(ko) and LATIN.search(en) and not HANGUL.search(en):
                cell = grid.cell(row, heading.at)
                yield CellRemark("fault-english-below", cell, heading.column.labels, {})


def _state(cell: Cell) -> str | None:
    if not isinstance(cell.value, str) or len(cell.value) > LONGEST:
        return None
    return STATES.get(plain_word(PARENTHESES.sub("", plain_heading(cell.value))))


def _cell(grid: Grid, row: int, at: int) -> Cell:
    cells = grid.rows[row]
    return cells[at] if at < len(cells) else Cell()
