"""A fee falls due after the closing day.
참가분담금의 납부 기한은 접수 마감보다 뒤입니다.

Why: firms pay once they are taken, so a fee due while applications come in would be owed by firms
that have not applied. Calls that take firms as they come are not held to this.

왜: 참가분담금은 선정된 뒤에 냅니다. 접수가 끝나기 전이 기한이면 아직 신청하지 않은 기업도 내야
하는 셈입니다. 선착순처럼 접수하는 대로 선정하는 공고는 보지 않습니다.

Wrong:

    # calls/2026-alpha
    closes: "2026-03-27"
    fee:
      krw: 3130000
      per: firm
      due: "2026-03-20"  # <- here

Right:

    # calls/2026-alpha
    closes: "2026-03-27"
    fee:
      krw: 3130000
      per: firm
      due: "2026-04-10"
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.expressions import AT_ONCE
from generator.rules.rulebook import Claim, Scope, claims


def _due(field: str, each: str) -> Claim:
    return Claim(
        each=(each,),
        needs=(f"self.{field}", "record.closes"),
        when=AT_ONCE,
        must=f"!before(self.{field}, record.closes)",
        at=field,
        says={"due": f"self.{field}", "closes": "record.closes"},
    )


rule = claims(
    _due("fee.due", ""),
    _due("due", "other_fees.*"),
    Claim(
        needs=("self.fee.due", "self.schedule.announcement"),
        when=AT_ONCE,
        must="!before(self.fee.due, self.schedule.announcement)",
        at="fee.due",
        says={"due": "self.fee.due", "announced": "self.schedule.announcement"},
        variant="announcement",
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
