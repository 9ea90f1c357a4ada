"""What one consortium adds to the page of subsidies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.facts.kept_facts import kept_fact
from generator.facts.money import money
from generator.facts.places import places
from generator.facts.shares import Amounts, amounts_of, countries, fair_ids, kind_words
from generator.records.model import Consortium, Programme
from generator.records.registry import Registry
from generator.views.consortium_money import item_labels
from generator.views.sums import Sum, of_lines, sum_of, told_whole


class Adds(NamedTuple):
    """What one consortium adds to the page, as plain values."""

    counted: bool
    """Whether it belongs to the programme."""
    whole: bool
    """Whether it is added up."""
    amounts: Amounts
    """Cost and subsidy, where anything is told of them."""
    dated: str | None
    """The latest day that a source of it bears."""
    programme: str | None
    fairs: Sequence[str]
    """The ids of the series that it goes to."""
    own: Sequence[int]
    """Its own sum."""
    rows: Mapping[str, Sequence[tuple[Any, Sequence[int]]]]
    """What it adds to each table, by what that sorts by: a label and a sum."""


@kept_fact(Consortium, lambda row: Adds(*row))
def adds(consortium: Consortium, registry: Registry) -> Adds:
    """What one consortium adds."""
    fields = consortium.fields
    counted = consortium.counted
    whole = counted and told_whole(consortium) and not fields["ended"]
    return Adds(
        counted,
        whole,
        amounts_of(money(consortium).total),
        max((s["date"] for s in fields["sources"] or () if s["date"]), default=None),
        fields["programme"],
        *(_added(consortium, registry) if whole else ([], (), {})),
    )


def _added(consortium: Consortium, registry: Registry) -> tuple[Any, ...]:
    """The series that one goes to, its own sum, and what it adds to each table."""
    fields, own = consortium.fields, sum_of(consortium).row
    visited = places(consortium, registry)
    codes = countries(consortium, visited)
    return (
        fair_ids(visited),
        own,
        {
            "year": [((fields["programme"] or consortium.id)[:4], own)],
            "kind": [(kind_words(consortium, registry), own)],
            "item": [(label, part.row) for label, part in _by_item(consortium, registry)],
            "country": [("several" if len(codes) > 1 else next(iter(codes), None), own)],
        },
    )


def _by_item(consortium: Consortium, registry: Registry) -> Iterator[tuple[Any, Sum]]:
    year = registry.find(Programme, consortium.fields["programme"])
    labels, sums = item_labels(year, consortium.fields["kind"]), money(consortium)
    for line in sums.planned or (sums.total,):
        if line:
            yield labels.get(line.item, line.item), of_lines(line, None)
    for line in sums.settled:
        yield labels.get(line.item, line.item), of_lines(None, line)
