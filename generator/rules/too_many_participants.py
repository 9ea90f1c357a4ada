"""A consortium has no more firms than its programme year allows.
컨소시엄의 참여기업은 사업연도가 정한 수를 넘지 않습니다.

Why: some programmes limit a group so that each firm gets its share of matching and interpreting.
The roster counts, without firms that withdrew; where there is no roster, the reported number
counts, unless it was planned or rounded.  A call has no more places than
that, and those of its consortium are held by over-target.

왜: 기업마다 매칭과 통역을 충분히 받도록 한 컨소시엄의 기업 수를 제한하는 사업이 있습니다. 포기한
기업을 뺀 명단의 수로 세고, 명단이 없으면 보고된 수로 셉니다. 계획된 수나 어림수로는 판단하지
않습니다. 공고의 모집 규모도 이 수를 넘지 않으며, 그보다 많이 참여한 것은 over-target 규칙이
봅니다.

Wrong:

    # programmes/2026
    participants:
      maximum: 30
    ---
    # consortia/2026/alpha
    programme: "2026"
    firms:  # <- here
      - value: 31

Right:

    # programmes/2026
    participants:
      maximum: 30
    ---
    # consortia/2026/alpha
    programme: "2026"
    firms:
      - value: 30
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.rules.expressions import COUNTED as OF_OWN
from generator.rules.expressions import TAKING_PART, known, of_its_kind
from generator.rules.rulebook import Claim, Scope, claims

COUNTED = (
    "!('planned' in self.firms[0] && self.firms[0].planned)"
    " && !('approximate' in self.firms[0] && self.firms[0].approximate)"
)
PLACES = (
    f"{OF_OWN} && self.audience == 'participants'"
    " && self.target.counts == 'firms' && !has(self.target.approximate)"
)
OF_YEAR = "to.programmes[0].participants.maximum"
MAXIMUM_OF_ALL = f"{known('p', 'participants.maximum')} && !{of_its_kind('participants')}"

rule = claims(
    Claim(
        needs=("terms.participants.maximum", "self.participants"),
        must=f"{TAKING_PART} <= terms.participants.maximum",
        at="participants",
        says={"count": TAKING_PART, "maximum": "terms.participants.maximum"},
    ),
    Claim(
        needs=("terms.participants.maximum", "self.firms"),
        when=f"!has(self.participants) && {COUNTED}",
        must="self.firms[0].value <= terms.participants.maximum",
        at="firms",
        says={"count": "self.firms[0].value", "maximum": "terms.participants.maximum"},
    ),
    Claim(
        needs=("self.target.value", "self.consortium", "to.programmes"),
        when=f"{PLACES} && to.programmes.all(p, {MAXIMUM_OF_ALL})",
        must=f"self.target.value <= {OF_YEAR}",
        at="target.value",
        says={"count": "self.target.value", "maximum": OF_YEAR},
        variant="target",
    ),
    kinds=(Consortium, Call),
    scope=Scope.REFERENCES,
    level=Severity.ERROR,
)
