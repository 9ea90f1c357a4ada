"""A deadline that was published does not move forward.
게시된 마감일은 앞당기지 않습니다.

Why: firms plan by the day they read and subscribe to.  An extension helps them; an earlier closing
takes away time they were promised, so that two reviewers must approve it.

왜: 기업은 게시된 마감일을 보고 준비하고 알림을 받습니다. 연장은 괜찮지만 앞당기면 약속한 시간을
빼앗게 되므로 검토자 두 명이 승인해야 합니다.

Wrong:

    # calls/2026-alpha
    closes: "2026-03-20"  # was 2026-03-31

Right:

    # calls/2026-alpha
    closes: "2026-04-10"  # was 2026-03-31
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.findings import Severity
from generator.records.model import Call
from generator.review.change import Demand, Proposal
from generator.review.rules import demand
from generator.text.dates import surely_before

RULE = "deadline-shortened"


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say each call whose closing moved forward."""
    for change in proposal.changes:
        if not isinstance(change.before, Call) or not change.after or change.before.sample:
            continue
        old, new = change.before.fields["closes"], change.after.written.get("closes")
        if old and new and surely_before(new, old):
            needs = proposal.stand_in()
            at = ("closes",)
            yield demand(RULE, change, Severity.WARNING, needs, at, before=old, after=new)
