"""Applications are judged and results told after the closing day.
심사와 결과 발표는 접수 마감보다 뒤입니다.

Why: what is screened, evaluated or announced while applications still come in was not decided
among all of them, or one of the days is wrong. Calls that take applications as they come (선착순,
예산 소진 시, 상시) are judged as they come too, and are not held to this.

왜: 접수가 끝나기 전에 심사하거나 발표했다면 모든 신청을 보고 정한 것이 아니거나 날짜 하나가 틀린
것입니다. 선착순, 예산 소진 시, 상시 공고는 접수하는 대로 심사하므로 보지 않습니다.

Wrong:

    # calls/2026-alpha
    closes: "2026-03-27T18:00"
    schedule:
      announcement: "2026-03-20"  # <- here

Right:

    # calls/2026-alpha
    closes: "2026-03-27T18:00"
    schedule:
      announcement: "2026-04-03"
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.expressions import AT_ONCE
from generator.rules.rulebook import Claim, Scope, claims


def _after_closing(field: str, variant: str) -> Claim:
    return Claim(
        needs=(f"self.{field}", "self.closes"),
        when=AT_ONCE,
        must=f"!before(self.{field}, self.closes)",
        at=field,
        says={"day": f"self.{field}", "closes": "self.closes"},
        variant=variant,
    )


rule = claims(
    _after_closing("schedule.screening", "screening"),
    _after_closing("schedule.evaluation", "evaluation"),
    _after_closing("schedule.announcement", "announcement"),
    _after_closing("schedule.objection_until", "objection"),
    _after_closing("result.announced", "result"),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
