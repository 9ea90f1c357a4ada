"""Anything announced before the event is marked as a plan.
행사 전에 나온 수치는 계획입니다.

Why: an article of the week before says who will take part, not who did; told as a result it is
false.  A figure is judged only where the first day and the days of all sources are known, and not
for a consortium that ended before its time.

왜: 행사 전 기사는 참가할 기업 수를 적을 뿐 참가한 기업 수가 아닙니다. 성과처럼 적으면 사실과
달라집니다. 행사 첫날과 모든 출처의 날짜를 알 때만 판단하며, 중간에 끝난 컨소시엄은 판단하지
않습니다.

Wrong:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-05"
    firms:
      - value: 12  # <- here
    results:
      - measure: meetings
        value: 120
        planned: true
    sources:
      - title: 참가 계획 보도자료
        date: "2026-02-20"
        basis: press_release

Right:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-05"
    firms:
      - value: 12
        planned: true
    results:
      - measure: meetings
        value: 120
        planned: true
    sources:
      - title: 참가 계획 보도자료
        date: "2026-02-20"
        basis: press_release
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

OLDER = "record.sources.all(s, has(s.date) && before(s.date, event.starts))"

rule = claims(
    Claim(
        each=("firms.*", "results.*"),
        needs=("event.starts", "record.sources"),
        when="!has(record.ended) && !(has(self.planned) && self.planned)",
        must=f"!({OLDER})",
        at="value",
        says={"starts": "event.starts"},
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
