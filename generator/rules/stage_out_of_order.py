"""The stages follow one another: preparation, dispatch, follow-up.
단계는 사전준비, 현지파견, 사후관리 차례로 시작합니다.

Why: the programme supports firms in three stages, first at home, then abroad, then with the buyers
they met (press release of 2025-10-13).  A stage may begin before the one before it has ended, but
not before it has begun.

왜: 이 사업은 국내 준비, 현지 파견, 바이어 초청의 3단계로 지원합니다(2025. 10. 13. 보도자료). 앞
단계가 끝나기 전에 다음 단계를 시작할 수는 있지만, 앞 단계보다 먼저 시작할 수는 없습니다.

Wrong:

    # consortia/2026/alpha
    stages:
      preparation:
        starts: "2026-04-01"
      dispatch:
        starts: "2026-03-05"  # <- here

Right:

    # consortia/2026/alpha
    stages:
      preparation:
        starts: "2026-01-15"
      dispatch:
        starts: "2026-03-05"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Rule, Scope


def _in_order(first: str, then: str) -> Claim:
    return Claim(
        needs=(f"self.stages.{first}.starts", f"self.stages.{then}.starts"),
        must=f"!before(self.stages.{then}.starts, self.stages.{first}.starts)",
        at=f"stages.{then}.starts",
        says={"earlier": f"self.stages.{first}.starts", "later": f"self.stages.{then}.starts"},
        variant=f"{first.replace('_', '-')}-{then.replace('_', '-')}",
    )


ORDER = (
    _in_order("preparation", "dispatch"),
    _in_order("dispatch", "follow_up"),
    _in_order("preparation", "follow_up"),
)
ENDS = Claim(
    needs=("self.stages.preparation.ends", "self.stages.dispatch.ends"),
    must="!before(self.stages.dispatch.ends, self.stages.preparation.ends)",
    at="stages.preparation.ends",
    says={"earlier": "self.stages.dispatch.ends", "later": "self.stages.preparation.ends"},
    variant="preparation-ends",
)
rule = Rule(
    (Consortium,),
    Severity.WARNING,
    Scope.RECORD,
    claims=(*ORDER, ENDS),
    errors=tuple(claim.variant for claim in ORDER),
)
