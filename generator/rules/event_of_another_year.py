"""A consortium's event takes place in its programme year.
컨소시엄의 행사는 사업연도와 같은 해에 열립니다.

Why: the programme year brings its rates, kinds and limits, so that a wrong one holds a record
against another year's rules without a word. It is a question, since an event may have been put
off. Where the programme year says when it begins, ends or until when its money is carried over,
`outside-programme-year` goes by that.

왜: 사업연도에 따라 지원 비율, 유형, 한도가 정해지므로, 연도를 잘못 적으면 다른 해의 규정으로
검사하게 됩니다. 행사가 미루어졌을 수도 있으므로 묻기만 합니다. 사업연도에 시작일, 종료일, 이월
기한이 있으면 `outside-programme-year`가 그것으로 판단합니다.

Wrong:

    # programmes/2025
    year: 2025
    ---
    # consortia/2025/alpha
    programme: "2025"  # <- here
    stages:
      dispatch:
        starts: "2026-03-05"
        ends: "2026-03-08"

Right:

    # programmes/2026
    year: 2026
    ---
    # consortia/2026/alpha
    programme: "2026"
    stages:
      dispatch:
        starts: "2026-03-05"
        ends: "2026-03-08"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import COUNTED
from generator.rules.outside_programme_year import CARRIED
from generator.rules.rulebook import Claim, Scope, claims

SAYS = {"starts": "event.starts", "number": "to.programme.year"}

rule = claims(
    Claim(
        needs=("to.programme.year", "event.starts"),
        when=f"{COUNTED} && !has(to.programme.ends) && !{CARRIED}",
        must="year(event.starts) <= to.programme.year",
        at="programme",
        says=SAYS,
    ),
    Claim(
        needs=("to.programme.year", "event.starts", "event.ends"),
        when=f"{COUNTED} && !has(to.programme.starts) && !before(event.ends, event.starts)",
        must="year(event.ends) >= to.programme.year",
        at="programme",
        says=SAYS,
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
