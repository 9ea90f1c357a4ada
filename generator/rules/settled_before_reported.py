"""A settlement is reported, then confirmed.
정산은 보고한 뒤에 확정합니다.

Why: the managing body confirms what was reported to it; the other way round one of the days is
wrong.

왜: 관리기관은 보고받은 정산을 확정합니다. 확정이 먼저이면 날짜 하나가 틀린 것입니다.

Wrong:

    # consortia/2026/alpha
    settlement:
      reported: "2026-06-30"
      confirmed: "2026-05-31"  # <- here

Right:

    # consortia/2026/alpha
    settlement:
      reported: "2026-06-30"
      confirmed: "2026-08-31"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.settlement.reported", "self.settlement.confirmed"),
        must="!before(self.settlement.confirmed, self.settlement.reported)",
        at="settlement.confirmed",
        says={"reported": "self.settlement.reported", "confirmed": "self.settlement.confirmed"},
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
