"""No two editions of a fair take place on the same dates.
전시회의 두 회차는 같은 날에 열리지 않습니다.

Why: an edition that was made by copying another one keeps its days, and consortia and calendars
follow them to the wrong season. Days that are exactly a year apart fall on other weekdays, which
fairs keep; it is a question, for a few fairs are always held on the same dates.

왜: 다른 회차를 복사하여 만든 회차에는 그 날짜가 그대로 남기 쉽고, 컨소시엄과 달력이 잘못된 때를
가리키게 됩니다. 연도만 바꾼 날짜는 요일이 달라지는데 전시회는 대개 요일을 지킵니다. 해마다 같은
날짜에 여는 전시회도 있으므로 묻기만 합니다.

Wrong:

    # exhibitions/medica
    editions:
      2026-spring:
        starts: "2026-04-22"  # <- here
        ends: "2026-04-24"
      2026-autumn:
        starts: "2026-04-22"  # <- here
        ends: "2026-04-24"

Right:

    # exhibitions/medica
    editions:
      2026-spring:
        starts: "2026-04-22"
        ends: "2026-04-24"
      2026-autumn:
        starts: "2026-09-16"
        ends: "2026-09-18"
"""

from generator.records.findings import Severity
from generator.records.model import Exhibition
from generator.rules.rulebook import Claim, Scope, claims

OTHER = "record.editions[k]"


def _those(alike: str) -> str:
    """The names of editions with both days that are like those of ``self``."""
    return f"names(record.editions).filter(k, 'starts' in {OTHER} && 'ends' in {OTHER} && {alike})"


FOUND = _those(f"{OTHER}.starts == self.starts && {OTHER}.ends == self.ends")
BEFORE = _those(
    f"fewest_days({OTHER}.starts, self.starts) in [365, 366]"
    f" && fewest_days({OTHER}.starts, self.starts) == most_days({OTHER}.ends, self.ends)"
    f" && most_days({OTHER}.starts, self.starts) == fewest_days({OTHER}.ends, self.ends)"
)
"""Those of the same days a year before."""

rule = claims(
    Claim(
        each=("editions.*",),
        needs=("self.starts", "self.ends"),
        when="fewest_days(self.starts, self.starts) == 0 && size(record.editions) > 1",
        must=f"size({FOUND}) < 2",
        at="starts",
        says={
            "starts": "self.starts",
            "first": f"{FOUND}[0]",
            "second": f"{FOUND}[1]",
        },
    ),
    Claim(
        each=("editions.*",),
        needs=("self.starts", "self.ends"),
        when="size(record.editions) > 1",
        must=f"size({BEFORE}) == 0",
        at="starts",
        says={"starts": "self.starts", "first": f"{BEFORE}[0]"},
        variant="next-year",
    ),
    kinds=(Exhibition,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
