"""A cancelled call has no result afterwards.
취소한 공고에는 그 뒤의 선정 결과가 없습니다.

Why: a call that was given up chose nobody; one that says both says something false.

왜: 취소한 공고는 아무도 선정하지 않습니다. 취소와 선정 결과가 함께 있으면 하나는 사실이 아닙니다.

Wrong:

    # calls/2026-alpha
    cancelled: "2026-03-20"
    result:
      announced: "2026-03-27"  # <- here
      selected: 7

Right:

    # calls/2026-alpha
    result:
      announced: "2026-03-27"
      selected: 7
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.cancelled", "self.result.announced"),
        when="true",
        must="!before(self.cancelled, self.result.announced)",
        at="result.announced",
        says={"day": "self.cancelled", "found": "self.result.announced"},
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
