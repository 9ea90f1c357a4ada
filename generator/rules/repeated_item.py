"""A cost item appears only once in a budget.
비목은 예산과 정산에 한 번씩만 적습니다.

Why: an item that is there twice was mostly copied, its name not yet changed, and sums and rates
are worked out by item. It is a question, for a budget may have two rows of one item.

왜: 같은 비목이 두 번 있으면 앞의 항목을 복사하고 이름을 고치지 않은 경우가 많고, 합계와 비율은
비목별로 계산합니다. 한 비목을 두 줄로 나눈 예산일 수 있으므로 묻기만 합니다.

Wrong:

    # consortia/2026/alpha
    budget:
      - item: booth_rental  # <- here
        cost_krw: 20000000
      - item: booth_rental  # <- here
        cost_krw: 9000000

Right:

    # consortia/2026/alpha
    budget:
      - item: booth_rental
        cost_krw: 20000000
      - item: booth_construction
        cost_krw: 9000000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims


def _once(each: str, rows: str) -> Claim:
    alike = f"size({rows}.filter(b, b.item == self.item))"
    return Claim(
        each=(each,),
        needs=("self.item", rows),
        must=f"{alike} < 2",
        at="item",
        says={"rows": alike},
    )


rule = claims(
    _once("budget.*", "record.budget"),
    _once("settlement.items.*", "record.settlement.items"),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
