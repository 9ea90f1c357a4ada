"""No more is returned than was granted or left over.
반납액은 지원금이나 쓰고 남은 지원금보다 많을 수 없습니다.

Why: what is returned is a part of the subsidy; more than all of it is a slip of a digit. What was
settled is not paid back, so more than the rest of the subsidy is asked about. Whether less was
returned than is left, returned-less-than-left asks.

왜: 반납액은 지원금 가운데 쓰지 않은 돈입니다. 지원금보다 많으면 자릿수가 틀린 것입니다.
정산한 지원금은 돌려주지 않으므로 나머지보다 많이 돌려주었으면 확인하도록 요청합니다. 나머지보다
적은 것은 returned-less-than-left에서 묻습니다.

Wrong:

    # consortia/2026/alpha
    subsidy_total_krw: 14000000
    settlement:
      returned_krw: 140000000  # <- here

Right:

    # consortia/2026/alpha
    subsidy_total_krw: 14000000
    settlement:
      returned_krw: 1400000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import (
    BUDGETED,
    EACH_SETTLED,
    GRANTED,
    NO_TOTAL,
    SETTLED,
    SPENT,
)
from generator.rules.rulebook import Claim, Rule, Scope


def _within(granted: str, when: str, *needs: str) -> Claim:
    return Claim(
        needs=("self.settlement.returned_krw", *needs),
        when=when,
        must=f"self.settlement.returned_krw <= {granted}",
        at="settlement.returned_krw",
        says={"returned": "self.settlement.returned_krw", "subsidy": granted},
    )


def _left(granted: str, when: str, needed: str) -> Claim:
    """No more is returned than the granted less the settled, where that is less than all."""
    returned = "self.settlement.returned_krw"
    return Claim(
        needs=(returned, needed, SETTLED),
        when=f"{when} && {EACH_SETTLED} && {SPENT} <= {granted} && {returned} <= {granted}",
        must=f"{returned} <= {granted} - {SPENT}",
        at="settlement.returned_krw",
        says={"returned": returned, "subsidy": granted, "settled": SPENT},
        variant="left",
    )


CLAIMS = (
    _within("self.subsidy_total_krw", "true", "self.subsidy_total_krw"),
    _within(GRANTED, NO_TOTAL, BUDGETED),
    _within(
        SPENT,
        f"!has(self.subsidy_total_krw) && !has(self.budget) && {EACH_SETTLED}",
        SETTLED,
    ),
    _left("self.subsidy_total_krw", "true", "self.subsidy_total_krw"),
    _left(GRANTED, NO_TOTAL, BUDGETED),
)
WHOLE = ""
"""The variant of more than the whole subsidy."""
rule = Rule((Consortium,), Severity.WARNING, Scope.RECORD, claims=CLAIMS, errors=(WHOLE,))
