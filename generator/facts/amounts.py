"""Amounts of money that add up: cost items, their sums, and shares in whole won."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

FUNDERS = ("state", "local", "host", "firms")
OWN = ("host", "firms")


@dataclass(frozen=True)
class Line:
    """One cost item, or the total of all; unknown amounts are None."""

    item: Any
    """The item's name in the programme file; None for the total."""
    cost: int | None
    subsidy: int | None
    """What the programme pays: the state's part."""
    by: Mapping[str, int]
    """Who bears how much, where the record says so."""
    note: Any = None

    @property
    def own(self) -> int | None:
        """The share paid by host and firms."""
        if self.by:
            return sum(self.by.get(funder, 0) for funder in OWN)
        if self.cost is None or self.subsidy is None:
            return None
        return self.cost - self.subsidy

    @property
    def percent(self) -> float | None:
        """The subsidy's share of the cost, to a tenth."""
        if not self.cost or self.subsidy is None:
            return None
        tenths = (2000 * self.subsidy + self.cost) // (2 * self.cost)
        return tenths // 10 if tenths % 10 == 0 else tenths / 10


def line_of(row: Mapping[str, Any]) -> Line:
    """A row of a budget or settlement."""
    by: dict[str, int] = {}
    for part in row["funding"] or ():
        by[part["by"]] = by.get(part["by"], 0) + part["krw"]
    subsidy = row["subsidy_krw"]
    if subsidy is None and by:
        subsidy = by.get("state", 0)
    return Line(row["item"], row["cost_krw"], subsidy, by, row["note"])


def by_item(lines: Iterable[Line]) -> Mapping[str, Line]:
    """Lines by item; several of one item are summed."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.item, []).append(line)
    return {
        item: same[0] if len(same) == 1 else replace(_summed(same), item=item)
        for item, same in found.items()
    }


def summed(lines: Iterable[Line]) -> Line | None:
    """The sum of some lines, or None of none; an amount that one of them lacks has no sum."""
    lines = tuple(lines)
    return _summed(lines) if lines else None


def _summed(lines: Sequence[Line]) -> Line:
    split = all(line.by for line in lines)
    by = {f: sum(line.by.get(f, 0) for line in lines) for f in FUNDERS} if split else {}
    return Line(
        None,
        _sum(line.cost for line in lines),
        _sum(line.subsidy for line in lines),
        {funder: krw for funder, krw in by.items() if krw},
    )


def share(cost: int, percent: int, unit: int = 1, mode: str = "down") -> int:
    """A share of a cost in whole units of won: 70 % of 1,234,567 down to 10,000 is 860,000."""
    exact, whole = cost * percent, 100 * unit
    if mode == "up":
        return -(-exact // whole) * unit
    if mode == "half_up":
        return (2 * exact + whole) // (2 * whole) * unit
    return exact // whole * unit


def _sum(amounts: Iterable[int | None]) -> int | None:
    total = 0
    for amount in amounts:
        if amount is None:
            return None
        total += amount
    return total
