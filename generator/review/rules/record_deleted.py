"""A published record is kept: it ends, is cancelled or gets a new id, but is not deleted.
게시된 레코드는 지우지 않습니다. 끝났거나 취소되었음을 적거나 ID를 바꿉니다.

Why: addresses of pages are printed in notices and saved by readers, and an audit looks for what was
once published.  A record that gets a new id names the old one in `formerly`, which keeps the old
address working.  Two reviewers may delete one that should never have been there.

왜: 페이지 주소는 공문에 실리고 저장되며, 감사는 한 번 게시된 것을 찾습니다. ID를 바꿀 때에는
`formerly`에 이전 ID를 적어 옛 주소가 이어지게 합니다. 애초에 있어서는 안 될 레코드는 검토자 두
명이 승인하여 지울 수 있습니다.

Wrong:

    # consortia/2026/alpha  deleted

Right:

    # consortia/2026/alpha
    ended:
      kind: cancelled
      date: "2026-03-02"
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.findings import Severity
from generator.review.change import Change, Demand, Proposal
from generator.review.rules import demand

RULE = "record-deleted"


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say each record that vanishes, or leaves its address without a word."""
    for change in proposal.changes:
        if change.how == "deleted":
            yield demand(RULE, change, Severity.WARNING, proposal.stand_in())
        elif change.how == "renamed" and not _leads_here(change):
            old = _id(change.old or "")
            needs = proposal.stand_in()
            yield demand(f"{RULE}.renamed", change, Severity.WARNING, needs, old=old)


def _leads_here(change: Change) -> bool:
    former = change.after.written.get("formerly") if change.after else None
    return _id(change.old or "") in (former or ())


def _id(file: str) -> str:
    """The id of a record file, which is its path without the kind's folder."""
    steps = file.removeprefix("data/").removeprefix("samples/").removesuffix(".yml").split("/")
    return "/".join(steps[1:])
