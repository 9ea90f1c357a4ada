"""Shares of a whole add up to at most 100 %.
한 전체의 비중을 더하면 100을 넘지 않습니다.

Why: parts that add up to more overlap, or one of them is wrong. Parts that overlap in the source
are set aside by a waiver.

왜: 더해서 100을 넘으면 서로 겹치거나 하나가 틀린 것입니다. 자료에서 이미 겹치는 구분이면 예외
적용으로 남깁니다.

Wrong:

    # calls/2026-alpha
    result:
      parts:  # <- here
        - what: 소비재
          percent: 61.3
        - what: 산업재
          percent: 48.7

Right:

    # calls/2026-alpha
    result:
      parts:
        - what: 소비재
          percent: 51.3
        - what: 산업재
          percent: 48.7
"""

from collections.abc import Iterator
from math import floor

from generator.records.findings import Problem, Severity
from generator.records.model import Call, Record, Statistics
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

ROUNDED = 1  # what rounding may add to a sum of shares


@make_rule(Call, Statistics, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each whole whose shares are more than it."""
    if isinstance(record, Call):
        parts = (record.fields["result"] or {}).get("parts") or ()
        total = sum(part["percent"] or 0 for part in parts)
        if total > 100 + ROUNDED:
            yield Problem("shares-over-hundred", ("result", "parts"), {"sum": _tenths(total)})
        return
    sums: dict[tuple[str, str], float] = {}
    for index, value in enumerate(record.fields["values"]):
        whole = (value["period"], str(value["vintage"]))
        sums[whole] = sums.get(whole, 0) + (value["share_percent"] or 0)
        if sums[whole] > 100 + ROUNDED and value["share_percent"]:
            at = ("values", index, "share_percent")
            yield Problem("shares-over-hundred", at, {"sum": _tenths(sums[whole])})


def _tenths(total: float) -> float:
    """A sum as a message says it: ``110``, ``100.5``; a form rounds it in the same way."""
    rounded = floor(total * 10 + 0.5) / 10
    return int(rounded) if rounded.is_integer() else rounded
