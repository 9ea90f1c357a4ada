"""The first line of a report and whose turn it is say the same, whoever has to act."""

from __future__ import annotations

from datetime import datetime

import pytest

from generator.commands.forge.turns import with_turn
from generator.forge.terms import OpenRequest
from generator.proposals.review_input import ReviewInput
from generator.proposals.wording import in_words
from generator.review.approvals import Approval
from generator.review.authority import Account
from generator.review.formats import FORMATS
from generator.review.report_model import Report
from tests.review.conftest import Judge
from tests.support import base
from tests.support.base import ALPHA, BETA, FAIR_ALPHA, NEW, ORG_ALPHA, consortium
from tests.support.proposals import Step, append, edit, put

AFTER = "2026-11-21T00:00:00+09:00"
OURS = append(FAIR_ALPHA, "summary: x\n")
BROKEN = append(FAIR_ALPHA, "kind: none\n")
WORKFLOW = put(".github/workflows/check.yml", "on: push\n")
OLD = "0" * 40
REVIEWER, MAINTAINER, OF_ALPHA = (Account("github", id) for id in (1, 8, 101))

REFUSED, HELD = "이대로는 게시할 수 없습니다", "따로 승인을 받아야 게시할 수 있습니다"
AUTHOR, WAITING = "신청자를 기다립니다", "승인을 기다립니다"


def told(propose: Judge, by: str, steps: tuple[Step, ...], *said: Approval, at: str) -> Report:
    """The report, with what was said of this version where no other is named."""
    received = datetime.fromisoformat(at)
    head = propose(by, *steps, received=received).judgement.head
    given = tuple(Approval(one.account, one.head or head, one.state) for one in said)
    reviewed = propose(by, *steps, received=received, approvals=given)
    asked = ReviewInput("main", head, reviewed.judgement.actor, received, given)
    return in_words(reviewed, asked, "ko")


@pytest.mark.parametrize(
    ("by", "steps", "said", "at", "first", "turn"),
    [
        (ALPHA, (BROKEN,), (), base.NOW, REFUSED, "신청자 차례"),
        (ALPHA, (put(NEW, consortium("alpha")),), (), AFTER, HELD, "검토자 차례"),
        (BETA, (OURS,), (), base.NOW, HELD, "주관단체 차례"),
        (ALPHA, (OURS,), (), base.NOW, WAITING, "검토자 차례"),
        (ALPHA, (OURS,), (("", REVIEWER),), base.NOW, AUTHOR, "신청자 차례"),
        (ALPHA, (OURS,), ((OLD, REVIEWER),), base.NOW, WAITING, "검토자 차례"),
        (BETA, (OURS,), ((OLD, OF_ALPHA),), base.NOW, HELD, "주관단체 차례"),
        (BETA, (OURS, BROKEN), ((OLD, OF_ALPHA),), base.NOW, REFUSED, "신청자 차례"),
    ],
)
def test_headline_turn_and_label_agree(
    propose: Judge,
    by: str,
    steps: tuple[Step, ...],
    said: tuple[tuple[str, Account], ...],
    at: str,
    first: str,
    turn: str,
) -> None:
    asked = [Approval(account, version, "changes-requested") for version, account in said]
    report = told(propose, by, steps, *asked, at=at)
    assert report.next.startswith(turn)
    assert {label for label in report.labels if "turn/" in label} == {
        f"turn/{report.turn.partition('/')[0]}"
    }
    for format in ("markdown", "text", "print"):
        text = FORMATS[format](report)
        assert first in text
        assert not any(other in text for other in {REFUSED, HELD, AUTHOR, WAITING} - {first})


@pytest.mark.parametrize(
    ("steps", "said", "turn"),
    [
        ((WORKFLOW, OURS), (), "maintainers"),
        ((WORKFLOW, BROKEN), (), "author"),
        ((WORKFLOW, OURS), (MAINTAINER,), "reviewers"),
    ],
    ids=["not looked at", "errors in a record", "looked at"],
)
def test_maintainers_are_waited_for_only_where_they_can_help(
    propose: Judge, steps: tuple[Step, ...], said: tuple[Account, ...], turn: str
) -> None:
    report = told(propose, ALPHA, steps, *(Approval(one, "") for one in said), at=base.NOW)
    request = OpenRequest(1, report.head, 100, base.NOW, 1, "x")
    assert with_turn(report, request, "second-word").turn == turn


def test_what_no_approval_lifts_is_not_told_as_waiting_for_one(propose: Judge) -> None:
    report = told(propose, ALPHA, (edit(ORG_ALPHA, "alpha", "alpha"),), at=base.NOW)
    assert [one.rule for one in report.findings.caused] == ["no-effect"]
    assert report.demands == () and report.headline == "refused"
