"""A fee is due after the closing date and after firms have been told that they are selected.
참가분담금의 납부 기한은 접수 마감과 결과 발표보다 뒤입니다.

Why: firms pay once they are taken, so a fee due while applications come in, or before the result
is told, would be owed by firms that may not be taken. Of calls that take firms as they come it is
asked only whether applications have begun.

왜: 참가분담금은 선정된 뒤에 냅니다. 접수가 끝나거나 결과가 나오기 전이 기한이면 선정되지 않을
기업도 내야 하는 셈입니다. 선착순처럼 접수하는 대로 선정하는 공고는 접수를 시작하기 전인지만 봅니다.

Wrong:

    # calls/2026-alpha
    closes: "2026-03-27"
    fee:
      krw: 3130000
      per: firm
      due: "2026-03-20"  # <- here

Right:

    # calls/2026-alpha
    closes: "2026-03-27"
    fee:
      krw: 3130000
      per: firm
      due: "2026-04-10"
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.days_of_call import after_closing, after_opening
from generator.rules.expressions import AT_ONCE, known
from generator.rules.rulebook import Claim, Scope, claims


def _told(field: str, each: str, result: str, when: str = "true") -> Claim:
    """Due no earlier than the result; what is due before closing was told already."""
    due = f"self.{field}"
    return Claim(
        each=(each,),
        needs=(due, f"record.{result}"),
        when=f"{AT_ONCE} && {when} && !(has(record.closes) && before({due}, record.closes))",
        must=f"!before({due}, record.{result})",
        at=field,
        says={"due": due, "announced": f"record.{result}"},
        variant="announcement",
    )


PLANNED = "schedule.announcement"
UNPLANNED = f"!({known('record', PLANNED)})"

rule = claims(
    *(
        claim
        for field, each in (("fee.due", ""), ("due", "other_fees.*"))
        for claim in (
            after_closing(field, named="due", each=each),
            _told(field, each, PLANNED),
            _told(field, each, "result.announced", UNPLANNED),
            after_opening(field, named="due", each=each),
        )
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
