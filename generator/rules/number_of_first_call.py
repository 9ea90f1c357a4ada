"""An additional call has its own notice number.
추가 공고에는 그 공고의 공고번호를 적습니다.

Why: an additional call is a notice of its own, so that the number of the first one was left from
copying it, and readers find the wrong notice by it.

왜: 추가 공고는 새로 낸 공고입니다. 첫 공고의 번호가 남아 있으면 복사하면서 고치지 않은 것이고, 그
번호로 찾으면 다른 공고가 나옵니다.

Wrong:

    # calls/2026-alpha
    notice_no: 2026-12
    ---
    # calls/2026-alpha-more
    follows: 2026-alpha
    round: additional
    notice_no: 2026-12  # <- here

Right:

    # calls/2026-alpha
    notice_no: 2026-12
    ---
    # calls/2026-alpha-more
    follows: 2026-alpha
    round: additional
    notice_no: 2026-31
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.notice_no", "self.round", "to.follows.notice_no"),
        when="self.round == 'additional'",
        must="self.notice_no != to.follows.notice_no",
        at="notice_no",
        says={"plain": "self.notice_no", "found": "self.follows"},
    ),
    kinds=(Call,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
