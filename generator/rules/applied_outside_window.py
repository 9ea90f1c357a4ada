"""A consortium applies while its call is open and at the right time before the event.
주관단체는 공고의 접수 기간 안에, 행사 전 정해진 시기에 신청합니다.

Why: windows are short, 15 days in 2026 (press release of 2025-10-13), and who applied outside one
was treated unlike the others.  Other programmes ask for an application so many days before the
event; the programme file can say so.  Only what is surely outside is told: a day without its hour
may be any hour of it.

왜: 접수 기간은 2026년의 경우 15일로 짧으며(2025. 10. 13. 보도자료) 기간 밖의 신청은 다른 신청자와
다르게 다루어진 셈이 됩니다. 행사 며칠 전까지 신청해야 하는지도 사업연도 파일에 적을 수 있습니다.
확실히 벗어난 것만 알립니다.

Wrong:

    # calls/2026-hosts
    programmes: ["2026"]
    opens: "2025-10-10"
    closes: "2025-10-24"
    ---
    # consortia/2026/alpha
    programme: "2026"
    call: "2026-hosts"
    applied: "2025-10-25"  # <- here

Right:

    # calls/2026-hosts
    programmes: ["2026"]
    opens: "2025-10-10"
    closes: "2025-10-24"
    ---
    # consortia/2026/alpha
    programme: "2026"
    call: "2026-hosts"
    applied: "2025-10-24"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import COUNTED, OF_ITS_YEAR
from generator.rules.rulebook import Claim, Rule, Scope


def _days_before(limit: str, must: str, days: str, variant: str) -> Claim:
    named = f"to.programme.windows.{limit}"
    return Claim(
        needs=("self.applied", "event.starts", named),
        when=COUNTED,
        must=must.format(named),
        at="applied",
        says={"applied": "self.applied", "starts": "event.starts", "days": days, "limit": named},
        variant=variant,
    )


MOST, FEWEST = "most_days(self.applied, event.starts)", "fewest_days(self.applied, event.starts)"

SAME_YEAR = (
    f"!has(self.programme) || has(self.continues) || !has(to.call.programmes) || {OF_ITS_YEAR}"
)
"""Else it is the call that is wrong (call-of-another-year)."""

WINDOWS = (
    Claim(
        needs=("self.applied", "to.call.opens"),
        when=SAME_YEAR,
        must="!before(self.applied, to.call.opens)",
        at="applied",
        says={"applied": "self.applied", "opens": "to.call.opens"},
        variant="early",
    ),
    Claim(
        needs=("self.applied", "to.call.closes"),
        when=SAME_YEAR,
        must="!before(to.call.closes, self.applied)",
        at="applied",
        says={"applied": "self.applied", "closes": "to.call.closes"},
        variant="late",
    ),
    _days_before("apply_days_before_min", f"{MOST} >= {{}}", MOST, "too-near"),
    _days_before("apply_days_before_max", f"{FEWEST} <= {{}}", FEWEST, "too-far"),
)

rule = Rule(
    (Consortium,),
    Severity.WARNING,
    Scope.REFERENCES,
    claims=WINDOWS,
    errors=("too-near", "too-far"),  # these limits stand in the programme file
)
