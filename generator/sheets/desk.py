"""A record and its sheets: what commands and pages ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.rules.programme_names import LISTS, programme_names
from generator.sheets.choices import Choices
from generator.sheets.csv_writing import as_csv
from generator.sheets.grid import Grid, NotASheet
from generator.sheets.layout import DROP_DOWNS, WHOLE, sheets
from generator.sheets.matching import like, matched
from generator.sheets.remark import CellRemark
from generator.sheets.sheet_words import WORDS
from generator.sheets.table_reading import Read, read
from generator.text.languages import LANGUAGES


def choices(data: Mapping[str, Any], registry: Registry, language: str) -> Choices:
    """The words of closed lists, with those of the record's programme year."""
    names = {field: programme_names(data, field, registry) for field in LISTS}
    title = data.get("title")
    titles = title.values() if isinstance(title, Mapping) else (title,)
    return Choices(language, names, tuple(one for one in titles if isinstance(one, str)))


def workbook(part: str, schema: Schema, data: Mapping[str, Any], words: Choices) -> bytes:
    """A part of a record as a workbook; of an empty record, one to fill in."""
    from generator.sheets.drawing import Drawing  # by openpyxl, which is slow to load

    return Drawing(words).finished(sheets(part, schema, data), data)


def table(
    part: str, schema: Schema, data: Mapping[str, Any], words: Choices, encoding: str
) -> bytes:
    """A part of a record as CSV."""
    if part == WHOLE:
        raise NotASheet("one-table")
    return as_csv(sheets(part, schema, data)[0], data, words, encoding)


def reads(
    part: str, grids: Sequence[Grid], schema: Schema, data: Mapping[str, Any], words: Choices
) -> list[Read]:
    """What the tables of a file say."""
    pairs = list(matched(part, grids, schema, data))
    found = [read(grid, sheet, words) for sheet, grid in pairs]
    if found:
        read_from = {grid.name for _, grid in pairs}
        rest = [g for g in grids if g.name not in read_from]
        same = {g.name for g in like(pairs, rest)}
        found[-1].remarks += _not_read(rest, same)
    return found


def _not_read(grids: Sequence[Grid], same: Set[str]) -> Iterator[CellRemark]:
    """The sheets that are no table of ours; what our own workbooks bring besides is not told."""
    ours = {DROP_DOWNS} | {WORDS.text(language, "guide", "title") for language in LANGUAGES}
    for grid in grids:
        if (grid.hidden or any(grid.rows)) and grid.name not in ours:
            why = "fault-sheet-alike" if grid.name in same else "unknown-sheet"
            yield CellRemark("hidden-sheet" if grid.hidden else why, "", {}, {"found": grid.name})
