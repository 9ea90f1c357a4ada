"""A period cannot end before it starts.
기간은 시작하기 전에 끝날 수 없습니다.

Why: calendars, states and D-days are worked out from the first and the last day.  Only what is
known is compared: 2026-03 may end on any day of that March.

왜: 달력과 진행 상태, D-day를 첫날과 마지막 날로 계산합니다. 아는 데까지만 비교하므로 2026-03은
그해 3월의 어느 날이든 될 수 있습니다.

Wrong:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-08"
        ends: "2026-03-05"  # <- here

Right:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-05"
        ends: "2026-03-08"
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium, Exhibition, Organization, Programme
from generator.rules.rulebook import Claim, Scope, claims


def _period(first: str, last: str, *each: str) -> Claim:
    return Claim(
        each=each,
        needs=(f"self.{first}", f"self.{last}"),
        must=f"!before(self.{last}, self.{first})",
        at=last,
        says={"starts": f"self.{first}", "ends": f"self.{last}"},
    )


rule = claims(
    _period("starts", "ends", "", "stages.*", "stops.*", "editions.*"),
    _period("opens", "closes", ""),
    _period("from", "until", "names.*"),
    kinds=(Consortium, Call, Exhibition, Organization, Programme),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
