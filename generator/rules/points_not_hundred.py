"""The points of all criteria add up to 100.
평가 항목의 배점을 더하면 100점입니다.

Why: applicants weigh what counts for them by the points, and where they make another sum a digit
is wrong or a criterion is missing. It is a question: a notice may count extra points as well. Where
one criterion has no points nothing is said.

왜: 신청하는 곳은 배점을 보고 준비합니다. 합이 100점이 아니면 숫자를 잘못 적었거나 빠진 항목이 있는
것입니다. 가점을 함께 적은 공고일 수도 있으므로 묻기만 하며, 배점을 모르는 항목이 있으면 판단하지
않습니다.

Wrong:

    # calls/2026-alpha
    criteria:  # <- here
      - what: 수출 준비도
        points: 60
      - what: 제품 경쟁력
        points: 50

Right:

    # calls/2026-alpha
    criteria:
      - what: 수출 준비도
        points: 60
      - what: 제품 경쟁력
        points: 40
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

SUM = "total(self.criteria.map(c, c.points))"

rule = claims(
    Claim(
        needs=("self.criteria",),
        when="self.criteria.all(c, has(c.points))",
        must=f"{SUM} == 100",
        at="criteria",
        says={"sum": SUM},
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
