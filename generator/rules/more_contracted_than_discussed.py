"""Contracts do not exceed the value of business discussed.
계약은 상담한 것보다 많지 않습니다.

Why: each contract comes out of a meeting, and so the amounts and numbers of contracts are parts of
what was discussed. A larger one mostly has a digit too many, or won for dollars. It is a question,
for contracts may also be made with buyers whose meetings nobody counted. What buyers are expected
to order may be told of more than the meetings: only more than twice as much is asked about.

왜: 계약은 상담에서 나오므로 계약액은 상담액의, 계약 건수는 상담 건수의 일부입니다. 더 크면 0을
하나 더 적었거나 원 금액을 달러로 적은 경우가 많습니다. 상담으로 세지 않은 바이어와 맺은 계약일
수도 있으므로 묻기만 합니다. 예상 계약액은 상담 밖의 것까지 적기도 하므로 두 배가 넘을 때만
묻습니다.

Wrong:

    # consortia/2026/alpha
    results:
      - measure: consulted_usd
        value: 9120000
      - measure: onsite_contract_usd
        value: 18300000  # <- here

Right:

    # consortia/2026/alpha
    results:
      - measure: consulted_usd
        value: 9120000
      - measure: onsite_contract_usd
        value: 183000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import of_the_same
from generator.rules.rulebook import Claim, Scope, claims

ONCE, TWICE = "o.value", "o.value + o.value"


def _within(contracted: tuple[str, ...], discussed: str, most: str, variant: str) -> Claim:
    """What was contracted, against the most that can come of what was discussed in one place."""
    smaller = of_the_same(f"o.measure == '{discussed}'", f"{most} < self.value")
    own = " || ".join(f"self.measure == '{measure}'" for measure in contracted)
    return Claim(
        each=("results.*",),
        needs=("self.measure", "self.value"),
        when=f"({own}) && !has(self.planned)",
        must=f"!record.results.exists(o, {smaller})"
        f" || record.results.exists(o, o.measure == '{discussed}' && {most} >= self.value)",
        at="value",
        says={"value": "self.value", "other": f"record.results.filter(o, {smaller})[0].value"},
        variant=variant,
    )


rule = claims(
    _within(("onsite_contract_usd", "contracted_usd"), "consulted_usd", ONCE, "amount"),
    _within(("onsite_contract_amount", "contracted_amount"), "consulted_amount", ONCE, "amount"),
    _within(("onsite_contracts", "contracts"), "meetings", ONCE, "number"),
    _within(("expected_usd",), "consulted_usd", TWICE, "expected"),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
