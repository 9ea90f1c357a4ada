"""A figure is published after its period has ended, or at least started.
통계는 그 기간이 지난 뒤에 공표합니다.

Why: the day of publication says which of several figures for one period is the newer. A figure for
a whole year is not out before the year ends; one for a half, a quarter or a month, not in the years
before. Mostly it is January's slip, the year that has just ended. Shares, which surveys tell of the
year to come, and figures of an unknown vintage, such as plans, may be out earlier.

왜: 같은 기간의 수치가 여럿이면 공표일로 어느 것이 새것인지 가립니다. 한 해의 수치는 그해가
끝나기 전에 나오지 않고, 반기·분기·월의 수치는 그 전해에 나오지 않습니다. 대개 1월에 지난해
연도를 적은 경우입니다.
앞날을 묻는 조사의 비율(%)과, 계획처럼 공표 시점을 모르는 수치는 더 일찍 나올 수 있습니다.

Wrong:

    # statistics/exports
    values:
      - period: "2025"
        value: 98219
        vintage: provisional
        published: "2025-01-28"  # <- here

Right:

    # statistics/exports
    values:
      - period: "2025"
        value: 98219
        vintage: provisional
        published: "2026-01-28"
"""

from generator.records.findings import Severity
from generator.records.model import Statistics
from generator.rules.rulebook import Claim, Scope, claims

WHOLE_YEAR = "size(self.period) == 4"
OVER = "year(self.published) > year(self.period)"
BEGUN = "year(self.published) == year(self.period)"

rule = claims(
    Claim(
        each=("values.*",),
        needs=("self.period", "self.published"),
        when="self.vintage != 'unknown' && record.unit != 'percent'",
        must=f"{OVER} || (!({WHOLE_YEAR}) && {BEGUN})",
        at="published",
        says={"published": "self.published", "period": "self.period"},
    ),
    kinds=(Statistics,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
