"""The agreement is signed before the event.
협약은 행사 전에 맺습니다.

Why: money is granted for what is to come; an agreement or an approved plan of after the event
mostly has its day and month changed about. It is a question, since some agreements come late.

왜: 지원금은 앞으로 할 일에 주는 돈입니다. 협약일이나 운영계획 승인일이 행사보다 늦으면 달과 날을
바꾸어 적은 경우가 많습니다. 늦게 맺은 협약일 수 있으므로 묻기만 합니다.

Wrong:

    # consortia/2026/alpha
    agreement:
      signed: "2026-07-01"  # <- here
    stages:
      dispatch:
        starts: "2026-04-22"

Right:

    # consortia/2026/alpha
    agreement:
      signed: "2026-01-07"
    stages:
      dispatch:
        starts: "2026-04-22"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims


def _before_event(field: str) -> Claim:
    return Claim(
        needs=(f"self.agreement.{field}", "event.starts"),
        must=f"!before(event.starts, self.agreement.{field})",
        at=f"agreement.{field}",
        says={"day": f"self.agreement.{field}", "starts": "event.starts"},
    )


rule = claims(
    _before_event("signed"),
    _before_event("plan_approved"),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
