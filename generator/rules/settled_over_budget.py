"""What is settled is of the size of the budget.
정산액은 예산과 자릿수가 맞아야 합니다.

Why: no more subsidy can be settled than was granted, and a cost of ten times the budget is a
digit too many. A change of the budget that was approved is not questioned.

왜: 교부받은 지원금보다 많이 정산할 수 없고, 예산의 열 배가 되는 비용은 자릿수가 틀린 것입니다.
예산 변경을 승인받은 경우는 묻지 않습니다.

Wrong:

    # consortia/2026/alpha
    budget:
      - item: booth_rental
        cost_krw: 20000000
        subsidy_krw: 14000000
    settlement:
      items:  # <- here
        - item: booth_rental
          cost_krw: 200000000
          subsidy_krw: 14000000

Right:

    # consortia/2026/alpha
    budget:
      - item: booth_rental
        cost_krw: 20000000
        subsidy_krw: 14000000
    settlement:
      items:
        - item: booth_rental
          cost_krw: 21000000
          subsidy_krw: 14000000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import BUDGETED, SETTLED, every, sum_of
from generator.rules.rulebook import Claim, Scope, claims

UNCHANGED = "!(has(self.changes) && self.changes.exists(c, has(c.kind) && c.kind == 'budget'))"


def _held(field: str, times: int, variant: str) -> Claim:
    """The sum of a field, against so many times what the budget has."""
    settled, budgeted = sum_of(SETTLED, field), sum_of(BUDGETED, field)
    return Claim(
        needs=(SETTLED, BUDGETED),
        when=f"{UNCHANGED} && {every(BUDGETED, field)} && {budgeted} > 0",
        must=f"{settled} <= {times} * {budgeted}",
        at="settlement.items",
        says={"settled": settled, "budgeted": budgeted},
        variant=variant,
    )


rule = claims(
    _held("subsidy_krw", 1, "subsidy"),
    _held("cost_krw", 5, "cost"),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
