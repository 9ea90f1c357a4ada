"""A result "after 6 months" is dated some months after the event.
몇 개월 뒤의 성과는 행사 뒤 그만큼 지난 날을 기준으로 합니다.

Why: what was contracted after twelve months cannot be known on the last day of the event; the day
or the time was left from another line. Two thirds of the months are enough, since surveys begin
early.

왜: 12개월 뒤의 계약은 행사 마지막 날에 알 수 없습니다. 기준일이나 시점이 다른 줄에서 남은 것입니다.
조사를 일찍 시작할 수 있으므로 기간의 3분의 2가 지났으면 묻지 않습니다.

Wrong:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2025-05-18"
        ends: "2025-05-21"
    results:
      - measure: contracted_usd
        value: 420000
        when: 12_months
        as_of: "2025-05-21"  # <- here

Right:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2025-05-18"
        ends: "2025-05-21"
    results:
      - measure: contracted_usd
        value: 420000
        when: 12_months
        as_of: "2026-05-21"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

MONTH = 20
"""Days: two thirds of a month."""


def _after(months: int) -> Claim:
    return Claim(
        each=("results.*",),
        needs=("self.when", "self.as_of", "event.ends"),
        when=f"self.when == '{months}_months' && !has(self.planned)",
        must=f"most_days(event.ends, self.as_of) >= {months * MONTH}",
        at="as_of",
        says={"day": "self.as_of", "ends": "event.ends"},
    )


rule = claims(
    *map(_after, (2, 6, 12)),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
