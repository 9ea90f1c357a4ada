"""An event that is still to come has no results.
아직 열리지 않은 행사에는 성과가 없습니다.

Why: what is expected of an event is a plan, and shown as a result it is false. It is marked
``planned``. Judged by the day of the check, so it is never an error; where the first day of the
event is not known, nothing is said.

왜: 열리지 않은 행사의 수치는 계획인데 성과로 보입니다. 계획이면 planned로 표시합니다. 확인하는
날에 따라 달라지므로 오류로 보지 않으며, 행사 첫날을 모르면 판단하지 않습니다.

Wrong:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2099-03-05"
    results:
      - measure: meetings
        value: 120  # <- here

Right:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2099-03-05"
    results:
      - measure: meetings
        value: 120
        planned: true
"""

from collections.abc import Iterator
from datetime import date

from generator.facts.events import held_days
from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.dates import earliest


@make_rule(Consortium, level=Severity.WARNING, scope=Scope.DAY)
def rule(consortium: Consortium, registry: Registry, today: date) -> Iterator[Problem]:
    """Say each result of an event that surely has not begun."""
    starts = held_days(consortium, registry).get("starts")
    if consortium.fields["ended"] or not starts or earliest(starts) <= today:
        return
    for index, result in enumerate(consortium.fields["results"] or ()):
        if not result["planned"] and not result["together_with"]:
            yield Problem("result-of-coming-event", ("results", index, "value"), {"starts": starts})
