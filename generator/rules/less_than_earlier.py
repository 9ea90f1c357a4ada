"""Contracts and exports do not decrease over time.
계약과 수출은 뒤로 갈수록 줄지 않습니다.

Why: what was contracted or exported is added up from the event on, so that a smaller later figure
has mostly lost a digit, or is only what was added since. It is a question: fewer firms may have
answered, or contracts were undone. Figures without a time are held against each other by the days
as of which they are told.

왜: 계약과 수출은 행사 뒤로 쌓이는 값이므로, 나중 값이 더 작으면 0이 하나 빠졌거나 그 사이에 늘어난
분만 적은 경우가 많습니다. 답한 기업이 줄었거나 계약이 취소되었을 수도 있으므로 묻기만 합니다.
시점이 없는 값은 기준일로 견줍니다.

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
TIMES = ("onsite", "2_months", "6_months", "12_months")


def _sooner(nth: int) -> str:
    """Whether ``self`` is of one time and ``o`` of one before it."""
    before = " || ".join(f"o.when == '{time}'" for time in TIMES[:nth])
    return f"self.when == '{TIMES[nth]}' && ({before})"


BY_TIME = " || ".join(map(_sooner, range(1, len(TIMES))))
BY_DAY = "has(self.as_of) && has(o.as_of) && before(o.as_of, self.as_of)"
EARLIER = of_the_same(
    "o.measure == self.measure",
    f"(has(self.when) && has(o.when) ? ({BY_TIME}) : {BY_DAY})",
    "o.value > self.value",
)

rule = claims(
    Claim(
        each=("results.*",),
        needs=("self.value",),
        when=f"!has(self.planned) && ({GROWS})",
        must=f"!record.results.exists(o, {EARLIER})",
        at="value",
        says={"value": "self.value", "other": f"record.results.filter(o, {EARLIER})[0].value"},
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
