"""Cross-tables: group participations by year, scheme and kind, with their countries and sectors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from generator.facts.crossed import Crossing, Stated, crossings, shares
from generator.facts.links import read
from generator.facts.schemes import own_in
from generator.facts.shares import Share
from generator.records.model import Consortium, Exhibition, Programme, Record
from generator.records.registry import Registry

Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class CrossRow:
    """One kind of one scheme in one year."""

    year: str
    scheme: str
    kind: str
    kind_words: Any
    consortia: tuple[Share, ...]
    countries: Counted
    """How many records went to each, the most first; one of two counts in both."""
    sectors: Counted
    planned: Stated
    settled: Stated


@dataclass(frozen=True)
class CrossTables:
    """Every row, the latest year first."""

    rows: tuple[CrossRow, ...]
    keys: tuple[Crossing, ...]
    """The same with sectors and countries apart, each record once."""
    inferred: int
    """How many records have a country that was worked out, not read."""
    inputs: tuple[Record, ...]

    @property
    def settled(self) -> bool:
        """Whether any record is settled."""
        return any(row.settled.records for row in self.rows)

    @property
    def planned(self) -> bool:
        """Whether any record states what was planned."""
        return any(row.planned.records for row in self.rows)


def crosstabs(registry: Registry) -> CrossTables:
    """The page of cross-tables."""
    keys = crossings(registry)
    found: dict[tuple[str, str, str], list[Crossing]] = {}
    for its in keys:
        found.setdefault((its.key.year, its.key.scheme, its.key.kind), []).append(its)
    rows = [_row(group) for group in found.values()]
    own = own_in(registry)
    rows.sort(key=lambda row: (row.scheme not in own, row.scheme, row.kind))
    rows.sort(key=lambda row: row.year, reverse=True)
    every = shares(registry)
    programmes = (registry.find(Programme, id) for id in {its.programme for its in every})
    fairs = (registry.find(Exhibition, id) for id in {id for its in every for id in its.fairs})
    inputs = read(registry.all(Consortium), programmes, fairs)
    return CrossTables(tuple(rows), keys, sum(its.inferred for its in every), inputs)


def _row(group: list[Crossing]) -> CrossRow:
    first = group[0]
    consortia = tuple(its for part in group for its in part.consortia)
    whole = Crossing(first.key, first.kind_words, consortia)
    return CrossRow(
        first.key.year,
        first.key.scheme,
        first.key.kind,
        first.kind_words,
        consortia,
        _counted([(its.key.countries, len(its.consortia)) for its in group]),
        _counted([(its.key.sectors, len(its.consortia)) for its in group]),
        whole.planned,
        whole.settled,
    )


def _counted(group: list[tuple[tuple[str, ...], int]]) -> Counted:
    counts: Counter[str] = Counter()
    for values, times in group:
        for value in values or ("",):
            counts[value] += times
    return tuple(sorted(counts.items(), key=lambda entry: (entry[0] == "", -entry[1], entry[0])))
