"""A consortium is not selected before its call announced the result.
선정은 공고의 결과를 발표한 날이나 그 뒤에 합니다.

Why: a consortium that was selected before its call told the result has a slip in one of the days.
Where no day of the result is known, the evaluation and the closing day are asked instead, but of
calls that take applications as they come. Whether a change is approved before it is made or
afterwards no source says, so nobody asks.

왜: 공고의 결과를 발표하기 전에 선정되었으면 날짜 하나를 잘못 적은 경우가 많습니다. 발표일을 모르면
평가일과 접수 마감으로 보되, 접수하는 대로 선정하는 공고는 보지 않습니다. 사업계획 변경을 먼저
승인받는지 나중에 승인받는지는 근거가 없어 묻지 않습니다.

Wrong:

    # calls/2026-hosts
    result:
      counts: consortia
      selected: 9
      announced: "2025-12-05"
    ---
    # consortia/2026/alpha
    call: "2026-hosts"
    selected: "2025-11-05"  # <- here

Right:

    # calls/2026-hosts
    result:
      counts: consortia
      selected: 9
      announced: "2025-12-05"
    ---
    # consortia/2026/alpha
    call: "2026-hosts"
    selected: "2025-12-05"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import AT_ONCE, known
from generator.rules.rulebook import Claim, Scope, claims

AT_ONCE_BY_CALL = AT_ONCE.replace("record.", "to.call.")
DAYS = ("result.announced", "schedule.announcement", "schedule.evaluation", "closes")
"""Days of a call before which nobody is selected; the surest that is known is asked."""


def _selected(nth: int) -> Claim:
    """Selected no earlier than one of these days, where none that is surer is known."""
    day, surer = f"to.call.{DAYS[nth]}", [f"!({known('to.call', one)})" for one in DAYS[:nth]]
    if nth:
        surer += [AT_ONCE_BY_CALL]
    return Claim(
        needs=("self.selected", day),
        when=" && ".join(("!has(self.continues)", *surer)),
        must=f"!before(self.selected, {day})",
        at="selected",
        says={"first": "self.selected", "then": day},
        variant="selection" if nth < 2 else DAYS[nth].rpartition(".")[2],
    )


rule = claims(
    *map(_selected, range(len(DAYS))),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
