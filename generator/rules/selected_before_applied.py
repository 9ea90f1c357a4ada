"""A consortium applies, is selected and signs its agreement, in that order.
컨소시엄은 신청, 선정, 협약 차례로 나아갑니다.

Why: the progress of a consortium is worked out from these days; one out of order shows it a step
too far.

왜: 누리집은 이 날짜들로 진행 단계를 계산합니다. 차례가 뒤바뀌면 아직 오지 않은 단계로 보입니다.

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
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.applied", "self.selected"),
        must="!before(self.selected, self.applied)",
        at="selected",
        says={"earlier": "self.applied", "later": "self.selected"},
        variant="selected",
    ),
    Claim(
        needs=("self.selected", "self.agreement.signed"),
        must="!before(self.agreement.signed, self.selected)",
        at="agreement.signed",
        says={"earlier": "self.selected", "later": "self.agreement.signed"},
        variant="signed",
    ),
    Claim(
        needs=("self.applied", "self.agreement.signed"),
        must="!before(self.agreement.signed, self.applied)",
        at="agreement.signed",
        says={"earlier": "self.applied", "later": "self.agreement.signed"},
        variant="signed-applied",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
