"""Firms are recruited before the dispatch.
참여기업은 파견하기 전에 모집합니다.

Why: a call for firms that is still open once the event has begun offers places nobody can take.
Mostly the year is a slip, or the event was moved and the call was not. The event's dates are those
of the dispatch, else of the stops, else of the exhibition.

왜: 행사가 시작된 뒤까지 열려 있는 모집공고는 아무도 갈 수 없는 자리를 알리는 것입니다. 연도를 잘못
적었거나, 행사 날짜만 바뀌고 공고는 그대로인 경우가 많습니다. 행사 날짜는 현지파견, 방문지, 전시회
차례로 찾습니다.

Wrong:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-05"
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    closes: "2026-03-20"  # <- here

Right:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-05"
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    closes: "2026-01-20"
"""

from collections.abc import Iterator
from itertools import islice

from generator.facts.events import held_days
from generator.records.findings import Problem, Severity
from generator.records.model import Call, Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule
from generator.text.dates import surely_before


@make_rule(Call, level=Severity.WARNING)
def rule(record: Call, registry: Registry) -> Iterator[Problem]:
    """Say when a call for firms closes, or only opens, after the event has begun."""
    consortium = registry.find(Consortium, record.fields["consortium"])
    if consortium is None or not record.for_firms or record.fields["cancelled"]:
        return
    starts = held_days(consortium, registry).get("starts")
    late = (
        field
        for field in ("closes", "opens")
        if starts and record.fields[field] and surely_before(starts, record.fields[field])
    )
    for field in islice(late, 1):
        values = {"recruits": record.fields[field], "starts": starts}
        yield Problem(f"recruits-after-dispatch.{field}", (field,), values, (consortium.at(),))
