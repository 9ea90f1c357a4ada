"""Fields that a decision was based on do not change afterwards.
결정의 바탕이 된 내용은 그 뒤에 고치지 않습니다.

Why: firms and hosts applied under the terms of the call, the selection was made on what the
application said, and the settlement was confirmed on what was reported.  A correction is possible,
by a reviewer or with two reviewers' approval, and stays visible in the history.

왜: 기업과 주관단체는 공고의 조건을 보고 신청하고, 선정은 신청 내용을, 정산은 보고 내용을 보고
정해집니다. 잘못을 바로잡을 때에는 검토자가 고치거나 검토자 두 명이 승인하며, 이력에 남습니다.

Wrong:

    # consortia/2026/alpha  selected on 2026-01-05
    kind: promising  # was general

Right:

    # consortia/2026/alpha
    changes:
      - {date: "2026-02-01", kind: dates, approved: "2026-02-03"}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.call_days import call_days
from generator.records.model import Call, Consortium
from generator.review.change import Change, Demand, Proposal
from generator.review.moments import closed
from generator.review.rules import demand

RULE = "frozen-field-changed"
TOLD = ("sources", "checked", "inferred", "notes", "waivers", "formerly", "scheme_words")
"""What says where a record comes from, and no more than that."""
FREE_IN_A_CALL = {
    *TOLD,
    *("title", "notice_no", "announced", "contact", "apply_url", "apply_at", "attachments"),
    *("schedule", "revisions", "result"),
}
"""What may still change in a call that has closed: how it is told, and what came of it."""
FREE_IN_AN_APPLICATION = {
    *TOLD,
    *("title", "summary", "sector_words", "booth", "stages", "results", "changes", "ended"),
    *("selected", "agreement", "settlement", "evaluation"),
}
"""What may still change in an application: how it is told, and what comes after it."""
CHOSEN = ("programme", "scheme", "call", "applied", "kind", "composition", "hosts", "format")
MONEY = ("budget", "budget_total_krw", "subsidy_total_krw", "funders")
SETTLED = (*MONEY, "settlement", "participants", "firms", "tenders", "ended", "programme", "scheme")


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say each field that an earlier decision rests on."""
    for change in proposal.changes:
        if change.before is None or change.after is None or change.before.sample:
            continue
        closes = _closed(change, proposal)
        for field, since in sorted(_frozen(change, closes).items()):
            message, needs = f"{RULE}.{since}", proposal.stand_in()
            level, told = proposal.level(), {"field": field, "closes": closes}
            yield demand(message, change, level, needs, (field,), **told)


def _closed(change: Change, proposal: Proposal) -> str | None:
    """The closing that a change came after, of the call itself or of the consortium's call."""
    record, received = change.before, proposal.received[change.file]
    if isinstance(record, Consortium):
        return proposal.closed_for(record, received)
    closes = call_days(record).closes if isinstance(record, Call) else None
    return closes if closed(closes, received) else None


def _frozen(change: Change, closes: str | None) -> dict[str, str]:
    """The fields that a change touches though they are frozen, and since what they are."""
    record = change.before
    if isinstance(record, Call) and closes:
        return dict.fromkeys(_changed(change) - FREE_IN_A_CALL, "closed")
    if not isinstance(record, Consortium):
        return {}
    frozen: dict[str, str] = {}
    if record.fields["selected"]:
        frozen = dict.fromkeys(CHOSEN, "selected") | dict.fromkeys(_fixed(change), "selected")
    elif closes:
        frozen = dict.fromkeys(_changed(change) - FREE_IN_AN_APPLICATION, "undecided")
    if (record.fields["settlement"] or {}).get("confirmed"):
        frozen |= dict.fromkeys(SETTLED, "settled")
    return {field: since for field, since in frozen.items() if change.changes(field)}


def _changed(change: Change) -> set[str]:
    versions = [record.written for record in (change.before, change.after) if record]
    return {field for written in versions for field in written if change.changes(field)}


def _fixed(change: Change) -> tuple[str, ...]:
    """Money that is there already, unless an approved change of the plan comes with it."""
    before, after = (record.written if record else {} for record in (change.before, change.after))
    there = before.get("changes") or ()
    fresh = [row for row in after.get("changes") or () if row not in there]
    approved = any("approved" in row for row in fresh)
    return () if approved else tuple(name for name in MONEY if name in before)
