"""Figures reported by firms are results, not plans.
기업이 보고한 수치는 계획이 아니라 성과입니다.

Why: the mark ``planned`` stays behind where a result is written over the plan, and the result is
then left out of every sum.

왜: 계획을 적은 줄에 성과를 덮어쓰면 planned 표시가 남기 쉽고, 그러면 성과가 모든 합계에서
빠집니다.

Wrong:

    # consortia/2026/alpha
    results:
      - measure: meetings
        value: 120
        planned: true  # <- here
        firms_reporting: 12

Right:

    # consortia/2026/alpha
    results:
      - measure: meetings
        value: 120
        firms_reporting: 12
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("results.*",),
        needs=("self.planned", "self.firms_reporting"),
        when="self.planned",
        must="self.firms_reporting == 0",
        at="planned",
        says={"firms": "self.firms_reporting"},
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
