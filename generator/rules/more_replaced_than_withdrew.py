"""No more firms were replaced than withdrew.
교체한 기업은 포기한 기업보다 많지 않습니다.

Why: whoever comes later takes the place of a firm that left, so that the number of firms is the
selected without those that left and with those that came. One of the two numbers has a slip.

왜: 나중에 들어온 기업은 그만둔 기업의 자리에 들어옵니다. 참여기업은 선정한 기업에서 그만둔 기업을
빼고 들어온 기업을 더한 수이므로, 교체한 기업이 더 많으면 둘 가운데 하나가 틀린 것입니다.

Wrong:

    # consortia/2026/alpha
    turnover:
      selected: 16
      withdrew: 0
      replaced: 1  # <- here

Right:

    # consortia/2026/alpha
    turnover:
      selected: 16
      withdrew: 1
      replaced: 1
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("turnover",),
        needs=("self.withdrew", "self.replaced"),
        must="self.replaced <= self.withdrew",
        at="replaced",
        says={"replaced": "self.replaced", "withdrew": "self.withdrew"},
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
