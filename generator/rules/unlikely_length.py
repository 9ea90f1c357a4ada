"""A period has a plausible length.
기간은 그 일에 걸맞은 길이입니다.

Why: with a slip in the month or year a trip abroad lasts for a year, and calendars show it as
going on. Dispatches, visits and fairs of more than four weeks, applications taken for more than a
year, a follow-up of more than thirteen months, programme years of more than fourteen, and
preparations of more than three years are asked about.

왜: 달이나 연도를 잘못 적으면 며칠의 파견이 한 해 동안 이어지는 것이 되어 달력에 진행 중으로
나옵니다. 네 주가 넘는 파견과 방문과 전시회, 한 해가 넘는 접수 기간, 열세 달이 넘는 사후관리, 열네
달이 넘는 사업연도, 세 해가 넘는 사전준비는 묻습니다.

Wrong:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-04-22"
        ends: "2027-04-24"  # <- here

Right:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-04-22"
        ends: "2026-04-24"
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium, Exhibition, Programme
from generator.rules.rulebook import Claim, Scope, claims

ABROAD, APPLICATIONS, FOLLOW_UP, PREPARATION, PROGRAMME = 27, 366, 400, 1100, 430


def _at_most(days: int, each: str, first: str = "starts", last: str = "ends") -> Claim:
    """A period of no more than so many days, as far as it is known."""
    return Claim(
        each=(each,),
        needs=(f"self.{first}", f"self.{last}"),
        must=f"fewest_days(self.{first}, self.{last}) <= {days}",
        at=last,
        says={
            "starts": f"self.{first}",
            "ends": f"self.{last}",
            "days": f"fewest_days(self.{first}, self.{last})",
        },
    )


rule = claims(
    _at_most(ABROAD, "stages.dispatch"),
    _at_most(ABROAD, "stops.*"),
    _at_most(ABROAD, "editions.*"),
    _at_most(APPLICATIONS, "", "opens", "closes"),
    _at_most(PROGRAMME, ""),
    _at_most(PREPARATION, "stages.preparation"),
    _at_most(FOLLOW_UP, "stages.follow_up"),
    kinds=(Call, Consortium, Exhibition, Programme),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
