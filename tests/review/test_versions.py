"""What counts as the change, as authority and as the time of receipt when histories get tangled."""

from __future__ import annotations

from datetime import datetime

import pytest

from generator.git.as_set_up import NoVersion
from generator.git.repository import Repository
from generator.review.approvals import Approval
from generator.review.authority import Account
from tests.review.conftest import Judge
from tests.support import base
from tests.support.base import ALPHA, BETA, CALL, FAIR_ALPHA, NEW, ORG_ALPHA, REVIEWER, consortium
from tests.support.proposals import History, append, edit, gone, put

IN_TIME, LATE = (datetime.fromisoformat(f"2026-11-20T{t}+09:00") for t in ("17:59:59", "18:00:01"))
APPLICATION = put(NEW, consortium("alpha", 'call: "2026-more"\n'))


def rules(reviewed) -> list[str]:
    return sorted(demand.rule for demand in reviewed.judgement.demands)


def test_an_empty_request_opened_in_time_and_filled_late_is_late(
    history: History, propose: Judge
) -> None:
    history.branches({"empty": ("main", (put(NEW, consortium("alpha")),))})
    reviewed = propose(
        ALPHA, APPLICATION, start="empty", received=LATE, pushes=(("empty", IN_TIME),)
    )
    assert rules(reviewed) == ["late-application"]


def test_each_record_is_in_time_by_its_own_push(history: History, propose: Judge) -> None:
    history.branches({"early": ("main", (APPLICATION,))})
    second = put("data/consortia/2026/second.yml", consortium("alpha", 'call: "2026-more"\n'))
    early = ("early", IN_TIME)
    reviewed = propose(ALPHA, second, start="early", received=LATE, pushes=(early,))
    late = [d.file for d in reviewed.judgement.demands if d.rule == "late-application"]
    assert late == ["data/consortia/2026/second.yml"]


def test_dates_inside_git_do_not_count(propose: Judge) -> None:
    # every commit of the builder says that it was made in 2023, long before the call closed
    assert rules(propose(ALPHA, APPLICATION, received=LATE)) == ["late-application"]


def test_authority_is_read_at_the_tip_not_where_the_branch_began(
    history: History, propose: Judge
) -> None:
    handed = edit(FAIR_ALPHA, 'hosts: ["alpha"]', 'hosts: ["beta"]')
    history.branches({"handed-over": ("main", (handed,))})
    change = append(FAIR_ALPHA, "summary: 옛 주관단체가 고침\n")
    reviewed = propose(ALPHA, change, base="handed-over")
    assert rules(reviewed) == ["not-your-record"]
    assert rules(propose(BETA, change, base="handed-over")) == []


def test_an_account_taken_away_no_longer_counts(history: History, propose: Judge) -> None:
    lost = edit(ORG_ALPHA, "  - {forge: github, id: 100, login: alpha-100}\n", "")
    history.branches({"account-lost": ("main", (lost,))})
    reviewed = propose(ALPHA, append(FAIR_ALPHA, "summary: x\n"), base="account-lost")
    assert rules(reviewed) == ["not-your-record"]


def test_a_conflict_is_refused_and_said(history: History, propose: Judge) -> None:
    history.branches({"other-title": ("main", (edit(FAIR_ALPHA, "alpha 컨", "하나 컨"),))})
    reviewed = propose(ALPHA, edit(FAIR_ALPHA, "alpha 컨", "둘 컨"), base="other-title")
    assert reviewed.judgement.verdict.word == "refused"
    assert [(f, p.id) for f, p in reviewed.judgement.obstacles] == [(FAIR_ALPHA, "conflict")]


def test_a_conflict_does_not_bring_back_old_authority(history: History, propose: Judge) -> None:
    handed = edit(FAIR_ALPHA, 'hosts: ["alpha"]', 'hosts: ["beta"]')
    history.branches({"handed-and-changed": ("main", (handed,))})
    reviewed = propose(
        ALPHA,
        edit(FAIR_ALPHA, 'hosts: ["alpha"]', 'hosts: ["alpha", "gamma"]'),
        base="handed-and-changed",
    )
    assert reviewed.judgement.obstacles and "not-your-record" in rules(reviewed)


def test_what_others_changed_meanwhile_is_not_blamed(history: History, propose: Judge) -> None:
    broken = put("data/calls/broken.yml", "title: x\n")
    history.branches({"broken-main": ("main", (broken, gone("data/calls/2026-past.yml")))})
    judgement = propose(ALPHA, edit(CALL, "2026-12-10", "2026-12-20"), base="broken-main").judgement
    assert [change.file for change in judgement.changes] == [CALL]
    assert judgement.verdict.word == "waiting"


