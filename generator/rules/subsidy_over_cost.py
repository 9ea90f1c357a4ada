"""The subsidy does not exceed the cost it is for.
지원금은 그 비용보다 클 수 없습니다.

Why: whatever the rate, nobody is paid more than was spent.  Mostly a digit is missing or doubled.
Budget, settlement and totals are held to it.

왜: 지원 비율이 얼마이든 쓴 돈보다 많이 지원할 수는 없습니다. 숫자 하나가 빠지거나 더 들어간 경우가
많습니다. 예산, 정산, 총액을 모두 봅니다.

Wrong:

    # consortia/2026/alpha
    budget:
      - item: booth_rental
        cost_krw: 2000000
        subsidy_krw: 14000000  # <- here

Right:

    # consortia/2026/alpha
    budget:
      - item: booth_rental
        cost_krw: 20000000
        subsidy_krw: 14000000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims


def _within(subsidy: str, cost: str, *each: str) -> Claim:
    return Claim(
        each=each,
        needs=(f"self.{subsidy}", f"self.{cost}"),
        must=f"self.{subsidy} <= self.{cost}",
        at=subsidy,
        says={"subsidy": f"self.{subsidy}", "cost": f"self.{cost}"},
    )


rule = claims(
    _within("subsidy_krw", "cost_krw", "budget.*", "settlement.items.*"),
    _within("subsidy_total_krw", "budget_total_krw", ""),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
