"""The unit of the numbers in a table: in its headings, ``비용(천원)``, or above it."""

from __future__ import annotations

import re

from generator.records.written_numbers import UNITS
from generator.sheets.grid import Grid

LABEL = r"단위\s*(?:[:：]\s*)?"
AMOUNT = r"(?:(?P<unit>천|만|십만|백만|천만|억)\s*)?(?P<of>원|달러|불)"
UNIT = re.compile(f"(?:{LABEL})?{AMOUNT}")
TITLE_UNIT = re.compile(f"{LABEL}{AMOUNT}")
PARENTHESES = re.compile(r"\([^()]*\)")


def factor(heading: str) -> int:
    """By how much numbers under a heading are multiplied: 1000 under ``비용(천원)``."""
    for part in PARENTHESES.findall(heading):
        if unit := UNIT.fullmatch(part.strip("() ")):
            return UNITS[unit["unit"]] if unit["unit"] else 1
    return 1


def title_factor(grid: Grid, above: int) -> tuple[int, int, int] | None:
    """The unit that stands above a table, ``(단위: 천원)``: factor, row and column."""
    for row, cells in enumerate(grid.rows[:above]):
        for at, cell in enumerate(cells):
            if isinstance(cell.value, str) and (unit := TITLE_UNIT.search(cell.value)):
                return (UNITS[unit["unit"]] if unit["unit"] else 1), row, at
    return None


def says_unit(heading: str) -> bool:
    """Whether a heading itself names the unit of its numbers."""
    return any(UNIT.fullmatch(part.strip("() ")) for part in PARENTHESES.findall(heading))
