"""Days that belong together are not far apart.
서로 이어지는 날짜는 너무 멀리 떨어져 있지 않습니다.

Why: an agreement of two years before its trip, or a fee due half a year after the closing day, has
mostly a slip in its year or month, which every order of days still allows. What comes before an
event is asked about from a year on, its preparation from a year and a half, a settlement from a
year and a half after it, the steps of a call from half a year on, and what was counted on site, or
after some months, from half a year after that time on. A change may be approved before its day, by
half a year at most.

왜: 파견보다 두 해 앞선 협약이나 마감하고 반년 뒤의 납부 기한은 연도나 달을 잘못 적은 것일 때가
많은데, 날짜의 앞뒤만 보아서는 드러나지 않습니다. 행사 전의 일은 한 해, 사전 준비와 행사 뒤의 정산은
한 해 반, 공고의 절차는 반년이 넘게 떨어져 있으면 묻습니다. 성과의 기준일은 현장, 2·6·12개월 같은
그 시점보다 반년이 넘게 늦으면 묻습니다. 변경을 반년이 넘게 먼저 승인하였다고 해도 묻습니다.

Wrong:

    # calls/2026-alpha
    closes: "2026-03-27"
    fee:
      krw: 3000000
      per: booth
      due: "2027-04-10"  # <- here

Right:

    # calls/2026-alpha
    closes: "2026-03-27"
    fee:
      krw: 3000000
      per: booth
      due: "2026-04-10"
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.rules.rulebook import Claim, Scope, claims

HALF_A_YEAR, YEAR, YEAR_AND_HALF = 183, 366, 550


def _within(most: int, first: str, then: str, at: str, each: str = "", when: str = "true") -> Claim:
    """At most so many days from one to the other, told at the one that a group has."""
    days = f"fewest_days({first}, {then})"
    return Claim(
        each=(each,),
        needs=(first, then),
        when=when,
        must=f"{days} <= {most}",
        at=at,
        says={"first": first, "then": then, "days": days},
    )


def _ahead(at: str, each: str = "", most: int = YEAR) -> Claim:
    """A day before the event."""
    return _within(most, f"self.{at}", "event.starts", at, each)


def _counted(when: str, months: int) -> Claim:
    """A result of some months after the event, no plan."""
    most, of_it = 31 * months + HALF_A_YEAR, f"has(self.when) && self.when == '{when}'"
    return _within(
        most, "event.ends", "self.as_of", "as_of", "results.*", f"{of_it} && !has(self.planned)"
    )


rule = claims(
    _counted("onsite", 0),
    *(_counted(f"{months}_months", months) for months in (2, 6, 12)),
    _ahead("signed", "agreement"),
    _ahead("plan_approved", "agreement"),
    _ahead("roster_consent"),
    _ahead("withdrawn", "participants.*"),
    _ahead("date", "changes.*"),
    _within(HALF_A_YEAR, "self.approved", "self.date", "approved", "changes.*"),
    _ahead("starts", "stages.preparation", YEAR_AND_HALF),
    _within(YEAR_AND_HALF, "event.ends", "self.reported", "reported", "settlement"),
    _within(HALF_A_YEAR, "self.announced", "self.opens", "announced"),
    _within(HALF_A_YEAR, "self.closes", "self.fee.due", "fee.due"),
    _within(
        HALF_A_YEAR, "self.closes", "self.schedule.objection_until", "schedule.objection_until"
    ),
    _within(HALF_A_YEAR, "self.schedule.announcement", "self.result.announced", "result.announced"),
    kinds=(Call, Consortium),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
