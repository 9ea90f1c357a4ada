"""No more is returned than was granted.
반납액은 지원금보다 많을 수 없습니다.

Why: what is returned is a part of the subsidy; more than all of it is a slip of a digit.

왜: 반납액은 지원금 가운데 쓰지 않은 돈입니다. 지원금보다 많으면 자릿수가 틀린 것입니다.

Wrong:

    # consortia/2026/alpha
    subsidy_total_krw: 14000000
    settlement:
      returned_krw: 140000000  # <- here

Right:

    # consortia/2026/alpha
    subsidy_total_krw: 14000000
    settlement:
      returned_krw: 1400000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import BUDGETED, SETTLED, every, sum_of
from generator.rules.rulebook import Claim, Scope, claims


def _within(granted: str, when: str, *needs: str) -> Claim:
    return Claim(
        needs=("self.settlement.returned_krw", *needs),
        when=when,
        must=f"self.settlement.returned_krw <= {granted}",
        at="settlement.returned_krw",
        says={"returned": "self.settlement.returned_krw", "subsidy": granted},
    )


rule = claims(
    _within("self.subsidy_total_krw", "true", "self.subsidy_total_krw"),
    _within(
        sum_of(BUDGETED, "subsidy_krw"),
        f"!has(self.subsidy_total_krw) && {every(BUDGETED, 'subsidy_krw')}",
        BUDGETED,
    ),
    _within(
        sum_of(SETTLED, "subsidy_krw"),
        f"!has(self.subsidy_total_krw) && !has(self.budget) && {every(SETTLED, 'subsidy_krw')}",
        SETTLED,
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
