"""What some consortia cost and what was paid of it, as sums that add up."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.amounts import Line
from generator.facts.money import money
from generator.records.model import Consortium

PAYERS = ("local", "host", "firms")
"""Who bears what is not subsidy."""


@dataclass(frozen=True)
class Sum:
    """What some consortia cost and what was paid of it, in won."""

    consortia: int = 0
    cost: int = 0
    subsidy: int = 0
    settled: int = 0
    """How many of them are settled."""
    settled_cost: int = 0
    settled_subsidy: int = 0
    local: int = 0
    host: int = 0
    firms: int = 0
    """What each payer bears of the cost, as planned, where records say so."""

    @property
    def unsplit(self) -> int:
        """What is not subsidy and of which no record says who bears it, as planned."""
        return self.cost - self.subsidy - self.local - self.host - self.firms

    @property
    def row(self) -> tuple[int, ...]:
        """All but what is left, in the order of the fields."""
        return tuple(vars(self).values())

    def __add__(self, other: Sum) -> Sum:
        return Sum(*(getattr(self, n) + getattr(other, n) for n in Sum.__match_args__))


def told_whole(consortium: Consortium) -> bool:
    """Whether a record tells both the cost and the subsidy, planned and, if at all, settled."""
    sums = money(consortium)
    last = sums.settled_total
    return _told(sums.total) and (last is None or _told(last))


def sum_of(consortium: Consortium) -> Sum:
    """What one consortium adds to a sum."""
    sums = money(consortium)
    return of_lines(sums.total, sums.settled_total)


def of_lines(planned: Line | None, settled: Line | None) -> Sum:
    """What a planned and a settled amount add to a sum; an unknown amount adds nothing."""
    by = planned.by if planned else {}
    return Sum(*_parts(planned), *_parts(settled), *(by.get(payer, 0) for payer in PAYERS))


def _parts(line: Line | None) -> tuple[int, int, int]:
    return (1, line.cost or 0, line.subsidy or 0) if line else (0, 0, 0)


def _told(line: Line | None) -> bool:
    return line is not None and line.cost is not None and line.subsidy is not None