def test_two_sound_proposals_that_break_each_other_are_told(
    history: History, propose: Judge
) -> None:
    history.branches({"fair-gone": ("main", (gone("data/consortia/2026/chosen-alpha.yml"),))})
    reviewed = propose(
        ALPHA, append(FAIR_ALPHA, 'continues: "2026/chosen-alpha"\n'), base="fair-gone"
    )
    assert [f.rule for f in reviewed.judgement.compared.caused] == ["unknown-reference"]


def test_no_common_history_is_refused(history: History, propose: Judge) -> None:
    lone = History(history.root, {"lone": {}})
    lone._import(
        [
            b"commit refs/heads/lone\ncommitter x <x@example.org> 1 +0000\ndata 1\nx\n"
            b"M 644 inline data/calls/x.yml\ndata 2\nx\n\n"
        ]
    )
    reviewed = propose(ALPHA, head="lone")
    assert [p.id for _, p in reviewed.judgement.obstacles] == ["no-common-history"]
    assert reviewed.judgement.verdict.word == "refused"


def test_other_open_proposals_for_the_same_record_are_named(
    history: History, propose: Judge
) -> None:
    history.branches({"rival": ("main", (append(FAIR_ALPHA, "summary: 다른 신청\n"),))})
    others = (
        ("12", "rival", ()),
        ("13", None, (FAIR_ALPHA,)),
        ("14", None, (CALL,)),
        ("15", "f" * 40, ()),
    )
    reviewed = propose(ALPHA, append(FAIR_ALPHA, "summary: 이 신청\n"), open=others)
    assert [(o.number, o.files) for o in reviewed.judgement.open] == [
        ("12", (FAIR_ALPHA,)),
        ("13", (FAIR_ALPHA,)),
    ]


def test_a_withdrawn_approval_does_not_count(repository: Repository, propose: Judge) -> None:
    approve = append(FAIR_ALPHA, "summary: x\n")
    head = propose(ALPHA, approve).judgement.head
    by = Account("github", 1)
    given = (Approval(by, head), Approval(by, head, "changes_requested"))
    assert propose(ALPHA, approve, approvals=given[:1]).judgement.verdict.word == "approved"
    assert propose(ALPHA, approve, approvals=given).judgement.verdict.word == "waiting"


@pytest.mark.parametrize(
    "name",
    [
        "--upload-pack=touch /tmp/x",
        "-rf",
        "main;id",
        "$(id)",
        "`id`",
        "a b",
        "main..main",
        "main@{upstream}",
        "",
        "a\nb",
        "x:data/roles.yml",
        "nothing-like-that",
    ],
)
def test_a_name_that_is_no_version_is_refused(repository: Repository, name: str) -> None:
    with pytest.raises(NoVersion):
        repository.commit(name)


@pytest.mark.parametrize("steps", ["../evil.yml", "../.git/config", "./x.yml", ".git/hooks/x"])
def test_a_path_that_leads_elsewhere_is_outside(
    history: History, repository: Repository, propose: Judge, steps: str
) -> None:
    blob = history.run("hash-object", "-w", "--stdin", given=b"x: 1\n")
    entry = f"100644 blob {blob}\t"
    for name in reversed(steps.split("/")):
        made = history.run("mktree", given=f"{entry}{name}\n".encode())
        entry = f"040000 tree {made}\t"
    data = history.run("ls-tree", "main:data")
    made = history.run("mktree", given=f"{data}\n{entry}{'zz'}\n".replace("\tzz", "\tzz").encode())
    parts = steps.split("/")
    inner_tree = history.run("ls-tree", made).splitlines()[-1].split()[2]
    inner_entry = history.run("ls-tree", inner_tree)
    data_tree = history.run("mktree", given=f"{data}\n{inner_entry}\n".encode())
    root = history.run("ls-tree", "main").replace(history.run("rev-parse", "main:data"), data_tree)
    tree = history.run("mktree", given=f"{root}\n".encode())
    head = history.run(
        "-c",
        "user.name=x",
        "-c",
        "user.email=x@example.org",
        "commit-tree",
        tree,
        "-p",
        "main",
        "-m",
        "x",
    )
    reviewed = propose(REVIEWER, head=head)
    assert parts and reviewed.judgement.outside == (f"data/{steps}",)
    assert "edit-outside-data" in rules(reviewed)


def test_now_is_after_all_calls_but_one() -> None:
    assert datetime.fromisoformat(base.NOW) < IN_TIME
