"""A change to the agreed plan is approved, and before the event it affects.
협약한 사업계획의 변경은 행사 전에 승인을 받습니다.

Why: hosts may not change the plan at will: in 2010 firms added after the approval of the plan were
restricted (notice quoted by Hwankyung Ilbo, 2010).  A change made before the agreement needs no
approval.  A change that waits for its approval is told, too, until the day is entered.

왜: 주관단체가 사업계획을 마음대로 바꿀 수는 없습니다. 2010년에는 파견계획 승인 뒤의 참여기업
추가를 제한했습니다(환경일보, 2010). 협약 전의 변경에는 승인이 필요하지 않습니다. 승인을 기다리는
변경도 승인일을 적을 때까지 알립니다.

Wrong:

    # consortia/2026/alpha
    agreement:
      signed: "2026-01-20"
    changes:
      - date: "2026-02-10"  # <- here
        kind: dates

Right:

    # consortia/2026/alpha
    agreement:
      signed: "2026-01-20"
    changes:
      - date: "2026-02-10"
        kind: dates
        approved: "2026-02-13"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

AGREED = (
    "!(has(record.agreement) && has(record.agreement.signed)"
    " && before(self.date, record.agreement.signed))"
)
OF_THE_EVENT = "self.kind in ['event', 'dates', 'participants', 'host']"

rule = claims(
    Claim(
        each=("changes.*",),
        needs=("self.date",),
        when=AGREED,
        must="has(self.approved)",
        at="date",
        says={"date": "self.date"},
    ),
    Claim(
        each=("changes.*",),
        needs=("self.approved", "event.starts"),
        when=f"{AGREED} && {OF_THE_EVENT} && before(self.date, event.starts)",
        must="!before(event.starts, self.approved)",
        at="approved",
        says={"approved": "self.approved", "starts": "event.starts"},
        variant="afterwards",
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
