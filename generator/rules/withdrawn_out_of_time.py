"""A firm withdraws between selection and the end of the event.
참여기업은 선정된 뒤부터 행사가 끝나기 전까지 참가를 포기합니다.

Why: who was never chosen cannot withdraw, and who was there until the end took part. One of the
days is a slip, mostly in the month or year.

왜: 선정되기 전에는 포기할 수 없고, 행사가 끝날 때까지 있었으면 참가한 것입니다. 흔히 달이나 연도를
잘못 적은 것입니다.

Wrong:

    # consortia/2026/alpha
    roster_consent: "2026-02-01"
    participants:
      - name: 가나
        withdrawn: "2026-05-03"  # <- here
    stages:
      dispatch:
        starts: "2026-04-22"
        ends: "2026-04-24"

Right:

    # consortia/2026/alpha
    roster_consent: "2026-02-01"
    participants:
      - name: 가나
        withdrawn: "2026-03-05"
    stages:
      dispatch:
        starts: "2026-04-22"
        ends: "2026-04-24"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("participants.*",),
        needs=("self.withdrawn", "event.ends"),
        must="!before(event.ends, self.withdrawn)",
        at="withdrawn",
        says={"day": "self.withdrawn", "ends": "event.ends"},
        variant="late",
    ),
    Claim(
        each=("participants.*",),
        needs=("self.withdrawn", "record.selected"),
        must="!before(self.withdrawn, record.selected)",
        at="withdrawn",
        says={"day": "self.withdrawn", "selected": "record.selected"},
        variant="early",
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
