"""A maximum is not below its minimum.
최대는 최소보다 작을 수 없습니다.

Why: a range that ends below its start holds for nobody; the two were exchanged or one of them is
wrong.

왜: 끝이 처음보다 작은 범위에는 아무것도 들지 않습니다. 둘을 바꾸어 적었거나 하나가 틀린 것입니다.

Wrong:

    # calls/2026-alpha
    support:
      from_percent: 70
      max_percent: 50  # <- here

Right:

    # calls/2026-alpha
    support:
      from_percent: 50
      max_percent: 70
"""

from generator.records.findings import Severity
from generator.records.model import Call, Programme
from generator.rules.rulebook import Claim, Scope, claims


def _range(least: str, most: str, *each: str) -> Claim:
    return Claim(
        each=each,
        needs=(f"self.{least}", f"self.{most}"),
        must=f"self.{least} <= self.{most}",
        at=most,
        says={"least": f"self.{least}", "most": f"self.{most}"},
    )


rule = claims(
    _range("support.from_percent", "support.max_percent", ""),
    _range(
        "from_percent",
        "max_percent",
        "subsidy",
        "subsidy.items.*",
        "kinds.*.subsidy",
        "kinds.*.subsidy.items.*",
    ),
    _range("participants.minimum", "participants.maximum", "", "kinds.*"),
    _range("windows.apply_days_before_min", "windows.apply_days_before_max", ""),
    kinds=(Call, Programme),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
