"""No more firms are marked as withdrawn than the number given.
포기로 표시한 기업은 포기한 기업 수보다 많을 수 없습니다.

Why: the page shows the number, and the roster shows who left. The roster may mark fewer, for firms
that did not consent are left out of it.

왜: 누리집은 포기한 기업 수를 보여 주고 명단은 어느 기업인지 보여 줍니다. 명단 공개에 동의하지
않은 기업은 빠지므로 명단의 표시가 더 적을 수는 있습니다.

Wrong:

    # consortia/2026/alpha
    roster_consent: "2026-02-01"
    participants:
      - name: 가나
      - name: 다라
        withdrawn: "2026-02-20"
    turnover:
      withdrew: 0  # <- here

Right:

    # consortia/2026/alpha
    roster_consent: "2026-02-01"
    participants:
      - name: 가나
      - name: 다라
        withdrawn: "2026-02-20"
    turnover:
      withdrew: 1
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

MARKED = "size(record.participants.filter(p, has(p.withdrawn)))"

rule = claims(
    Claim(
        each=("turnover",),
        needs=("self.withdrew", "record.participants"),
        must=f"{MARKED} <= self.withdrew",
        at="withdrew",
        says={"marked": MARKED, "withdrew": "self.withdrew"},
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
