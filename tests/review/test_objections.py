"""What holds approvals up: requests for changes, and content that an approver put there."""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import datetime
from pathlib import Path

import pytest

from generator.commands.review import reported
from generator.git.repository import Repository
from generator.proposals.merges import brought_up_to_date
from generator.review.approvals import Approval
from generator.review.authority import Account
from tests.review.conftest import Judge
from tests.support import base
from tests.support.base import ALPHA, CALL, FAIR_ALPHA
from tests.support.proposals import History, append, edit

ONE, TWO, STRANGER = (Account("github", id) for id in (1, 2, 666))
OLD = "0" * 40
STEP = append(FAIR_ALPHA, "summary: x\n")


@pytest.mark.parametrize(
    ("said", "word", "turn"),
    [
        ([(TWO, "changes-requested", OLD)], "waiting", "reviewers"),
        ([(TWO, "changes-requested", None)], "waiting", "author"),
        ([(TWO, "changes-requested", OLD), (TWO, "approved", None)], "approved", "merge"),
        ([(TWO, "changes-requested", OLD), (TWO, "dismissed", OLD)], "approved", "merge"),
        ([(STRANGER, "changes-requested", None)], "approved", "merge"),
        ([(TWO, "approved", OLD), (TWO, "changes-requested", OLD)], "waiting", "reviewers"),
    ],
)
def test_a_request_for_changes_holds_until_it_is_taken_back(
    propose: Judge, said: list[tuple[Account, str, str | None]], word: str, turn: str
) -> None:
    head = propose(ALPHA, STEP).judgement.head
    given = (Approval(ONE, head), *(Approval(by, at or head, state) for by, state, at in said))
    found = propose(ALPHA, STEP, approvals=given).judgement.verdict
    assert (found.word, found.turn) == (word, turn)


def test_an_approver_who_wrote_some_of_it_does_not_count_and_is_named(propose: Judge) -> None:
    head = propose(ALPHA, STEP).judgement.head
    given = (Approval(ONE, head),)
    found = propose(ALPHA, STEP, approvals=given, pushed=frozenset({ONE, TWO})).judgement.verdict
    assert found.word == "waiting" and found.barred == (ONE,)


@pytest.mark.parametrize("format", ["markdown", "text"])
def test_a_report_says_who_asked_for_changes(history: History, tmp_path: Path, format: str) -> None:
    history.branches({"objected": ("main", (STEP,))})
    answers = tmp_path / "answers.json"
    said = {"by": "github:2", "head": OLD, "state": "changes-requested"}
    answers.write_text(json.dumps([said]), "utf-8")
    asked = Namespace(
        root=history.root, base="main", head="objected", actor=ALPHA, format=format, lang="ko",
        approvals=answers, open=None, received=[base.NOW],
    )  # fmt: skip
    text = reported(asked, datetime.fromisoformat(base.NOW))[0].replace("\\", "")
    assert "앞선 판에 보완을 요청한 계정" in text and text.count("github:2") == 2


def test_bringing_a_request_up_to_date_adds_nothing(
    history: History, repository: Repository
) -> None:
    history.branches({"own": ("main", (STEP,)), "ahead": ("main", (edit(CALL, "12-10", "12-20"),))})
    own, ahead = (history.run("rev-parse", name) for name in ("own", "ahead"))
    clean = history.run("merge-tree", "--write-tree", "own", "ahead")
    history.branches({"evil": ("own", (append(FAIR_ALPHA, "booth: A-1\n"),))})
    evil = history.run("rev-parse", "evil^{tree}")

    def merge(tree: str, *parents: str) -> str:
        who = ("-c", "user.name=x", "-c", "user.email=noreply@example.org")
        named = [word for parent in parents for word in ("-p", parent)]
        return history.run(*who, "commit-tree", tree, *named, "-m", "x")

    def nothing(version: str, earlier: tuple[str, ...] = (own,), target: str = "ahead") -> bool:
        return brought_up_to_date(repository, target, version, earlier)

    assert nothing(merge(clean, own, ahead))
    assert not nothing(merge(evil, own, ahead)), "something else came with it"
    assert not nothing(merge(clean, own, ahead), earlier=()), "nobody had pushed the first parent"
    assert not nothing(merge(clean, own, ahead), target="main"), "what it merged is not published"
    assert not nothing(own) and not nothing(OLD)
