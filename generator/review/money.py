"""Money before and after a change, held against what the programme year allows and has.

The sum of a programme year needs every consortium of that year.  Only the few lines about money
are read of those that do not change, which is some ten times quicker than reading them whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.facts.amounts import Line
from generator.facts.money import Money, money
from generator.records.model import Consortium, Programme, Record
from generator.records.yaml_source import Document, parse
from generator.review.change import Change

FIELDS = (
    *("programme", "scheme", "budget", "subsidy_total_krw", "budget_total_krw", "settlement"),
    "ended",
)
KEY = re.compile(rb"^(?:[\"']?([A-Za-z_]\w*)[\"']?[ ]*:|[{&!?%\"'\[<]|---|\.\.\.)", re.MULTILINE)


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
    """What a change does to the money of one consortium; nothing when it does nothing."""
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
