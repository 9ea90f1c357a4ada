"""What was decided on is not changed afterwards.
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

from generator.records.model import Call, Consortium, Record
from generator.review.change import Change, Demand, Proposal
from generator.review.moments import closed
from generator.review.rules import demand

RULE = "frozen-field-changed"
TERMS = (
    *("audience", "consortium", "programmes", "kind", "opens", "closes", "closing_rule"),
    *("target", "eligibility", "exclusions", "documents", "fee", "support", "criteria", "bonus"),
)
APPLICATION = ("programme", "scheme", "call", "applied", "kind", "composition", "hosts")
SETTLED = ("budget", "budget_total_krw", "subsidy_total_krw", "participants", "settlement")


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say each field that an earlier decision rests on."""
    for change in proposal.changes:
        if change.before is None or change.after is None or change.before.sample:
            continue
        for since, fields in _frozen(change.before, change, proposal):
            for field in fields:
                if change.changes(field):
                    yield demand(
                        f"{RULE}.{since}",
                        change,
                        proposal.level(),
                        proposal.stand_in(),
                        (field,),
                        field=field,
                    )


def _frozen(
    record: Record, change: Change, proposal: Proposal
) -> Iterator[tuple[str, tuple[str, ...]]]:
    received = proposal.received[change.file]
    if isinstance(record, Call) and closed(record.fields["closes"], received):
        yield "closed", TERMS
    if isinstance(record, Consortium):
        call = proposal.tip.get(f"calls/{record.fields['call']}")
        if record.fields["selected"]:
            yield "selected", APPLICATION
        elif call and closed(call.fields["closes"], received):
            yield "closed", APPLICATION
        if (record.fields["settlement"] or {}).get("confirmed"):
            yield "settled", SETTLED
