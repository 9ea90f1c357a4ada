"""An amount in a foreign currency names that currency; other amounts do not.
달러가 아닌 금액에는 통화를 적고, 다른 지표에는 적지 않습니다.

Why: sources give results in won or euro as well.  Such an amount has a measure of its own, so that
it is never taken for dollars; it is converted only where the source itself does so.

왜: 성과를 원이나 유로로 밝히는 자료도 있습니다. 달러로 잘못 읽히지 않도록 지표를 따로 두며, 자료가
스스로 환산한 값만 함께 적습니다.

Wrong:

    # consortia/2026/alpha
    results:
      - measure: consulted_amount
        value: 3700000000  # <- here
      - measure: meetings
        value: 120
        currency: KRW  # <- here

Right:

    # consortia/2026/alpha
    results:
      - measure: consulted_amount
        value: 3700000000
        currency: KRW
        converted_usd: 2800000
      - measure: meetings
        value: 120
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("results.*",),
        when="self.measure.endsWith('_amount')",
        must="has(self.currency)",
        at="value",
        variant="missing",
    ),
    Claim(
        each=("results.*",),
        needs=("self.currency",),
        must="self.measure.endsWith('_amount')",
        at="currency",
        says={"currency": "self.currency"},
        variant="stray",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
