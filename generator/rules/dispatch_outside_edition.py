"""The dispatch overlaps with the exhibition the consortium attends.
현지파견 기간은 참가하는 전시회 기간과 겹칩니다.

Why: fairs are moved and re-dated, and a plan that was not corrected sends firms to an empty hall.
Days of travel before and after are fine; a dispatch that meets none of its exhibitions is not.
Editions that were cancelled or postponed are left out.

왜: 전시회는 옮겨지거나 날짜가 바뀌는 일이 잦아, 계획을 고치지 않으면 기업이 열리지 않는 전시회로
가게 됩니다. 앞뒤의 이동일은 괜찮지만, 어느 전시회와도 겹치지 않는 파견은 잘못입니다. 취소되거나
미루어진 회차는 보지 않습니다.

Wrong:

    # exhibitions/medica
    editions:
      "2025":
        starts: "2025-11-17"
        ends: "2025-11-20"
    ---
    # consortia/2025/alpha
    editions: ["medica/2025"]
    stages:
      dispatch:  # <- here
        starts: "2025-11-10"
        ends: "2025-11-14"

Right:

    # exhibitions/medica
    editions:
      "2025":
        starts: "2025-11-17"
        ends: "2025-11-20"
    ---
    # consortia/2025/alpha
    editions: ["medica/2025"]
    stages:
      dispatch:
        starts: "2025-11-15"
        ends: "2025-11-22"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

LAST = "(has(self.ends) ? self.ends : self.starts)"
HELD = "to.editions.filter(e, has(e.starts) && !has(e.ended))"
MEETS = f"(!before({LAST}, e.starts) && !before((has(e.ends) ? e.ends : e.starts), self.starts))"

rule = claims(
    Claim(
        each=("stages.dispatch",),
        needs=("self.starts", "to.editions", "record.editions"),
        when=f"size({HELD}) > 0 && {HELD}.size() == size(record.editions)",
        must=f"{HELD}.exists(e, {MEETS})",
        says={
            "starts": "self.starts",
            "ends": LAST,
            "opens": f"{HELD}[0].starts",
            "closes": f"('ends' in {HELD}[0] ? {HELD}[0].ends : {HELD}[0].starts)",
        },
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
