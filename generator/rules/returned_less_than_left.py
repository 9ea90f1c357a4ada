"""Subsidies that were granted but not settled are returned.
정산하고 남은 지원금은 모두 반납합니다.

Why: the rest of the subsidy goes back, so that a smaller figure is mostly one with two digits
changed about. It is a question: a part of the subsidy may never have been paid out.

왜: 지원금 가운데 정산하지 않은 돈은 반납합니다. 더 적으면 숫자의 자리가 바뀐 경우가 많습니다.
지원금을 다 받지 않았으면 더 적을 수 있으므로 묻기만 합니다.

Wrong:

    # consortia/2026/alpha
    subsidy_total_krw: 14000000
    settlement:
      items:
        - item: booth_rental
          cost_krw: 18000000
          subsidy_krw: 11760000
      returned_krw: 2204000  # <- here

Right:

    # consortia/2026/alpha
    subsidy_total_krw: 14000000
    settlement:
      items:
        - item: booth_rental
          cost_krw: 18000000
          subsidy_krw: 11760000
      returned_krw: 2240000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import (
    BUDGETED,
    EACH_SETTLED,
    GRANTED,
    NO_TOTAL,
    SETTLED,
    SPENT,
)
from generator.rules.rulebook import Claim, Scope, claims

RETURNED = "self.settlement.returned_krw"


def _left(granted: str, when: str, needed: str) -> Claim:
    """The rest of what was granted, where each settled item has its subsidy."""
    return Claim(
        needs=(RETURNED, needed, SETTLED),
        when=f"{when} && {EACH_SETTLED}",
        must=f"{RETURNED} >= {granted} - {SPENT}",
        at="settlement.returned_krw",
        says={
            "returned": RETURNED,
            "subsidy": granted,
            "settled": SPENT,
            "left": f"{granted} - {SPENT}",
        },
    )


rule = claims(
    _left("self.subsidy_total_krw", "true", "self.subsidy_total_krw"),
    _left(GRANTED, NO_TOTAL, BUDGETED),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
