"""An address leads only to the record it belonged to, and keeps doing so.
레코드가 실제로 쓰던 주소만 그 레코드로 이어지며, 한 번 이어진 주소는 그대로 둡니다.

Why: a former id turns an address into a way to this record, and no other record can ever have that
id.  Whoever writes one that was never its own takes the address away from others; whoever strikes
one out breaks links that are printed and saved.

왜: `formerly`에 적은 ID의 주소는 이 레코드로 이어지고, 다른 레코드는 그 ID를 쓸 수 없습니다. 쓴 적
없는 ID를 적으면 남의 주소를 차지하고, 적혀 있던 ID를 지우면 이미 알려진 링크가 끊깁니다.

Wrong:

    # consortia/2026/alpha  which was never called so
    formerly: ["2027/beta"]

Right:

    # consortia/2026/alpha  renamed from 2026/alfa
    formerly: ["2026/alfa"]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.model import Record
from generator.review.change import Change, Demand, Proposal
from generator.review.rules import demand

RULE = "address-taken"


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say each former id that is not the record's own, and each one that is struck out."""
    deleted = {c.before.name for c in proposal.changes if c.before and c.how == "deleted"}
    for change in proposal.changes:
        if change.after is None or change.after.sample:
            continue
        old, new = _former(change.before), _former(change.after)
        for id in sorted(new - old - _own(change)):
            merged = f"{change.after.folder}/{id}" in deleted
            yield _demand(f"{RULE}.{'deleted' if merged else 'new'}", change, id, proposal)
        for id in sorted(old - new - {change.after.id}):
            yield _demand(f"{RULE}.dropped", change, id, proposal)


def _demand(message: str, change: Change, id: str, proposal: Proposal) -> Demand:
    needs = proposal.stand_in()
    return demand(message, change, proposal.level(), needs, ("formerly",), former=id)


def _own(change: Change) -> set[str]:
    """The id that the record has today."""
    return {change.before.id} if change.before else set()


def _former(record: Record | None) -> set[str]:
    return set(record.written.get("formerly") or ()) if record else set()
