"""A result covers at least three firms.
성과는 세 기업 이상을 합한 값이어야 합니다.

Why: the sum of one or two firms shows what a single firm earned, at least to the other one.  The
schema asks for three where the number of reporting firms is given; where it is not, a group of
fewer than three firms is asked about.

왜: 한두 기업의 합계는 한 기업의 실적을 드러냅니다. 보고 기업 수가 적혀 있으면 스키마가 셋
이상인지 확인하고, 없으면 참여기업이 셋보다 적은 기록의 성과를 확인하도록 요청합니다.

Wrong:

    # consortia/2026/alpha
    firms:
      - value: 2
    results:
      - measure: consulted_usd  # <- here
        value: 120000

Right:

    # consortia/2026/alpha
    firms:
      - value: 3
    results:
      - measure: consulted_usd
        value: 120000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

OWN = "self.measure.endsWith('_usd') && !has(self.firms_reporting) && !has(self.planned)"
TAKING_PART = "size(record.participants.filter(p, !has(p.withdrawn)))"
REPORTED = "record.firms.filter(f, !has(f.planned) && !has(f.approximate))"


def _claim(source: str, when: str, count: str) -> Claim:
    return Claim(
        each=("results.*",),
        needs=(source,),
        when=f"{OWN} && {when}",
        must=f"{count} >= 3",
        at="measure",
        says={"count": count},
    )


rule = claims(
    _claim("record.participants", "true", TAKING_PART),
    _claim(
        "record.firms",
        f"!has(record.participants) && size({REPORTED}) > 0",
        f"{REPORTED}[0].value",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
