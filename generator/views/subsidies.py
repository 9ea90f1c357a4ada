"""Subsidies of the programme by year, kind, item and country: planned, settled, and adding up.

A consortium is counted if both cost and subsidy are known and it was not cancelled (its
replacement has the money).  The others are listed separately, so that totals equal their rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.facts.links import Link, read, to
from generator.records.model import Consortium, Exhibition, Programme, Record
from generator.records.registry import Registry
from generator.views.subsidy_shares import Adds, adds
from generator.views.sums import PAYERS, Sum

TABLES = ("year", "kind", "item", "country")
"""What the page sorts sums by."""


@dataclass(frozen=True)
class SubsidyTable:
    """Sums by one thing; ``label`` is a text, a country's code, or None where it is not told."""

    by: str
    rows: tuple[tuple[Any, Sum], ...]
    total: Sum


@dataclass(frozen=True)
class SubsidiesPage:
    """Everything that the page of subsidies shows."""

    tables: tuple[SubsidyTable, ...]
    recorded: int
    """How many consortia of the programme are on record."""
    partly: tuple[tuple[Link, int | None, int | None], ...]
    """Records that are not added up: cost and subsidy; of other schemes or given up, too."""
    as_of: str | None
    """The latest day that a source of a counted record bears."""
    inputs: tuple[Record, ...]

    @property
    def total(self) -> Sum:
        """All that is counted."""
        return self.tables[0].total

    @property
    def payers(self) -> tuple[str, ...]:
        """Who bears anything besides the subsidy; ``unsplit`` where no record says who."""
        return tuple(payer for payer in (*PAYERS, "unsplit") if getattr(self.total, payer))


def subsidies(registry: Registry) -> SubsidiesPage:
    """The page of subsidies."""
    everything = registry.all(Consortium)
    every = [adds(consortium, registry) for consortium in everything]
    known = [its for its in every if its.whole]
    others = [(c, its.amounts) for c, its in zip(everything, every, strict=True) if not its.whole]
    programmes = (registry.find(Programme, id) for id in {its.programme for its in known})
    fairs = (registry.find(Exhibition, id) for id in {id for its in known for id in its.fairs})
    return SubsidiesPage(
        tuple(_table(by, known) for by in TABLES),
        sum(its.counted for its in every),
        tuple((to(c), amounts[0], amounts[1]) for c, amounts in others if amounts),
        max((its.dated for its in known if its.dated), default=None),
        read(everything, programmes, fairs),
    )


def _table(by: str, known: Sequence[Adds]) -> SubsidyTable:
    found: dict[str, tuple[Any, list[Sequence[int]]]] = {}
    for its in known:
        for label, part in its.rows[by]:
            found.setdefault(repr(label), (label, []))[1].append(part)
    sums = ((label, _summed(parts)) for label, parts in found.values())
    rows = sorted(sums, key=lambda row: (row[0] is None, -row[1].subsidy, repr(row[0])))
    if by == "year":
        rows.sort(key=lambda row: str(row[0]), reverse=True)
    total = sum((part for _, part in rows), Sum())
    if by == "item":  # one consortium stands in several rows
        settled = _summed([its.own for its in known]).settled
        total = replace(total, consortia=len(known), settled=settled)
    return SubsidyTable(by, tuple(rows), total)


def _summed(parts: Sequence[Sequence[int]]) -> Sum:
    return Sum(*map(sum, zip(*parts, strict=True)))
