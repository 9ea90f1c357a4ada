"""A call is published before applications open, and revised while they are open.
공고는 접수를 시작하기 전에 내고, 접수하는 동안 고칩니다.

Why: nobody can apply to a call that is not yet out, nor does a notice change what has closed; one
of the days is a slip, mostly in the month. Nor is a call given up before it is out. It is a
question, since a notice may have been found late.

왜: 나오지 않은 공고에는 신청할 수 없고, 접수가 끝난 뒤에는 공고를 고치지 않습니다. 날짜 하나가,
흔히 달이, 틀린 것입니다. 나오지 않은 공고는 취소하지도 않습니다. 공고를 늦게 낸 경우도 있을 수
있으므로 묻기만 합니다.

Wrong:

    # calls/2026-alpha
    announced: "2026-06-11"  # <- here
    opens: "2026-05-11"
    closes: "2026-06-30"

Right:

    # calls/2026-alpha
    announced: "2026-05-11"
    opens: "2026-05-11"
    closes: "2026-06-30"
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims


def _not_after(field: str, when: str = "true") -> Claim:
    """The notice is out by a day of its applications."""
    return Claim(
        needs=("self.announced", f"self.{field}"),
        when=when,
        must=f"!before(self.{field}, self.announced)",
        at="announced",
        says={"announced": "self.announced", "day": f"self.{field}"},
        variant=field,
    )


rule = claims(
    _not_after("opens"),
    _not_after("closes", when="!has(self.opens)"),
    Claim(
        needs=("self.cancelled", "self.announced"),
        must="!before(self.cancelled, self.announced)",
        at="cancelled",
        says={"day": "self.cancelled", "announced": "self.announced"},
        variant="cancelled",
    ),
    Claim(
        each=("revisions.*",),
        needs=("self.date", "record.closes"),
        must="!before(record.closes, self.date)",
        at="date",
        says={"revised": "self.date", "closes": "record.closes"},
        variant="revised",
    ),
    Claim(
        each=("revisions.*",),
        needs=("self.date", "record.announced"),
        must="!before(self.date, record.announced)",
        at="date",
        says={"revised": "self.date", "announced": "record.announced"},
        variant="too-early",
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
