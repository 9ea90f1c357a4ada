"""Data of a bar chart: labels, values and bar lengths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, TypeAlias

from generator.facts.figures import REPORTED
from generator.facts.marks import NO_MARKS, Fact, Marks


@dataclass(frozen=True)
class Bar:
    """One bar; its length is in hundredths of the longest, None where no value is known."""

    label: Any
    value: float | None
    length: float | None
    marks: Marks = NO_MARKS


Value: TypeAlias = Fact[float] | float | None
"""What a bar shows; only a fact has marks."""


def figure(entry: Mapping[str, Any] | None) -> Fact[float] | None:
    """A reported figure with its marks."""
    if entry is None:
        return None
    marks = Marks(**{name: bool(entry.get(name)) for name in REPORTED})
    return Fact(entry["value"], marks)


def bars(values: Iterable[tuple[Any, Value]]) -> tuple[Bar, ...]:
    """Bars that begin at zero; unknown ends are left out, and a gap inside is one row."""
    known = [(label, _fact(value)) for label, value in values]
    marks = {str(label): fact.marks for label, fact in known if fact}
    drawn = _drawn((label, fact.value if fact else None) for label, fact in known)
    return tuple(replace(bar, marks=marks.get(str(bar.label), NO_MARKS)) for bar in drawn)


def _fact(value: Value) -> Fact[float] | None:
    return value if value is None or isinstance(value, Fact) else Fact(value)


def _drawn(values: Iterable[tuple[Any, float | None]]) -> tuple[Bar, ...]:
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
