"""Screening, evaluation and announcement follow the closing date, in that order.
심사와 결과 발표는 접수 마감보다 뒤이며, 요건검토, 선정평가, 결과발표 차례입니다.

Why: what is screened, evaluated or announced while applications still come in was not decided
among all of them, or one of the days is wrong. Conditions are screened before those who meet them
are evaluated, and what the evaluation decides is announced after it. Calls that take applications
as they come (선착순, 예산 소진 시, 상시) are judged as they come too; of them it is asked only
whether applications had begun.

왜: 접수가 끝나기 전에 심사하거나 발표했다면 모든 신청을 보고 정한 것이 아니거나 날짜 하나가 틀린
것입니다. 요건을 갖춘 신청을 평가하고 그 결과를 발표하므로 이 차례가 바뀌어도 묻습니다. 선착순,
예산 소진 시, 상시 공고는 접수하는 대로 심사하므로 접수를 시작하기 전인지만 봅니다.

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
from generator.rules.days_of_call import after_closing, after_opening
from generator.rules.expressions import AT_ONCE
from generator.rules.rulebook import Claim, Scope, claims


def _step_after(earlier: str, later: str) -> Claim:
    first, then = f"self.schedule.{earlier}", f"self.schedule.{later}"
    return Claim(
        needs=(first, then),
        when=AT_ONCE,
        must=f"!before({then}, {first})",
        at=f"schedule.{later}",
        says={"earlier": first, "later": then},
        variant=f"{earlier}-{later}".replace("_", "-"),
    )


rule = claims(
    after_closing("schedule.screening", "screening"),
    after_closing("schedule.evaluation", "evaluation"),
    after_closing("schedule.announcement", "announcement"),
    after_closing("schedule.objection_until", "objection"),
    after_closing("result.announced", "result"),
    _step_after("screening", "evaluation"),
    _step_after("evaluation", "announcement"),
    _step_after("announcement", "objection_until"),
    *map(after_opening, ("schedule.evaluation", "schedule.announcement", "result.announced")),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
