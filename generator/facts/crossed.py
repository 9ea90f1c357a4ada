"""Group participations by year, scheme, kind, sectors and countries: how many, planned, settled.

Every record stands under one key, so that keys add up: one of two sectors or countries is told
under both together.  A sum goes with the number of records that state it, and leaves out what was
given up, as the page of subsidies does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.facts.once import once
from generator.facts.shares import Amounts, CrossKey, Share, share
from generator.records.model import Consortium
from generator.records.registry import Registry


@dataclass(frozen=True)
class Stated:
    """What those records that state both amounts come to, in won."""

    records: int
    cost: int
    subsidy: int

    @property
    def cells(self) -> tuple[int, int | None, int | None]:
        """The three in a table, where an amount that no record states is empty, and no 0."""
        return (self.records, self.cost, self.subsidy) if self.records else (0, None, None)


@dataclass(frozen=True)
class Crossing:
    """The records of one key."""

    key: CrossKey
    kind_words: Any
    consortia: tuple[Share, ...]

    @property
    def held(self) -> tuple[Share, ...]:
        """Those that were not given up or replaced."""
        return tuple(its for its in self.consortia if not its.ended)

    @cached_property
    def planned(self) -> Stated:
        """What was to be spent and paid."""
        return stated(its.planned for its in self.held)

    @cached_property
    def settled(self) -> Stated:
        """What was settled."""
        return stated(its.settled for its in self.held)

    @property
    def cells(self) -> tuple[int | None, ...]:
        """Its figures in a table: how many, of these given up, then both sums."""
        all, held = len(self.consortia), len(self.held)
        return (all, all - held, *self.planned.cells, *self.settled.cells)


def stated(amounts: Iterable[Amounts]) -> Stated:
    """The sum of those records that state both cost and subsidy."""
    told = [its for its in amounts if its]
    known = [(cost, paid) for cost, paid in told if cost is not None and paid is not None]
    return Stated(len(known), sum(cost for cost, _ in known), sum(paid for _, paid in known))


@once
def crossings(registry: Registry) -> tuple[Crossing, ...]:
    """All keys that occur, by year and the rest."""
    found: dict[CrossKey, list[Share]] = {}
    for its in shares(registry):
        found.setdefault(its.key, []).append(its)
    return tuple(
        Crossing(key, found[key][0].kind_words, tuple(found[key])) for key in sorted(found)
    )


@once
def shares(registry: Registry) -> tuple[Share, ...]:
    """What each record adds."""
    return tuple(share(consortium, registry) for consortium in registry.all(Consortium))
