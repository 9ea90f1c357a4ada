"""What is decided is decided after it was asked for or announced with the others.
승인은 변경한 뒤에, 선정은 공고의 결과를 발표한 날이나 그 뒤에 합니다.

Why: a change that was approved before it was made, or a consortium that was selected before its
call told the result, has a slip in one of the days. It is a question: an approval may come first.

왜: 변경하기 전에 승인했거나 공고의 결과를 발표하기 전에 선정되었으면 날짜 하나를 잘못 적은 경우가
많습니다. 먼저 승인받고 변경했을 수도 있으므로 묻기만 합니다.

Wrong:

    # consortia/2026/alpha
    changes:
      - date: "2026-03-16"
        kind: participants
        approved: "2026-03-10"  # <- here

Right:

    # consortia/2026/alpha
    changes:
      - date: "2026-03-16"
        kind: participants
        approved: "2026-03-20"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("changes.*",),
        needs=("self.date", "self.approved"),
        must="!before(self.approved, self.date)",
        at="approved",
        says={"first": "self.approved", "then": "self.date"},
        variant="change",
    ),
    Claim(
        needs=("self.selected", "to.call.result.announced"),
        when="!has(self.continues)",
        must="!before(self.selected, to.call.result.announced)",
        at="selected",
        says={"first": "self.selected", "then": "to.call.result.announced"},
        variant="selection",
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
