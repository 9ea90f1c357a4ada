"""A roster lists no more firms than the number of participants.
참여기업 명단은 참여기업 수보다 많은 기업을 담지 않습니다.

Why: the number of firms and the roster stand side by side on the page. A roster may be shorter
than the number: firms that did not consent are left out of it, and no field says that a roster is
whole; so a shorter one is not judged. Firms that withdrew are not counted, and plans and rounded
or least numbers are not judged; of several numbers the largest counts. Nor does a roster name more
firms than were selected and put in the place of others, where both numbers are known.

왜: 참여기업 수와 명단은 한 화면에 나란히 나옵니다. 명단 공개에 동의하지 않은 기업은 명단에서
빠지고 명단이 전부라는 표시도 없으므로, 명단이 더 짧은 것은 판단하지 않습니다. 참가를 포기한
기업은 세지 않으며, 계획이나 어림수, '이상'으로 적은 수는 판단하지 않습니다. 수가 여럿이면 가장
큰 수를 봅니다. 선정한 기업과 교체한 기업의 수를 모두 적었으면 명단은 그 합보다도 길지 않습니다.

Wrong:

    # consortia/2026/alpha
    firms:
      - value: 1
    roster_consent: "2026-02-01"
    participants:  # <- here
      - name: 가나
      - name: 다라

Right:

    # consortia/2026/alpha
    firms:
      - value: 12
    roster_consent: "2026-02-01"
    participants:
      - name: 가나
      - name: 다라
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import TAKING_PART
from generator.rules.rulebook import Claim, Scope, claims

OPEN = ("approximate", "at_least", "planned")
"""Marks of a number that the roster may well differ from."""
SURE = " && ".join(f"!has(f.{mark})" for mark in OPEN)
MOST = "(has({0}.to) ? {0}.to : {0}.value)"
F, OTHER = MOST.format("f"), MOST.format("o")
CHOSEN = ("record.turnover.selected", "record.turnover.replaced")

rule = claims(
    Claim(
        needs=("record.participants", "record.firms"),
        when=f"size(record.firms) > 0 && record.firms.all(f, {SURE})",
        must=f"record.firms.exists(f, {TAKING_PART} <= {F})",
        at="participants",
        says={
            "named": TAKING_PART,
            "count": f"record.firms.map(f, {F}).filter(n, record.firms.all(o, {OTHER} <= n))[0]",
        },
    ),
    Claim(
        needs=("record.participants", *CHOSEN),
        must=f"{TAKING_PART} <= {CHOSEN[0]} + {CHOSEN[1]}",
        at="participants",
        says={"named": TAKING_PART, "selected": CHOSEN[0], "replaced": CHOSEN[1]},
        variant="selected",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
