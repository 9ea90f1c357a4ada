"""The money of a consortium: cost items, who bears them, their totals, and one firm's share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import Consortium, Programme

FUNDERS = ("state", "local", "host", "firms")
GOVERNMENT = ("state", "local")


@dataclass(frozen=True)
class Line:
    """One cost item, or the total of all; unknown amounts are None."""

    item: Any
    """What the programme calls the item; None for the total."""
    cost: int | None
    subsidy: int | None
    by: Mapping[str, int]
    """Who bears how much, where the record says so."""
    note: Any = None

    @property
    def own(self) -> int | None:
        """What host and firms bear themselves."""
        if self.cost is None or self.subsidy is None:
            return None
        return self.cost - self.subsidy

    @property
    def percent(self) -> float | None:
        """The government's share of the cost, to a tenth."""
        if not self.cost or self.subsidy is None:
            return None
        share = round(100 * self.subsidy / self.cost, 1)
        return int(share) if share == int(share) else share


@dataclass(frozen=True)
class Compared:
    """One cost item as planned and as settled."""

    item: Any
    planned: Line | None
    settled: Line | None


@dataclass(frozen=True)
class Money:
    """Everything that the page of a consortium shows of its money."""

    lines: tuple[Line, ...]
    total: Line | None
    funders: tuple[str, ...]
    """Who bears something, among those that the record splits the cost by."""
    compared: tuple[Compared, ...]
    settled_total: Line | None
    firms: int | None
    """How many firms the own share is divided by; None when that is not known."""
    per_firm: int | None

    @property
    def known(self) -> bool:
        """Whether there is anything to show."""
        return self.total is not None or self.settled_total is not None


def money(consortium: Consortium, programme: Programme | None) -> Money:
    """The money of one consortium; item names come from its programme year."""
    fields = consortium.fields
    labels = item_labels(programme, fields["kind"])
    planned = {row["item"]: _line(row, labels) for row in fields["budget"] or ()}
    settlement = (fields["settlement"] or {}).get("items") or ()
    settled = {row["item"]: _line(row, labels) for row in settlement}
    total = _total(planned.values()) or _totals_only(fields)
    firms = _firms(consortium)
    return Money(
        lines=tuple(planned.values()),
        total=total,
        funders=tuple(f for f in FUNDERS if total and f in total.by),
        compared=tuple(
            Compared(labels.get(item, item), planned.get(item), settled.get(item))
            for item in (dict.fromkeys([*planned, *settled]) if settled else ())
        ),
        settled_total=_total(settled.values()),
        firms=firms,
        per_firm=_per_firm(total, firms),
    )


def item_labels(programme: Programme | None, kind: str | None) -> Mapping[str, Any]:
    """What a programme year calls its cost items."""
    if programme is None:
        return {}
    items = programme.terms(kind)["subsidy"].get("items") or {}
    return {item: terms.get("label", item) for item, terms in items.items()}


def _line(row: Mapping[str, Any], labels: Mapping[str, Any]) -> Line:
    by: dict[str, int] = {}
    for share in row["funding"] or ():
        by[share["by"]] = by.get(share["by"], 0) + share["krw"]
    subsidy = row["subsidy_krw"]
    if subsidy is None and by:
        subsidy = sum(by.get(funder, 0) for funder in GOVERNMENT)
    return Line(labels.get(row["item"], row["item"]), row["cost_krw"], subsidy, by, row["note"])


def _total(lines: Iterable[Line]) -> Line | None:
    """The sum of some lines; an amount that one of them lacks has no sum."""
    lines = tuple(lines)
    if not lines:
        return None
    costs, subsidies = [line.cost for line in lines], [line.subsidy for line in lines]
    split = all(line.by for line in lines)
    by = {f: sum(line.by.get(f, 0) for line in lines) for f in FUNDERS} if split else {}
    return Line(
        None,
        sum(c for c in costs if c is not None) if None not in costs else None,
        sum(s for s in subsidies if s is not None) if None not in subsidies else None,
        {funder: krw for funder, krw in by.items() if krw},
    )


def _totals_only(fields: Mapping[str, Any]) -> Line | None:
    cost, subsidy = fields["budget_total_krw"], fields["subsidy_total_krw"]
    return Line(None, cost, subsidy, {}) if cost is not None or subsidy is not None else None


def _firms(consortium: Consortium) -> int | None:
    """The roster's number of firms, else an exact reported one."""
    reported = [f["value"] for f in consortium.fields["firms"] or () if not f["approximate"]]
    return len(consortium.taking_part) or (reported[0] if reported else None)


def _per_firm(total: Line | None, firms: int | None) -> int | None:
    """What one firm bears on average: the firms' share where it is told, else all own shares."""
    if total is None or not firms:
        return None
    borne = total.by.get("firms", 0) if total.by else total.own
    return round(borne / firms) if borne is not None else None
