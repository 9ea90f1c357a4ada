"""Other organizations become or stop being hosts only with their consent.
다른 기관을 주관단체로 넣거나 빼는 것은 그 기관이 승인합니다.

Why: who is named as a host or organizer answers for it in public, and who is struck out loses the
record.  One of several hosts can do neither to the others, nor put itself in the first place.
Without an account on record two reviewers stand in.

왜: 주관단체나 공고 기관으로 적힌 곳은 공개적으로 책임을 지고, 빠진 곳은 레코드를 잃습니다. 함께
주관하는 한 기관이 다른 기관을 마음대로 넣거나 빼거나 순서를 바꿀 수 없습니다. 등록된 계정이 없는
기관은 검토자 두 명이 대신 확인합니다.

Wrong:

    # consortia/2026/alpha  proposed by alpha
    hosts: ["alpha", "beta"]  # was: ["alpha"]

Right:

    # consortia/2026/alpha  proposed by alpha, approved by beta
    hosts: ["alpha", "beta"]  # was: ["alpha"]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.review.authority import REVIEWERS, Need, group_of
from generator.review.change import Change, Demand, Proposal
from generator.review.owners import foreign_owners
from generator.review.rules import demand

RULE = "others-named"
FIELDS = {Consortium: "hosts", Call: "organizers"}


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say each other organization that is named, left out or moved from the first place."""
    for change in proposal.changes if not proposal.by_reviewer else ():
        record = change.after
        field = FIELDS.get(type(record)) if record else None
        if record is None or field is None or record.sample:
            continue
        asked = {owners for owners in foreign_owners(change, proposal) if len(owners) == 1}
        for variant, at, id in _told(change, field):
            own = proposal.authority.acts_for(proposal.actor, [id])
            if not own and (id,) not in asked:  # whom not-your-record asks for itself
                yield _demand(f"{RULE}.{variant}", change, at, id, proposal)


def _told(change: Change, field: str) -> Iterator[tuple[str, str, str]]:
    """How each organization is touched, in which field."""
    old, new = _named(change.before, field), _named(change.after, field)
    yield from (("removed", field, id) for id in old if id not in new)
    yield from (("named", field, id) for id in new if id not in old)
    if old and new and old[0] != new[0] and old[0] in new:
        yield "lead", field, old[0]
    before, after = (_co_hosts(version) for version in (change.before, change.after))
    yield from (("removed", "partners", id) for id in sorted(before - after - set(new)))
    yield from (("named", "partners", id) for id in sorted(after - before))


def _demand(message: str, change: Change, field: str, id: str, proposal: Proposal) -> Demand:
    group = group_of([id])
    known = bool(proposal.authority.members(group))
    needs = (Need(group), Need(REVIEWERS)) if known else proposal.stand_in()
    severity = Severity.WARNING if message.endswith("named") else Severity.ERROR
    return demand(message, change, severity, needs, (field,), other=id)


def _co_hosts(record: Any) -> set[str]:
    """The organizations that host it beside those in ``hosts``."""
    rows = record.written.get("partners") if isinstance(record, Consortium) else None
    return {str(row["organization"]) for row in rows or () if row["role"] == "co_host"}


def _named(record: Any, field: str) -> list[str]:
    return list(record.written.get(field) or ()) if record else []
