"""A call that closes at a deadline gives the date.
기한으로 마감하는 공고에는 접수 마감일이 있습니다.

Why: firms look for the day first, and alerts and calendars are made from it. A call without one
closes when the money is spent, when enough have come, or never; ``closing_rule`` says so. Where a
part of the day is known, ``closes_partly`` holds it.

왜: 기업은 마감일을 가장 먼저 찾고, 알림과 달력도 마감일로 만듭니다. 마감일이 없는 공고는 예산이
소진되거나 선착순이 차면 마감하거나 상시 접수하며, 그때는 closing_rule에 그렇게 적습니다. 날짜의
일부만 알면 closes_partly에 적습니다.

Wrong:

    # calls/2026-alpha without closes
    closing_rule: deadline  # <- here

Right:

    # calls/2026-alpha
    closing_rule: deadline
    closes: "2026-03-27T18:00"
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.closing_rule",),
        when="self.closing_rule == 'deadline'",
        must="has(self.closes) || has(self.closes_partly) || has(self.windows)",
        at="closing_rule",
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
