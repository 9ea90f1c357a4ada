"""The programme over the years as one chart of several measures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from generator.charts.chart import Break, Called, Chart, Counted, Known, Panel, Spot
from generator.charts.citing import cited
from generator.facts.marks import inferred
from generator.records.model import Programme
from generator.views.totals_years import YearTotals

MEASURES = {"budget": "krw", "consortia": "consortia", "firms": "firms"}
"""What is drawn, each in its unit."""
ALIKE = 2  # years with a figure from which on a measure is drawn


def chart_of_years(years: tuple[YearTotals, ...]) -> Chart | None:
    """Budget, consortia and firms by year; None where no two years have a figure of one."""
    known = {name: {y.year: _known(y, name) for y in years} for name in MEASURES}
    drawn = {name: of for name, of in known.items() if sum(map(bool, of.values())) >= ALIKE}
    there = [year for of in drawn.values() for year, its in of.items() if its]
    if not there:
        return None
    span = range(min(there), max(there) + 1)
    panels = tuple(
        Panel(
            tuple(Spot(Called(str(year)), of.get(year)) for year in span),
            MEASURES[name],
            Called(word=name),
        )
        for name, of in drawn.items()
    )
    used = [y for y in years if any(of.get(y.year) for of in drawn.values())]
    return Chart(
        "programme-years",
        "years",
        Called(word="programme-years"),
        "statistics/",
        "programme-years",
        panels,
        cited=cited(source for its in used for source in _sources(its.record)),
        breaks=tuple(_breaks(used)),
        dated=tuple(_dated(used, drawn)),
    )


def _breaks(years: list[YearTotals]) -> Iterator[Break]:
    """Where one programme follows another: its figures are of something else."""
    earliest_first = sorted(years, key=lambda its: its.year)
    for before, after in pairwise(earliest_first):
        if before.record.fields["scheme"] != after.record.fields["scheme"]:
            yield Break(str(after.year))


def _dated(years: list[YearTotals], drawn: Iterable[str]) -> Iterator[Counted]:
    for measure in drawn:
        for its in reversed(years):
            fact = its.reported(measure) if measure != "budget" else None
            if fact and fact.value["as_of"]:
                yield Counted(Called(word=measure), str(its.year), fact.value["as_of"])


def _known(total: YearTotals, measure: str) -> Known | None:
    record = total.record
    if measure == "budget":
        if total.budget_krw is None:
            return None
        return Known(total.budget_krw, inferred(record, "budget_krw"))
    fact = total.reported(measure)
    return Known(fact.value["value"], fact.marks, fact.value["to"]) if fact else None


def _sources(record: Programme) -> Iterator[Mapping[str, Any]]:
    """What the drawn fields of a year were read in."""
    for source in record.fields["sources"] or ():
        fields = {path.partition(".")[0] for path in source["for"] or ()}
        if not fields or fields & {"budget_krw", "supplements", "results"}:
            yield source
