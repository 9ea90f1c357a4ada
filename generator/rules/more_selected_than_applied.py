"""The number selected does not exceed the number of applicants.
선정한 수는 신청한 수보다 많을 수 없습니다.

Why: the competition for places is worked out from both numbers. Rounded numbers are not judged.

왜: 경쟁률은 두 수로 계산합니다. 어림수는 판단하지 않습니다.

Wrong:

    # calls/2026-alpha
    result:
      applied: 62
      selected: 199  # <- here

Right:

    # calls/2026-alpha
    result:
      applied: 199
      selected: 62
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.rules.rulebook import Claim, Scope, claims

EXACT = "!(has(self.result.approximate) && self.result.approximate)"


def _no_more(selected: str, applied: str, when: str = "true") -> Claim:
    """That one number of a record is at most another."""
    more, most = f"self.{selected}", f"self.{applied}"
    return Claim(
        needs=(most, more),
        when=when,
        must=f"{more} <= {most}",
        at=selected,
        says={"applied": most, "selected": more},
    )


rule = claims(
    _no_more("result.selected", "result.applied", when=EXACT),
    _no_more("result.firms_selected", "result.firms_applied", when=EXACT),
    _no_more("turnover.selected", "turnover.applied"),
    kinds=(Call, Consortium),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
