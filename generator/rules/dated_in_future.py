"""Things that have happened are not dated in the future.
이미 있었던 일의 날짜는 앞날일 수 없습니다.

Why: results, consents, selections and settlements are facts once they are recorded; a day to come
is a slip or a plan, and would be shown as done. Days to come have fields of their own (schedule,
due, planned). Judged by the day of the check, so it is never an error.

왜: 성과, 동의, 선정, 정산은 이루어진 뒤에 적습니다. 앞날이 적혀 있으면 잘못 적었거나 계획인데
이미 된 일로 보입니다. 예정된 날은 schedule, due, planned처럼 따로 적는 자리가 있습니다. 확인하는
날에 따라 달라지므로 오류로 보지 않습니다.

Wrong:

    # consortia/2026/alpha
    results:
      - measure: meetings
        value: 120
        as_of: "2099-03-08"  # <- here

Right:

    # consortia/2026/alpha
    results:
      - measure: meetings
        value: 120
        as_of: "2026-03-08"
"""

from collections.abc import Mapping

from generator.records.findings import Severity
from generator.records.model import FOLDERS
from generator.rules.rulebook import Claim, Scope, claims

PAST: Mapping[str, tuple[str, ...]] = {
    "announced": ("", "result"),
    "applied": ("",),
    "approved": ("changes.*",),
    "as_of": ("results.*",),
    "cancelled": ("",),
    "checked": ("",),
    "confirmed": ("settlement",),
    "date": ("sources.*", "revisions.*", "changes.*", "ended", "supplements.*"),
    "plan_approved": ("agreement",),
    "published": ("values.*",),
    "reported": ("settlement",),
    "roster_consent": ("",),
    "selected": ("",),
    "signed": ("agreement",),
    "withdrawn": ("participants.*",),
}
"""The days of what has happened, with the groups that have them."""


def _over(day: str, groups: tuple[str, ...]) -> Claim:
    """A day that has come, unless it is marked as planned."""
    return Claim(
        each=groups,
        needs=(f"self.{day}", "today"),
        when="!has(self.planned)",
        must=f"!before(today, self.{day})",
        at=day,
        says={"day": f"self.{day}"},
    )


rule = claims(
    *(_over(day, groups) for day, groups in PAST.items()),
    kinds=tuple(FOLDERS.values()),
    scope=Scope.DAY,
    level=Severity.WARNING,
)
