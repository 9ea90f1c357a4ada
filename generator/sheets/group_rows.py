"""Which rows of a host's table of several consortia are those of one record: by its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.records.meant_words import plain_word
from generator.sheets.grid import Grid
from generator.sheets.headings import Headings
from generator.sheets.heads_over import Over
from generator.sheets.measures import WORDS
from generator.sheets.remark import CellRemark
from generator.sheets.units import PARENTHESES, plain_heading

CONSORTIA = frozenset(word for word in WORDS["groups"] if re.search("컨소시엄|주관", word))
"""Headings that tell consortia apart: the firms of one may go to several fairs, and its money to
several projects."""
FILLERS = re.compile("수출컨소시엄|컨소시엄|사업|20[0-9]{2}년?도?")
FEWEST = 2  # letters by which a name is known
LONGEST = 200  # letters of a name


def group_column(there: Headings) -> int | None:
    """The column that says of which consortium a row is."""
    return next((over.at for over in there.unknown if tells_consortia(over)), None)


def tells_consortia(over: Over) -> bool:
    """Whether a heading says that what is below it are consortia, or whose they are."""
    return plain_word(PARENTHESES.sub("", plain_heading(over.levels[-1]))) in CONSORTIA


def of_group(
    grid: Grid, rows: list[int], at: int | None, titles: Sequence[str], told: list[CellRemark]
) -> list[int]:
    """The rows of the consortium with this title; where none or several may be it, none."""
    names = _names(grid, rows, at) if at is not None else []
    if at is None or len({plain_word(name) for name in names}) < FEWEST:
        return rows
    ours = {plain_word(name) for name in names if _alike(name, titles)}
    if len(ours) != 1:
        cell = grid.cell(rows[_second(names)], at)
        told.append(CellRemark("fault-several-groups", cell, {}, {}))
        return []
    kept = [row for row, name in zip(rows, names, strict=True) if plain_word(name) in ours]
    found = next(name for name in names if plain_word(name) in ours)
    left = {"found": found, "count": len(rows) - len(kept)}
    told.append(CellRemark("other-groups", grid.cell(kept[0], at), {}, left))
    return kept


def _names(grid: Grid, rows: Sequence[int], at: int) -> list[str]:
    """The consortium of each row; one that is left blank is that of the row above."""
    names, above = [], ""
    for row in rows:
        cells = grid.rows[row]
        text = str(cells[at].value or "")[:LONGEST] if at < len(cells) else ""
        above = " ".join(text.split()) or above
        names.append(above)
    return names


def _second(names: Sequence[str]) -> int:
    """Where the second consortium begins."""
    return next(n for n, name in enumerate(names) if plain_word(name) != plain_word(names[0]))


def _alike(name: str, titles: Sequence[str]) -> bool:
    """Whether a name is that of a title, or a part of it."""
    core = _core(name)
    return len(core) >= FEWEST and any(core in _core(title) for title in titles)


def _core(text: str) -> str:
    """What is left of a name without the words that all of them have."""
    return FILLERS.sub("", plain_word(text)) or plain_word(text)
