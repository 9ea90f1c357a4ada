"""An event in the future has no results yet.
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

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("results.*",),
        needs=("self.value", "event.starts", "today"),
        when="!has(record.ended) && !has(self.planned) && !has(self.together_with)",
        must="!before(today, event.starts)",
        at="value",
        says={"starts": "event.starts"},
    ),
    kinds=(Consortium,),
    scope=Scope.DAY,
    level=Severity.WARNING,
)
