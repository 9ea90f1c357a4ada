"""The event falls within its programme year or its carry-over period.
행사는 소속 사업연도 안에, 또는 이월이 인정된 기간 안에 열립니다.

Why: a year's money pays for that year's events. Single-year consortia of 2026 may also go to fairs
of the first quarter of 2027 (press release of 2025-10-13): their kind says until when. An event
that began in time may end later.

왜: 한 해의 예산은 그해 행사에 씁니다. 2026년 단년도(일반) 컨소시엄은 2027년 1분기에 열리는 전시회
까지 지원하므로(2025. 10. 13. 보도자료) 유형에 적힌 이월 기한까지 봅니다. 기간 안에 시작한 행사는
끝나는 날이 지나도 됩니다.

Wrong:

    # programmes/2026
    starts: "2026-01-01"
    ends: "2026-12-31"
    kinds:
      general:
        label: 일반수출컨소시엄
        carry_over_until: "2027-03-31"
    ---
    # consortia/2026/alpha
    programme: "2026"  # <- here
    kind: general
    stops:
      - country: "DE"
        starts: "2027-04-05"

Right:

    # programmes/2026
    starts: "2026-01-01"
    ends: "2026-12-31"
    kinds:
      general:
        label: 일반수출컨소시엄
        carry_over_until: "2027-03-31"
    ---
    # consortia/2026/alpha
    programme: "2026"
    kind: general
    stops:
      - country: "DE"
        starts: "2027-03-05"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import COUNTED, IN_ITS_KIND
from generator.rules.rulebook import Claim, Scope, claims

KIND = "to.programme.kinds[record.kind]"
CARRIED = f"({IN_ITS_KIND} && 'carry_over_until' in {KIND})"
LAST = f"({CARRIED} ? {KIND}.carry_over_until : to.programme.ends)"

rule = claims(
    Claim(
        needs=("to.programme.starts", "event.ends"),
        when=COUNTED,
        must="!before(event.ends, to.programme.starts)",
        at="programme",
        says={"ends": "event.ends", "first": "to.programme.starts"},
        variant="early",
    ),
    Claim(
        needs=("to.programme", "event.starts"),
        when=f"{COUNTED} && ({CARRIED} || has(to.programme.ends))",
        must=f"!before({LAST}, event.starts)",
        at="programme",
        says={"starts": "event.starts", "last": LAST},
        variant="late",
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.ERROR,
)
