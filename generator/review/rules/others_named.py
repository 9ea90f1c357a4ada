"""Others become hosts, and stop being hosts, with their own consent.
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
        old, new = _named(change.before, field), _named(record, field)
        if not proposal.authority.acts_for(proposal.actor, old or new):
            continue  # told by not-your-record, which asks the owners
        yield from _told(change, field, (old, new), proposal)


def _told(
    change: Change, field: str, versions: tuple[list[str], list[str]], proposal: Proposal
) -> Iterator[Demand]:
    old, new = versions
    for id in _others([id for id in old if id not in new], proposal):
        yield _demand(f"{RULE}.removed", change, field, id, proposal)
    for id in _others([id for id in new if id not in old], proposal):
        yield _demand(f"{RULE}.named", change, field, id, proposal)
    if old and new and old[0] != new[0] and old[0] in new:
        for id in _others(old[:1], proposal):
            yield _demand(f"{RULE}.lead", change, field, id, proposal)
    before, after = (_co_hosts(version) for version in (change.before, change.after))
    for id in _others(sorted(before - after - set(new)), proposal):
        yield _demand(f"{RULE}.removed", change, "partners", id, proposal)
    for id in _others(sorted(after - before), proposal):
        yield _demand(f"{RULE}.named", change, "partners", id, proposal)


def _demand(message: str, change: Change, field: str, id: str, proposal: Proposal) -> Demand:
    group = group_of([id])
    known = bool(proposal.authority.members(group))
    needs = (Need(group), Need(REVIEWERS)) if known else proposal.stand_in()
    severity = Severity.WARNING if message.endswith("named") else Severity.ERROR
    return demand(message, change, severity, needs, (field,), other=id)


def _others(ids: list[str], proposal: Proposal) -> list[str]:
    """The organizations that are not the author's own."""
    return [id for id in ids if not proposal.authority.acts_for(proposal.actor, [id])]


def _co_hosts(record: Any) -> set[str]:
    """The organizations that host it beside those in ``hosts``."""
    rows = record.written.get("partners") if isinstance(record, Consortium) else None
    return {str(row["organization"]) for row in rows or () if row["role"] == "co_host"}


def _named(record: Any, field: str) -> list[str]:
    return list(record.written.get(field) or ()) if record else []
