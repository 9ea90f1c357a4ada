"""The money of a consortium for its page: sums with the programme's item names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.facts import money as exact
from generator.facts.amounts import FUNDERS, Line, by_item
from generator.facts.marks import Marks
from generator.records.model import Consortium, Programme


@dataclass(frozen=True)
class CostComparison:
    """One cost item as planned and as settled."""

    item: Any
    planned: Line | None
    settled: Line | None


@dataclass(frozen=True)
class ConsortiumMoney:
    """Everything that the page of a consortium shows of its money."""

    lines: tuple[Line, ...]
    total: Line | None
    funders: tuple[str, ...]
    """Who bears something, among those that the record splits the cost by."""
    compared: tuple[CostComparison, ...]
    settled_total: Line | None
    settled_lines: tuple[Line, ...]
    settled_funders: tuple[str, ...]
    """Who bore something, where the settlement splits the cost by payer."""
    items: Mapping[str, Any]
    """What the programme year calls its cost items."""
    firms: int | None
    """How many firms the own share is divided by; None when that is not known."""
    per_firm: int | None
    settled_per_firm: int | None
    marks: Marks
    """Those of what one firm bears, besides that an average is round."""

    @property
    def known(self) -> bool:
        """Whether there is anything to show."""
        return self.total is not None or self.settled_total is not None


def money(consortium: Consortium, programme: Programme | None) -> ConsortiumMoney:
    """The money of one consortium; item names come from its programme year."""
    sums = exact.money(consortium)
    labels = item_labels(programme, consortium.fields["kind"])
    planned, settled = by_item(sums.planned), by_item(sums.settled)
    return ConsortiumMoney(
        lines=_named(sums.planned, labels),
        total=sums.total,
        funders=_funders(sums.planned),
        compared=tuple(
            CostComparison(labels.get(item, item), planned.get(item), settled.get(item))
            for item in (dict.fromkeys([*planned, *settled]) if settled else ())
        ),
        settled_total=sums.settled_total,
        settled_lines=_named(sums.settled, labels),
        settled_funders=_funders(sums.settled),
        items=labels,
        firms=sums.firms,
        per_firm=sums.per_firm,
        settled_per_firm=sums.settled_per_firm,
        marks=replace(sums.per_firm_marks, approximate=False),
    )


def _named(lines: tuple[Line, ...], labels: Mapping[str, Any]) -> tuple[Line, ...]:
    return tuple(replace(line, item=labels.get(line.item, line.item)) for line in lines)


def _funders(lines: tuple[Line, ...]) -> tuple[str, ...]:
    return tuple(funder for funder in FUNDERS if any(funder in line.by for line in lines))


def item_labels(programme: Programme | None, kind: str | None) -> Mapping[str, Any]:
    """What a programme year calls its cost items."""
    if programme is None:
        return {}
    items = programme.terms(kind)["subsidy"].get("items") or {}
    return {item: terms.get("label", item) for item, terms in items.items()}
