"""A business number is valid.
사업자등록번호는 검증번호가 맞아야 합니다.

Why: business numbers tie a firm's participations together, over programmes and years; a slip in
one digit makes another firm of it.  The last digit is a check digit of the others.

왜: 사업자등록번호로 사업과 연도를 넘어 같은 기업을 알아봅니다. 한 자리만 틀려도 다른 기업이
됩니다. 마지막 자리는 앞자리로 계산하는 검증번호입니다.

Wrong:

    # consortia/2026/alpha
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업
        business_number: "124-81-00997"  # <- here

Right:

    # consortia/2026/alpha
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업
        business_number: "124-81-00998"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("participants.*",),
        needs=("self.business_number",),
        must="business_number(self.business_number)",
        at="business_number",
        says={"number": "self.business_number"},
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
