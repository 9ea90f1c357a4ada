"""A date is plausible for the years of the record.
날짜의 연도는 레코드가 다루는 때와 맞아야 합니다.

Why: a slip in the year (2062 for 2026) passes as a date and stands at the head of every list. A
date is questioned where it is many years later than the newest source (all of them being dated),
or from before there were export programmes. What has no end is written without one.

왜: 연도를 잘못 적어도(2026을 2062로) 날짜로는 맞아서 목록 맨 앞에 놓입니다. 출처의 날짜를 모두 알
때 가장 새로운 출처보다 여러 해 뒤이거나 수출 지원사업이 있기 전이면 묻습니다. 끝이 정해지지
않았으면 적지 않습니다.

Wrong:

    # calls/2026-alpha
    closes: "2062-03-27"  # <- here
    sources:
      - title: 공고
        date: "2026-03-02"

Right:

    # calls/2026-alpha
    closes: "2026-03-27"
    sources:
      - title: 공고
        date: "2026-03-02"
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from generator.people.said_texts import SEEN, Shown
from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Call, Consortium, Programme, Record
from generator.records.registry import Registry
from generator.records.schema import Node, inner
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

BOUNDS = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
YEAR = re.compile(r"\d{4}(?!\d)")
IN_ORDER = SEEN.in_order(partial(filter, YEAR.match), Shown.CODES_TOO)
"""Texts that begin with no year."""


@make_rule(
    Call,
    Consortium,
    Programme,
    level=Severity.WARNING,
    scope=Scope.RECORD,
    in_forms=True,
    data=BOUNDS,
)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Ask about each date of a year that is far from the others."""
    first, last = BOUNDS["first_year"], _last(record)
    if all(first <= int(text[:4]) <= last for text in IN_ORDER.besides(record)):
        return  # no text begins with a strange year
    for at, day in _days(record.schema.root, record.written, ()):
        if not first <= int(day[:4]) <= last:
            yield Problem("unlikely-year", at, {"found": day})


def _last(record: Record) -> int:
    """The last likely year; where a source has no day, none is too late."""
    days = [source["date"] for source in record.fields["sources"]]
    if not days or not all(days):
        return date.max.year
    return max(int(day[:4]) for day in days) + int(BOUNDS["years_after_newest_source"])


def _days(node: Node, data: Any, at: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Every date of a record, with its field; not those of waivers, which may last."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name != "waivers" and (below := inner(node, name)) is not None:
                yield from _days(below, value, (*at, name))
    elif isinstance(data, list):
        if (below := inner(node, 0)) is not None:
            for index, value in enumerate(data):
                yield from _days(below, value, (*at, index))
    elif node.get("format") == "known-date":
        yield at, data
