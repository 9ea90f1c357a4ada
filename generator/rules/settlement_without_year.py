"""A settlement belongs to a programme year.
정산에는 사업연도가 있습니다.

Why: rates, caps and items come from the programme year, so that without one a settlement is held
against nothing, and nobody notices.

왜: 지원 비율과 한도, 비목은 사업연도에서 오므로, 사업연도가 없으면 정산을 아무것과도 견주지 못하고
아무도 알아채지 못합니다.

Wrong:

    # consortia/2026/alpha without programme
    programme_unknown: true
    settlement:  # <- here
      reported: "2026-06-30"

Right:

    # consortia/2026/alpha
    programme: "2026"
    settlement:
      reported: "2026-06-30"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import COUNTED
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.settlement",),
        when=COUNTED,
        must="has(self.programme)",
        at="settlement",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
