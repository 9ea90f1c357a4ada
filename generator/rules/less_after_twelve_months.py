"""Contracts and exports after twelve months are no fewer than after six.
12개월 뒤의 계약과 수출은 6개월 뒤의 것보다 적지 않습니다.

Why: what was contracted or exported is added up from the event on, so that a smaller later figure
has mostly lost a digit. It is a question: fewer firms may have answered, or contracts were undone.

왜: 계약과 수출은 행사 뒤로 쌓이는 값이므로, 나중 값이 더 작으면 0이 하나 빠졌거나 두 값이 바뀐
경우가 많습니다. 답한 기업이 줄었거나 계약이 취소되었을 수도 있으므로 묻기만 합니다.

Wrong:

    # consortia/2026/alpha
    results:
      - measure: contracted_usd
        when: 6_months
        value: 742000
      - measure: contracted_usd
        when: 12_months
        value: 126800  # <- here

Right:

    # consortia/2026/alpha
    results:
      - measure: contracted_usd
        when: 6_months
        value: 742000
      - measure: contracted_usd
        when: 12_months
        value: 1268000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import of_the_same
from generator.rules.rulebook import Claim, Scope, claims

GROWING = ("contracts", "contracted_usd", "contracted_amount", "exported_usd", "exported_amount")
GROWS = " || ".join(f"self.measure == '{measure}'" for measure in GROWING)
EARLIER = of_the_same(
    "o.measure == self.measure", "has(o.when)", "o.when == '6_months'", "o.value > self.value"
)

rule = claims(
    Claim(
        each=("results.*",),
        needs=("self.when", "self.value"),
        when=f"self.when == '12_months' && !has(self.planned) && ({GROWS})",
        must=f"!record.results.exists(o, {EARLIER})",
        at="value",
        says={"value": "self.value", "other": f"record.results.filter(o, {EARLIER})[0].value"},
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
