"""A call offers no more than the budget of its programme year.
공고의 예산은 사업연도의 예산보다 많지 않습니다.

Why: both amounts are shown, and a call hands out money of its programme year, so that a larger one
has mostly a nought too many, and one that is exactly a tenth lacks one. Supplements count with the
budget; where a year tells no budget nothing is said.

왜: 공고는 사업연도의 예산을 나누어 주는 것이므로, 더 많으면 0이 하나 더 붙고, 꼭 10분의 1이면 하나
빠진 경우가 많습니다. 추가 예산도 더하여 보고, 예산을 모르는 사업연도이면 판단하지 않습니다.

Wrong:

    # programmes/2026
    budget_krw: 1050000000
    ---
    # calls/2026-hosts
    programmes: ["2026"]
    budget_krw: 8600000000  # <- here

Right:

    # programmes/2026
    budget_krw: 1050000000
    ---
    # calls/2026-hosts
    programmes: ["2026"]
    budget_krw: 860000000
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

MORE = "(has(p.supplements) ? total(p.supplements.filter(s, has(s.krw)).map(s, s.krw)) : 0)"
WHOLE = f"total(to.programmes.map(p, p.budget_krw + {MORE}))"
KNOWN = "size(to.programmes) == size(self.programmes) && to.programmes.all(p, has(p.budget_krw))"

rule = claims(
    Claim(
        needs=("self.budget_krw", "self.programmes", "to.programmes"),
        when=KNOWN,
        must=f"self.budget_krw <= {WHOLE}",
        at="budget_krw",
        says={"budget": "self.budget_krw", "whole": WHOLE},
    ),
    Claim(
        needs=("self.budget_krw", "self.programmes", "to.programmes"),
        when=KNOWN,
        must=f"self.budget_krw * 10 != {WHOLE}",
        at="budget_krw",
        says={"budget": "self.budget_krw", "whole": WHOLE},
        variant="nought",
    ),
    kinds=(Call,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
