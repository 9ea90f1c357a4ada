"""Results and settlement come after the start of the event.
성과와 정산은 행사가 시작된 뒤에 나옵니다.

Why: meetings and contracts of an event cannot stand for a day before it, and costs are settled
once they have been paid. A plan or forecast is marked ``planned`` and not judged, nor is a
consortium that ended before its time. Nor do totals of a programme year stand for a day before it.

왜: 행사의 상담과 계약이 행사 전 날짜의 수치일 수 없고, 정산은 비용을 쓴 뒤에 합니다. 계획이나
예상은 planned로 표시하면 판단하지 않으며, 중간에 끝난 컨소시엄도 판단하지 않습니다.
사업연도의 집계도 그해가 되기 전 날짜의 수치일 수 없습니다.

Wrong:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-05"
    results:
      - measure: meetings
        value: 120
        as_of: "2026-03-01"  # <- here

Right:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-05"
    results:
      - measure: meetings
        value: 120
        as_of: "2026-03-08"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium, Programme
from generator.rules.rulebook import Claim, Scope, claims


def _after(where: str, field: str, when: str, variant: str) -> Claim:
    return Claim(
        each=(where,),
        needs=(f"self.{field}", "event.starts"),
        when=f"!has(record.ended) && {when}",
        must=f"!before(self.{field}, event.starts)",
        at=field,
        says={"told": f"self.{field}", "starts": "event.starts"},
        variant=variant,
    )


rule = claims(
    _after("results.*", "as_of", "!(has(self.planned) && self.planned)", "result"),
    Claim(
        each=("results.*",),
        needs=("self.as_of", "record.year"),
        when="!has(self.planned)",
        must="year(self.as_of) >= record.year",
        at="as_of",
        says={"told": "self.as_of", "programme": "record.year"},
        variant="year",
    ),
    _after("settlement", "reported", "true", "settlement"),
    _after("settlement", "confirmed", "true", "settlement"),
    kinds=(Consortium, Programme),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
