"""An application is received before its call closes.
신청은 접수 마감 전에 들어와야 합니다.

Why: all applicants have the same time.  What counts is when the forge received the content, record
by record: dates inside Git can be written by anyone, and a request that was opened in time and
filled later is late.  Naming no call, a call for firms or one of another year opens no other way
in: then the last call for hosts of the programme year counts.

왜: 모든 신청자에게 같은 시간이 주어져야 합니다. 저장소 서비스가 그 내용을 받은 시각을 레코드마다
따로 봅니다. Git 안의 날짜는 누구나 꾸밀 수 있고, 빈 신청을 먼저 열어 두고 마감 뒤에 채운 것은
늦은 신청입니다. 공고를 적지 않거나 기업 모집 공고, 다른 해의 공고를 적어도 그 사업연도의 마지막
주관단체 모집 공고로 판단합니다.

Wrong:

    # consortia/2026/alpha  received on 2025-10-25
    call: "2026-hosts"  # closes on 2025-10-24

Right:

    # consortia/2026/alpha  received on 2025-10-24
    call: "2026-hosts"
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.model import Consortium
from generator.review.change import Change, Demand, Proposal
from generator.review.rules import demand
from generator.text.dates import SEOUL

RULE = "late-application"


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say each application whose content came after its call had closed."""
    for change in proposal.changes:
        record = change.after
        if not isinstance(record, Consortium) or record.sample or not _applies(change):
            continue
        received = proposal.received[change.file]
        if closes := proposal.closed_for(record, received):
            yield demand(
                RULE,
                change,
                proposal.level(),
                proposal.stand_in(),
                ("call",),
                closes=closes,
                received=received.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M:%S"),
            )


def _applies(change: Change) -> bool:
    """Whether the change brings an application: a new record, or one of another call or year."""
    return change.before is None or any(map(change.changes, ("call", "programme", "scheme")))
