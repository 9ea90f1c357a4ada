"""Money before and after a change, held against what the programme year allows and has.

The sum of a programme year needs every consortium of that year.  Only the few lines about money
are read of those that do not change, which is some ten times quicker than reading them whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.model import Consortium, Programme, Record
from generator.review.change import Change
from generator.yaml_source import Document, parse

FIELDS = (
    *("programme", "scheme", "budget", "subsidy_total_krw", "budget_total_krw", "settlement"),
    "ended",
)
KEY = re.compile(rb"^(?:[\"']?([A-Za-z_]\w*)[\"']?[ ]*:|[{&!?%\"'\[<]|---|\.\.\.)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sum:
    """Cost and subsidy, in won; None where nothing is written."""

    cost: int | None = None
    subsidy: int | None = None

    @property
    def percent(self) -> float | None:
        """The share of the cost that is subsidised."""
        return self.subsidy * 100 / self.cost if self.cost and self.subsidy is not None else None


@dataclass(frozen=True, slots=True)
class RecordMoney:
    """A consortium's plan or settlement, before and after, and the highest share it may have."""

    file: str
    what: str
    before: Sum
    after: Sum
    max_percent: int | None


@dataclass(frozen=True, slots=True)
class ProgrammeMoney:
    """The subsidies of a programme year, before and after, and its budget."""

    programme: str
    before: int
    after: int
    budget: int | None


def planned(written: Mapping[str, Any]) -> Sum:
    """The plan's totals: the rows of the budget, else the totals as written."""
    rows = written.get("budget") or ()
    if not rows:
        return Sum(written.get("budget_total_krw"), written.get("subsidy_total_krw"))
    total = _rows(rows)
    if total.subsidy is None:
        return Sum(total.cost, written.get("subsidy_total_krw"))
    return total


def settled(written: Mapping[str, Any]) -> Sum:
    """The settlement's totals."""
    return _rows((written.get("settlement") or {}).get("items") or ())


def record_money(change: Change, programmes: Mapping[str, Record]) -> list[RecordMoney]:
    """What a change does to the money of one consortium; nothing when it does nothing."""
    record = change.record
    if not isinstance(record, Consortium):
        return []
    programme = programmes.get(str(record.written.get("programme")))
    terms = programme.terms(record.fields["kind"]) if isinstance(programme, Programme) else {}
    allowed = terms.get("subsidy", {}).get("max_percent")
    before = change.before.written if change.before else {}
    after = change.after.written if change.after else {}
    parts = (("budget", planned), ("settlement", settled))
    sums = ((what, of(before), of(after)) for what, of in parts)
    return [RecordMoney(change.file, w, b, a, allowed) for w, b, a in sums if b != a]


def programme_money(
    programme: Record, same: Iterable[bytes], before: Iterable[bytes], after: Iterable[bytes]
) -> ProgrammeMoney:
    """The sum of a programme year in two versions: consortia that stay the same, and the others."""
    rest, old, new = (_granted(texts, programme.id) for texts in (same, before, after))
    budget = programme.written.get("budget_krw")
    return ProgrammeMoney(programme.id, rest + old, rest + new, budget)


def _granted(sources: Iterable[bytes], programme: str) -> int:
    return sum(
        planned(part).subsidy or 0 for part in map(about_money, sources) if _in(part, programme)
    )


def _in(written: Mapping[str, Any], programme: str) -> bool:
    return written.get("programme") == programme and written.get("scheme") == "export_consortium"


@cache  # a text is asked for in both versions and for the sum
def about_money(source: bytes) -> Mapping[str, Any]:
    """The fields about money, from the lines between their names and the next field's.

    A text whose lines begin in any other way than a plain record's is read whole.
    """
    found = list(KEY.finditer(source))
    if any(key[1] is None for key in found):
        return _read(source)
    ends = [key.start() for key in found[1:]] + [len(source)]
    wanted = [
        source[key.start() : end]
        for key, end in zip(found, ends, strict=True)
        if key[1].decode() in FIELDS
    ]
    return _read(b"".join(wanted))


def _read(source: bytes) -> Mapping[str, Any]:
    document = parse(source, "")
    readable = isinstance(document, Document) and isinstance(document.data, dict)
    return document.data if readable and isinstance(document, Document) else {}


def _rows(rows: Iterable[Mapping[str, Any]]) -> Sum:
    costs = [row["cost_krw"] for row in rows if "cost_krw" in row]
    subsidies = [row["subsidy_krw"] for row in rows if "subsidy_krw" in row]
    return Sum(sum(costs) if costs else None, sum(subsidies) if subsidies else None)
