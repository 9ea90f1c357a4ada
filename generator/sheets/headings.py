"""The headings of a table: which column is which field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.records.meant_words import plain_word
from generator.sheets.grid import Grid
from generator.sheets.heading_words import HeadingWords
from generator.sheets.heads_over import DEEPEST, LONGEST, Over, heads_over
from generator.sheets.sheet_columns import SheetColumn
from generator.sheets.units import PARENTHESES

WEAK = frozenset({"비고", "remarks"})
"""Headings of what else there is to say, where no other heading names the field of it."""
PLANNED = frozenset({"예산", "예산액", "편성액"})
SPENT = re.compile("집행|정산|지출|결산|사용(?:금)?액")
FINER = "item"  # of several columns the last names an entry, and those before it groups
SEARCHED = 40  # rows in which headings are looked for
NUMBERED = re.compile(r"(?<=[가-힣 ])([1-9][0-9]?)(?= >| [(]|\Z)")
MOST_NUMBERED = 30


@dataclass(frozen=True)
class Heading:
    """Where a column stands."""

    row: int
    at: int
    column: SheetColumn
    text: str = ""
    """All that stands over the column, from the top."""


@dataclass
class Headings:
    """The headings of a table: those that are known, and those that are not."""

    row: int = -1
    """The last row of them."""
    known: list[Heading] = field(default_factory=list)
    unknown: list[Over] = field(default_factory=list)
    twice: list[Heading] = field(default_factory=list)


def found(grid: Grid, columns: Sequence[SheetColumn]) -> Headings:
    """The rows with the most headings that are known: one, or more where that tells more."""
    words, best = HeadingWords(columns), Headings()
    for row in range(min(len(grid.rows), SEARCHED)):
        for depth in range(1, min(row + 1, DEEPEST) + 1):
            here = _known(row, heads_over(grid, row, depth), words)
            if len(here.known) > len(best.known):
                best = here
    return best


def _known(row: int, heads: Sequence[Over], words: HeadingWords) -> Headings:
    here, seen = Headings(row), set[int]()
    spent = any(SPENT.search(one.text) for one in heads)
    for one in sorted(heads, key=_weak):
        column = words.of_levels(one.levels)
        first = plain_word(PARENTHESES.sub("", one.levels[0]))
        planned = spent and first in PLANNED  # beside what was spent
        if column is None or planned or (id(column) in seen and _weak(one)):
            here.unknown.append(one)
            continue
        if column.field == FINER and id(column) in seen:
            here.unknown.append(_coarser(here, column, heads))
        place = here.twice if any(h.column is column for h in here.known) else here.known
        place.append(Heading(one.row, one.at, column, one.text))
        seen.add(id(column))
    here.known.sort(key=lambda one: one.at)
    here.unknown.sort(key=lambda one: one.at)
    return here


def _coarser(here: Headings, column: SheetColumn, heads: Sequence[Over]) -> Over:
    """Takes out what groups the entries of the next such column: 비목 beside 세목."""
    before = next(one for one in here.known if one.column is column)
    here.known.remove(before)
    return next(one for one in heads if one.at == before.at)


def _weak(one: Over) -> bool:
    return plain_word(one.levels[-1]) in WEAK


def most_numbered(grid: Grid) -> int:
    """The highest number at the end of a step of a heading: 2 for ``품목 2``."""
    texts = (str(c.value) for row in grid.rows[:SEARCHED] for c in row if isinstance(c.value, str))
    numbers = (int(n) for text in texts if len(text) < LONGEST for n in NUMBERED.findall(text))
    return max((n for n in numbers if n <= MOST_NUMBERED), default=0)
