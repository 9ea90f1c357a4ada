"""A result counts the same unit as its call.
선정 결과는 모집 규모와 같은 단위로 셉니다.

Why: a call that wants firms chooses firms. Where the result counts consortia, lists add up what is
not alike, and the rule that no more are taken than were wanted stays silent. It is a question: a
result may count otherwise than its notice.

왜: 기업을 모집하는 공고는 기업을 선정합니다. 결과를 컨소시엄 수로 세면 목록의 합계가 맞지 않고,
모집 규모를 넘었는지도 알 수 없습니다. 자료가 다른 단위로 센 경우도 있을 수 있으므로 묻기만 합니다.

Wrong:

    # calls/2026-alpha
    target:
      value: 12
      counts: firms
    result:
      counts: consortia  # <- here
      selected: 12

Right:

    # calls/2026-alpha
    target:
      value: 12
      counts: firms
    result:
      counts: firms
      selected: 12
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

KNOWN = "self.target.counts != 'unknown' && self.result.counts != 'unknown'"

rule = claims(
    Claim(
        needs=("self.target.counts", "self.result.counts"),
        when=KNOWN,
        must="self.result.counts == self.target.counts",
        at="result.counts",
        says={"counts": "self.result.counts", "wanted": "self.target.counts"},
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
