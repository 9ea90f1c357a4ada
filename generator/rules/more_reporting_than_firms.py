"""A result covers no more firms than took part.
성과를 보고한 기업은 참여기업보다 많을 수 없습니다.

Why: the number of reporting firms stands beside the value and says how much of the group it
covers. It is held against the largest number of firms that is written; where none is, against the
roster, which also counts those that withdrew. Plans, rounded and least numbers, and values that
cover other groups too, are not judged.

왜: 보고 기업 수는 값 옆에 나와서 참여기업 가운데 얼마를 담았는지 알려 줍니다. 적혀 있는 참여기업
수 가운데 가장 큰 수와 견주며, 그 수가 없으면 포기한 기업을 더한 명단과 견줍니다. 계획, 어림수,
'이상'으로 적은 수와 다른 컨소시엄을 함께 센 값은 판단하지 않습니다.

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


ROSTER = "size(record.participants)"
rule = claims(
    _claim("record.firms", ALL_EXACT, IN_ONE, {}, "count"),
    _claim(
        "record.participants",
        "!has(record.firms)",
        f"self.firms_reporting <= {ROSTER}",
        {"roster": ROSTER},
        "roster",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
