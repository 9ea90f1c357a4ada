"""A sole trader's business number is not published.
개인사업자의 사업자등록번호는 적지 않습니다.

Why: the number of a sole trader leads to one person, so it is personal data.  The middle digits
tell: 81 to 88 are corporations and public bodies, 89 is a body without legal personality, all
others are persons.  The managing body's firm id ties the firm's participations as well.

왜: 개인사업자의 번호는 한 사람을 가리키는 개인정보입니다. 가운데 두 자리가 81~88이면 법인과
공공기관, 89이면 법인이 아닌 단체이고 나머지는 개인입니다. 대신 관리기관이 매긴 기업 ID로 같은
기업을 알아볼 수 있습니다.

Wrong:

    # consortia/2026/alpha
    roster_consent: "2026-03-01"
    participants:
      - name: 예시상회
        business_number: "124-01-00996"  # <- here

Right:

    # consortia/2026/alpha
    roster_consent: "2026-03-01"
    participants:
      - name: 예시상회
        firm_id: "F-000123"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("participants.*",),
        needs=("self.business_number",),
        must="!sole_trader(self.business_number)",
        at="business_number",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
