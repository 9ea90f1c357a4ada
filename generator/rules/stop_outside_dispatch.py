"""Stops are visited during the dispatch.
방문지는 현지파견 기간에 들릅니다.

Why: the days of a trip and of its stops are shown side by side; a stop before it began or after it
ended has mostly a slip in its month. Nor does a stop begin before the one before it ended.

왜: 현지파견과 방문지의 날짜는 나란히 표시됩니다. 파견이 시작되기 전이나 끝난 뒤에 들렀다고 하면
달을 잘못 적은 경우가 많습니다. 앞 방문지가 끝나기 전에 다음 방문지가 시작되지도 않습니다.

Wrong:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-10-12"
        ends: "2026-10-16"
    stops:
      - country: NL
        starts: "2026-09-12"  # <- here
        ends: "2026-09-14"

Right:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-10-12"
        ends: "2026-10-16"
    stops:
      - country: NL
        starts: "2026-10-12"
        ends: "2026-10-14"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

TRIP = "record.stages.dispatch"


def _within(field: str, must: str, when: str = "true") -> Claim:
    return Claim(
        each=("stops.*",),
        needs=(f"self.{field}", f"{TRIP}.starts", f"{TRIP}.ends"),
        when=when,
        must=must,
        at=field,
        says={"day": f"self.{field}", "starts": f"{TRIP}.starts", "ends": f"{TRIP}.ends"},
    )


BEGINS = f"!before(self.starts, {TRIP}.starts) && !before({TRIP}.ends, self.starts)"
EARLIER = (
    "(before(o.starts, self.starts)"
    " || (!before(self.starts, o.starts) && before(o.ends, self.ends)))"
)
AT_ONCE = f"has(o.starts) && has(o.ends) && before(self.starts, o.ends) && {EARLIER}"
"""At another stop, which is left the day that this one begins, or before."""

rule = claims(
    _within("starts", BEGINS),
    _within("ends", f"!before({TRIP}.ends, self.ends)", f"!has(self.starts) || ({BEGINS})"),
    Claim(
        each=("stops.*",),
        needs=("self.starts", "self.ends", "record.stops"),
        must=f"!record.stops.exists(o, {AT_ONCE})",
        at="starts",
        says={"day": "self.starts", "ends": f"record.stops.filter(o, {AT_ONCE})[0].ends"},
        variant="overlap",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
