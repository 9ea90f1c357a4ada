"""What has happened is not dated in the future.
이미 있었던 일의 날짜는 앞날일 수 없습니다.

Why: results, consents, selections and settlements are facts once they are recorded; a day to come
is a slip or a plan, and would be shown as done. Days to come have fields of their own (schedule,
due, planned). Judged by the day of the check, so it is never an error.

왜: 성과, 동의, 선정, 정산은 이루어진 뒤에 적습니다. 앞날이 적혀 있으면 잘못 적었거나 계획인데
이미 된 일로 보입니다. 예정된 날은 schedule, due, planned처럼 따로 적는 자리가 있습니다. 확인하는
날에 따라 달라지므로 오류로 보지 않습니다.

Wrong:

    # consortia/2026/alpha
    results:
      - measure: meetings
        value: 120
        as_of: "2099-03-08"  # <- here

Right:

    # consortia/2026/alpha
    results:
      - measure: meetings
        value: 120
        as_of: "2026-03-08"
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.records.findings import Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.claim import matches
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.dates import earliest

PAST = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))


@make_rule(level=Severity.WARNING, scope=Scope.DAY)
def rule(record: Record, registry: Registry, today: date) -> Iterator[Problem]:
    """Say each day that surely is still to come."""
    for route in (*PAST["any"], *PAST.get(record.kind, ())):
        where, _, name = route.rpartition(".")
        for at, group in matches(record.written, where):
            day = group.get(name)
            if day and not group.get("planned") and earliest(day) > today:
                yield Problem("dated-in-future", (*at, name), {"day": day})
