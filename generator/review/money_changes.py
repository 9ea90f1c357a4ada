"""Money before and after a change, compared with the programme's limits and budget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.amounts import Line
from generator.facts.money import Money, money
from generator.records.model import Consortium, Programme, Record
from generator.review.change import Change

FIELDS = (
    *("programme", "scheme", "budget", "subsidy_total_krw", "budget_total_krw", "settlement"),
    "ended",
)
"""The fields that the sum of a programme year is made of."""


@dataclass(frozen=True, slots=True)
class RecordMoney:
    """A consortium's plan or settlement, before and after, and the highest share it may have."""

    file: str
    what: str
    before: Line | None
    after: Line | None
    max_percent: int | None


@dataclass(frozen=True, slots=True)
class ProgrammeMoney:
    """The subsidies of a programme year, before and after, and its budget, in won."""

    programme: str
    before: int
    after: int
    budget: int | None


def record_money(change: Change, programmes: Mapping[str, Record]) -> list[RecordMoney]:
    """Money changes of one consortium; empty if there are none."""
    record = change.record
    if not isinstance(record, Consortium):
        return []
    programme = programmes.get(str(record.written.get("programme")))
    terms = programme.terms(record.fields["kind"]) if isinstance(programme, Programme) else {}
    allowed = terms.get("subsidy", {}).get("max_percent")
    before, after = (
        (found.total, found.settled_total) if found else (None, None)
        for found in (_money(change.before), _money(change.after))
    )
    parts = zip(("budget", "settlement"), before, after, strict=True)
    return [RecordMoney(change.file, w, b, a, allowed) for w, b, a in parts if b != a]


def _money(record: Record | None) -> Money | None:
    return money(record) if isinstance(record, Consortium) else None
