"""The date of consent is later than the last change to the list of firms.
명단 공개 동의일은 참여기업을 마지막으로 바꾼 날과 같거나 그 뒤여야 합니다.

Why: a roster is published only after every firm on it has agreed.  That there is a day of consent
the schema asks for; this rule asks whether that day covers firms that joined by a later change of
plan.  Only what is known is compared.

왜: 명단은 모든 기업이 동의한 뒤에만 공개합니다. 동의일이 있어야 한다는 것은 스키마가 확인하고,
이 규칙은 동의일 뒤에 사업계획 변경으로 들어온 기업도 동의했는지를 묻습니다. 아는 데까지만
비교합니다.

Wrong:

    # consortia/2026/alpha
    roster_consent: "2026-03-01"  # <- here
    participants:
      - name: 예시기업 가
      - name: 예시기업 나
    changes:
      - date: "2026-04-10"
        kind: participants

Right:

    # consortia/2026/alpha
    roster_consent: "2026-04-12"
    participants:
      - name: 예시기업 가
      - name: 예시기업 나
    changes:
      - date: "2026-04-10"
        kind: participants
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

LATER = "self.changes.filter(c, c.kind == 'participants' && before(self.roster_consent, c.date))"

rule = claims(
    Claim(
        needs=("self.roster_consent", "self.participants", "self.changes"),
        must=f"size({LATER}) == 0",
        at="roster_consent",
        says={"consent": "self.roster_consent", "changed": f"{LATER}[0].date"},
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
