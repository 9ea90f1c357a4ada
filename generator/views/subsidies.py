"""Subsidies of the programme by year, kind, item and country: planned, settled, and adding up.

A consortium is counted if both cost and subsidy are known and it was not cancelled (its
replacement has the money).  The others are listed separately, so that totals equal their rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.facts.crossed import countries_of, kind_words
from generator.facts.links import Link, read, to
from generator.facts.money import money
from generator.facts.places import places
from generator.records.model import Consortium, Programme, Record
from generator.records.registry import Registry
from generator.views.consortium_money import item_labels
from generator.views.sums import PAYERS, Sum, of_lines, sum_of, told_whole


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


Sorted = Callable[[Consortium, Registry], Iterable[tuple[Any, Sum]]]


def subsidies(registry: Registry) -> SubsidiesPage:
    """The page of subsidies."""
    everything = registry.all(Consortium)
    known = [c for c in everything if c.counted and told_whole(c) and not c.fields["ended"]]
    partly = [c for c in everything if c not in known and money(c).total]
    exhibitions = [place.exhibition for c in known for place in places(c, registry)]
    programmes = [registry.find(Programme, c.fields["programme"]) for c in known]
    return SubsidiesPage(
        tuple(_table(by, known, sort, registry) for by, sort in _SORTS.items()),
        sum(c.counted for c in everything),
        tuple((to(c), t.cost, t.subsidy) for c in partly if (t := money(c).total)),
        max(
            (s["date"] for c in known for s in c.fields["sources"] or () if s["date"]), default=None
        ),
        read(everything, exhibitions, programmes),
    )


def _table(by: str, known: list[Consortium], sort: Sorted, registry: Registry) -> SubsidyTable:
    found: dict[str, tuple[Any, Sum]] = {}
    for consortium in known:
        for label, part in sort(consortium, registry):
            _, so_far = found.get(repr(label), (label, Sum()))
            found[repr(label)] = label, so_far + part
    rows = sorted(found.values(), key=lambda row: (row[0] is None, -row[1].subsidy, repr(row[0])))
    if by == "year":
        rows.sort(key=lambda row: str(row[0]), reverse=True)
    total = sum((part for _, part in rows), Sum())
    if by == "item":  # one consortium stands in several rows
        total = replace(
            total, consortia=len(known), settled=sum(one.settled for one in map(sum_of, known))
        )
    return SubsidyTable(by, tuple(rows), total)


def _by_year(consortium: Consortium, registry: Registry) -> Iterator[tuple[Any, Sum]]:
    yield (consortium.fields["programme"] or consortium.id)[:4], sum_of(consortium)


def _by_kind(consortium: Consortium, registry: Registry) -> Iterator[tuple[Any, Sum]]:
    yield kind_words(consortium, registry), sum_of(consortium)


def _by_country(consortium: Consortium, registry: Registry) -> Iterator[tuple[Any, Sum]]:
    codes = countries_of(consortium, registry)
    yield "several" if len(codes) > 1 else next(iter(codes), None), sum_of(consortium)


def _by_item(consortium: Consortium, registry: Registry) -> Iterator[tuple[Any, Sum]]:
    year = registry.find(Programme, consortium.fields["programme"])
    labels, sums = item_labels(year, consortium.fields["kind"]), money(consortium)
    for line in sums.planned or (sums.total,):
        if line:
            yield labels.get(line.item, line.item), of_lines(line, None)
    for line in sums.settled:
        yield labels.get(line.item, line.item), of_lines(None, line)


_SORTS: dict[str, Sorted] = {
    "year": _by_year,
    "kind": _by_kind,
    "item": _by_item,
    "country": _by_country,
}
