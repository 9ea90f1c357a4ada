"""What a bar chart shows: labels, values, and how long each bar is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Bar:
    """One bar; its length is in hundredths of the longest, None where no value is known."""

    label: Any
    value: float | None
    length: float | None


def bars(values: Iterable[tuple[Any, float | None]]) -> tuple[Bar, ...]:
    """The bars of a chart that begins at zero; unknown ends are left out, gaps inside stay."""
    rows = list(values)
    while rows and rows[-1][1] is None:
        rows.pop()
    while rows and rows[0][1] is None:
        rows.pop(0)
    longest = max((value for _, value in rows if value is not None), default=0)
    return tuple(
        Bar(label, value, None if value is None else round(100 * value / (longest or 1), 1))
        for label, value in rows
    )
