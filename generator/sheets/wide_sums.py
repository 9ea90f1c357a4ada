"""What stands in a table by firm, added up; a record has totals only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.records.meant_numbers import meant_number
from generator.records.meant_words import plain_word
from generator.sheets.cell_values import whole
from generator.sheets.measures import Meant
from generator.sheets.wide_cells import WideCells
from generator.sheets.wide_headings import FIRM

FEWEST = 3  # firms of whose sum nobody can tell what is whose


def summed(
    cells: WideCells, rows: Sequence[int], sums: Sequence[int]
) -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    """A result a measure: the sum of its firms, and how many they are."""
    firms = list(_firms(cells, rows))
    for at, one in cells.wide.measures:
        numbers = {row: _number(cells, row, at, one) for row in rows}
        said = {row: number for row, number in numbers.items() if number is not None}
        if not said:
            continue
        total = whole(sum(said.values()))
        count = len({firm for row, firm in zip(rows, firms, strict=True) if row in said})
        if count < FEWEST:
            cells.say("fault-few-firms", at, one, {"count": count})
            continue
        cells.say("summed", at, one, {"count": count, "read": total})
        _compare(cells, at, one, sums, total)
        entry, own = cells.entry(at, one, total)
        yield {**entry, "firms_reporting": count}, {**own, "firms_reporting": cells.head(at)}


def _firms(cells: WideCells, rows: Sequence[int]) -> Iterator[str]:
    """The firm of each row; one that is left blank is that of the row above."""
    firm = ""
    for row in rows:
        firm = plain_word(str(cells.cell(row, cells.wide.names[FIRM]).value or "")) or firm
        yield firm


def _number(cells: WideCells, row: int, at: int, one: Meant) -> int | float | None:
    """The number of a cell; one that cannot be added is asked about."""
    value = cells.value(row, at, one)
    if value is None:
        return None
    cells.ask_unit(at, one, value)
    if (number := _plain(value)) is None:
        cells.say("fault-not-summed", at, one, {"found": value}, row)
    return number


def _plain(value: Any) -> int | float | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    number = meant_number(value)
    exact = number is not None and number.cause == "form" and number.currency in ("", "usd")
    return number.value if number and exact else None


def _compare(
    cells: WideCells, at: int, one: Meant, sums: Sequence[int], total: int | float
) -> None:
    """A sum that stands there is to be that of the firms; one that is a formula is not read."""
    row = next((row for row in reversed(sums) if not cells.cell(row, at).empty), None)
    if row is None or cells.cell(row, at).kind:
        return
    number = _plain(cells.value(row, at, one))
    if number is not None and number != total:
        cells.say("fault-sum-differs", at, one, {"found": number, "read": total}, row)
