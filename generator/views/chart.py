"""What a bar chart shows: labels, values, and how long each bar is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any


@dataclass(frozen=True)
class Bar:
    """One bar; its length is in hundredths of the longest, None where no value is known."""

    label: Any
    value: float | None
    length: float | None


def bars(values: Iterable[tuple[Any, float | None]]) -> tuple[Bar, ...]:
    """Bars that begin at zero; unknown ends are left out, and a gap inside is one row."""
    rows = [row for run in groupby(values, key=_gap) for row in _shown(*run)]
    while rows and rows[-1][1] is None:
        rows.pop()
    while rows and rows[0][1] is None:
        rows.pop(0)
    longest = max((value for _, value in rows if value is not None), default=0)
    return tuple(
        Bar(label, value, None if value is None else round(100 * value / (longest or 1), 1))
        for label, value in rows
    )


def _gap(row: tuple[Any, float | None]) -> bool:
    return row[1] is None


def _shown(gap: bool, rows: Iterable[tuple[Any, float | None]]) -> list[tuple[Any, float | None]]:
    """A run of known values as it is, a run of unknown ones as one, from its first to its last."""
    found = list(rows)
    if not gap or len(found) == 1:
        return found
    return [(f"{found[0][0]}–{str(found[-1][0])[-2:]}", None)]
