"""What stands over the columns of a table: in one row, or in several of which the upper ones reach
over columns below, as ``예산액 | |`` over ``국비 | 자부담 | 계``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.sheets.grid import Cell, Grid
from generator.sheets.sheet_columns import BETWEEN

DEEPEST = 3  # rows of headings
FEWEST = 2  # cells of a row that names what is below it; a title has one
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Over:
    """What stands over a column: the last row in which there is any, and the texts from the top."""

    row: int
    at: int
    levels: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of them."""
        return BETWEEN.join(self.levels)

    @property
    def shown(self) -> str:
        """The same, as it may be told."""
        return self.text[:LONGEST]


def heads_over(grid: Grid, row: int, depth: int) -> list[Over]:
    """The headings that end in a row; none where an upper row is but the title of the table."""
    first = row - depth + 1
    texts = [_texts(one) for one in grid.rows[first : row + 1]]
    if any(sum(map(bool, one)) < FEWEST for one in texts[:-1]):
        return []
    found = []
    for at in range(max(map(len, texts))):
        own = [level for level, row in enumerate(texts) if at < len(row) and row[at]]
        if own:
            found.append(Over(first + own[-1], at, _levels(texts[: own[-1] + 1], at)))
    return found


def _texts(row: Sequence[Cell]) -> list[str]:
    """The texts of a row, on one line."""
    return [" ".join(c.value.split()) if isinstance(c.value, str) else "" for c in row]


def _levels(rows: Sequence[Sequence[str]], at: int) -> tuple[str, ...]:
    """From the top: in the last row its own text, above it the nearest to the left."""
    *above, own = rows
    left = [next(filter(None, reversed(texts[: at + 1])), "") for texts in above]
    return tuple(text for text in (*left, own[at]) if text)
