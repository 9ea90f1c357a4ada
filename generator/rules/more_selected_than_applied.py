"""No more are selected than applied.
선정한 수는 신청한 수보다 많을 수 없습니다.

Why: the competition for places is worked out from both numbers. Rounded numbers are not judged.

왜: 경쟁률은 두 수로 계산합니다. 어림수는 판단하지 않습니다.

Wrong:

    # calls/2026-alpha
    result:
      applied: 62
      selected: 199  # <- here

Right:

    # calls/2026-alpha
    result:
      applied: 199
      selected: 62
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.rules.rulebook import Claim, Scope, claims

EXACT = "!(has(self.result.approximate) && self.result.approximate)"

rule = claims(
    Claim(
        needs=("self.result.applied", "self.result.selected"),
        when=EXACT,
        must="self.result.selected <= self.result.applied",
        at="result.selected",
        says={"applied": "self.result.applied", "selected": "self.result.selected"},
    ),
    Claim(
        needs=("self.result.firms_applied", "self.result.firms_selected"),
        when=EXACT,
        must="self.result.firms_selected <= self.result.firms_applied",
        at="result.firms_selected",
        says={"applied": "self.result.firms_applied", "selected": "self.result.firms_selected"},
    ),
    Claim(
        needs=("self.turnover.applied", "self.turnover.selected"),
        must="self.turnover.selected <= self.turnover.applied",
        at="turnover.selected",
        says={"applied": "self.turnover.applied", "selected": "self.turnover.selected"},
    ),
    kinds=(Call, Consortium),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
