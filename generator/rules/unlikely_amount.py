"""An amount is plausible for its unit.
금액은 단위에 맞는 크기여야 합니다.

Why: notices and articles write thousands and hundred millions of won, and a table of won gets a
fee of 450 or exports of a billion dollars. The bounds are far beyond every amount that a source
has named; they stand in a table (unlikely_amount.json).

왜: 공고와 기사는 천원, 백만원, 억원 단위로 적어서 참가비 450원이나 수출 10억 달러가 되기
쉽습니다. 기준은 이제까지의 어떤 금액과도 멀리 떨어져 있으며 표(unlikely_amount.json)에 있습니다.

Wrong:

    # calls/2026-alpha
    fee:
      krw: 450  # <- here
      per: firm

Right:

    # calls/2026-alpha
    fee:
      krw: 450000
      per: firm
"""

import json
from pathlib import Path
from typing import Any

from generator.records.findings import Severity
from generator.records.model import KINDS
from generator.rules.rulebook import Claim, Rule, Scope

BOUNDS = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))


def _claim(bound: dict[str, Any]) -> Claim:
    """An amount that is 0, or within its bound."""
    field = f"self.{bound['field']}"
    compared = f">= {bound['least']}" if "least" in bound else f"<= {bound['most']}"
    return Claim(
        each=(bound.get("each", ""),),
        needs=(field,),
        when=bound.get("when", "true"),
        must=f"{field} == 0 || {field} {compared}",
        at=bound["field"],
        says={"amount": field},
        variant=bound["says"],
    )


rule = Rule(
    tuple(KINDS[kind] for kind in BOUNDS["kinds"]),
    Severity.WARNING,
    Scope.RECORD,
    claims=tuple(_claim(bound) for bound in BOUNDS["amounts"]),
)
