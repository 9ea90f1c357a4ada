"""What is decided is decided after it was asked for or announced with the others.
승인은 변경한 뒤에, 선정은 공고의 결과를 발표한 날이나 그 뒤에 합니다.

Why: a change that was approved before it was made, or a consortium that was selected before its
call told the result, has a slip in one of the days. Where no day of the result is known, the
evaluation and the closing day are asked instead, but of calls that take applications as they come.
It is a question: an approval may come first.

왜: 변경하기 전에 승인했거나 공고의 결과를 발표하기 전에 선정되었으면 날짜 하나를 잘못 적은 경우가
많습니다. 발표일을 모르면 평가일과 접수 마감으로 보되, 접수하는 대로 선정하는 공고는 보지 않습니다.
먼저 승인받고 변경했을 수도 있으므로 묻기만 합니다.

Wrong:

    # consortia/2026/alpha
    changes:
      - date: "2026-03-16"
        kind: participants
        approved: "2026-03-10"  # <- here

Right:

    # consortia/2026/alpha
    changes:
      - date: "2026-03-16"
        kind: participants
        approved: "2026-03-20"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import AT_ONCE
from generator.rules.rulebook import Claim, Scope, claims

AT_ONCE_BY_CALL = AT_ONCE.replace("record.", "to.call.")
DAYS = ("result.announced", "schedule.announcement", "schedule.evaluation", "closes")
"""Days of a call before which nobody is selected; the surest that is known is asked."""


def _known(day: str) -> str:
    group, _, field = day.rpartition(".")
    return f"(has(to.call.{group}) && has(to.call.{day}))" if group else f"has(to.call.{field})"


def _selected(nth: int) -> Claim:
    """Selected no earlier than one of these days, where none that is surer is known."""
    day, surer = f"to.call.{DAYS[nth]}", [f"!{_known(one)}" for one in DAYS[:nth]]
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
    Claim(
        each=("changes.*",),
        needs=("self.date", "self.approved"),
        must="!before(self.approved, self.date)",
        at="approved",
        says={"first": "self.approved", "then": "self.date"},
        variant="change",
    ),
    *map(_selected, range(len(DAYS))),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
