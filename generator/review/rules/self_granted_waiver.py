"""Only reviewers may grant exceptions to a rule.
예외 적용은 검토자만 넣습니다.

Why: a waiver silences a rule on one record until a date.  Whoever breaks the rule must not be the
one who grants it, nor make an older waiver wider or longer.

왜: 예외 적용은 한 레코드에서 규칙 하나를 기한까지 멈춥니다. 규칙을 어긴 쪽이 스스로 예외를 주거나
이미 있는 예외를 넓히고 늘릴 수 없습니다.

Wrong:

    # consortia/2026/alpha  proposed by its host
    waivers:
      - {rule: too-few-participants, reason: ..., until: "2026-12-31"}

Right:

    # consortia/2026/alpha  proposed by a reviewer
    waivers:
      - {rule: too-few-participants, reason: ..., until: "2026-12-31"}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.findings import Severity
from generator.review.change import Demand, Proposal
from generator.review.rules import demand

RULE = "self-granted-waiver"


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say each waiver that is new or different in a record of someone who is no reviewer."""
    for change in proposal.changes if not proposal.by_reviewer else ():
        old = (change.before.written.get("waivers") if change.before else None) or []
        new = (change.after.written.get("waivers") if change.after else None) or []
        for index, waiver in enumerate(new):
            if waiver not in old:
                needs = proposal.stand_in()
                at = ("waivers", index)
                yield demand(RULE, change, Severity.ERROR, needs, at, waived=waiver["rule"])
