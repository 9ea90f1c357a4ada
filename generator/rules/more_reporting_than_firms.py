"""A result covers no more firms than took part.
성과를 보고한 기업은 참여기업보다 많을 수 없습니다.

Why: the number of reporting firms stands beside the value and says how much of the group it
covers. It is held against the largest number of firms that is written, and against those who were
left of the selected; where no number is written, against the roster without those who withdrew.
Plans, rounded and least numbers, and values that cover other groups too, are not judged.

왜: 보고 기업 수는 값 옆에 나와서 참여기업 가운데 얼마를 담았는지 알려 줍니다. 적혀 있는 참여기업
수 가운데 가장 큰 수와, 선정하고 교체한 기업에서 포기한 기업을 뺀 수와 견줍니다. 참여기업 수가
없으면 포기한 기업을 뺀 명단과 견줍니다. 계획, 어림수, '이상'으로 적은 수와 다른 컨소시엄을 함께 센
값은 판단하지 않습니다.

Wrong:

    # consortia/2026/alpha
    firms:
      - value: 12
    results:
      - measure: meetings
        value: 118
        firms_reporting: 21  # <- here

Right:

    # consortia/2026/alpha
    firms:
      - value: 12
    results:
      - measure: meetings
        value: 118
        firms_reporting: 12
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import TAKING_PART
from generator.rules.rulebook import Claim, Scope, claims

OWN = "!has(self.together_with) && !has(self.planned)"
ALL_EXACT = "record.firms.all(f, !has(f.approximate) && !has(f.at_least) && !has(f.planned))"
IN_ONE = "record.firms.exists(f, self.firms_reporting <= (has(f.to) ? f.to : f.value))"


def _claim(source: str, when: str, must: str, says: dict[str, str], variant: str) -> Claim:
    return Claim(
        each=("results.*",),
        needs=("self.firms_reporting", source),
        when=f"{OWN} && {when}",
        must=must,
        at="firms_reporting",
        says={"reporting": "self.firms_reporting", **says},
        variant=variant,
    )


T = "record.turnover"
LEFT = f"({T}.selected + (has({T}.replaced) ? {T}.replaced : 0) - {T}.withdrew)"
rule = claims(
    _claim("record.firms", ALL_EXACT, IN_ONE, {}, "count"),
    _claim(
        "record.participants",
        "!has(record.firms)",
        f"self.firms_reporting <= {TAKING_PART}",
        {"roster": TAKING_PART},
        "roster",
    ),
    _claim(
        f"{T}.withdrew",
        f"has({T}.selected)",
        f"self.firms_reporting <= {LEFT}",
        {"left": LEFT},
        "left",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
