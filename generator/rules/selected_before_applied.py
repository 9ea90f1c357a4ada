"""A consortium applies, is selected and signs its agreement, in that order.
컨소시엄은 신청, 선정, 협약 차례로 나아갑니다.

Why: the progress of a consortium is worked out from these days; one out of order shows it a step
too far. A plan that was approved, preparations that began or an end that came before the selection
are asked about, mostly for their month or year.

왜: 누리집은 이 날짜들로 진행 단계를 계산합니다. 차례가 뒤바뀌면 아직 오지 않은 단계로 보입니다.
계획 승인, 사전준비, 취소·중단이 선정보다 빠르면 달이나 연도를 잘못 적은 경우가 많아 묻습니다.

Wrong:

    # consortia/2026/alpha
    applied: "2025-10-20"
    selected: "2025-10-12"  # <- here

Right:

    # consortia/2026/alpha
    applied: "2025-10-20"
    selected: "2026-01-05"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Rule, Scope


def _in_order(earlier: str, later: str, variant: str) -> Claim:
    """That one day of a consortium is not before another."""
    first, second = f"self.{earlier}", f"self.{later}"
    return Claim(
        needs=(first, second),
        must=f"!before({second}, {first})",
        at=later,
        says={"earlier": first, "later": second},
        variant=variant,
    )


ORDER = (
    _in_order("applied", "selected", variant="selected"),
    _in_order("selected", "agreement.signed", variant="signed"),
    _in_order("applied", "agreement.signed", variant="signed-applied"),
)
MOSTLY = (
    _in_order("selected", "agreement.plan_approved", variant="approved"),
    _in_order("selected", "stages.preparation.starts", variant="prepared"),
    _in_order("selected", "ended.date", variant="ended"),
    _in_order("agreement.signed", "agreement.plan_approved", variant="planned"),
)
rule = Rule(
    (Consortium,),
    Severity.WARNING,
    Scope.RECORD,
    claims=(*ORDER, *MOSTLY),
    errors=tuple(claim.variant for claim in ORDER),
)
