"""No more firms take part than were selected or put in the place of others.
참여기업은 선정하고 교체한 기업보다 많지 않습니다.

Why: whoever takes part was selected first, so the larger number has a slip. Plans and rounded or
least numbers are not judged, nor is a smaller one, for firms withdraw.

왜: 참여기업은 먼저 선정된 기업이므로 더 많으면 둘 가운데 하나가 틀린 것입니다. 계획이나 어림수,
'이상' 으로 적은 수는 보지 않습니다. 포기한 기업이 있을 수 있어 더 적은 것도 묻지 않습니다.

Wrong:

    # consortia/2026/alpha
    firms:
      - value: 16  # <- here
    turnover:
      selected: 15
      replaced: 0

Right:

    # consortia/2026/alpha
    firms:
      - value: 15
    turnover:
      selected: 15
      replaced: 0
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

SURE = " && ".join(f"!has(self.{mark})" for mark in ("approximate", "planned", "at_least"))

rule = claims(
    Claim(
        each=("firms.*",),
        needs=("self.value", "record.turnover.selected", "record.turnover.replaced"),
        when=SURE,
        must="self.value <= record.turnover.selected + record.turnover.replaced",
        at="value",
        says={
            "count": "self.value",
            "selected": "record.turnover.selected",
            "replaced": "record.turnover.replaced",
        },
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
