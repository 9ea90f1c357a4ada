"""The workflow files run whole, step by step, for honest and hostile requests."""

from __future__ import annotations

import json
import sys
from stat import S_IMODE

import pytest
import yaml

from generator.cache.own_file import OURS
from generator.cache.store import FILE
from generator.commands import codeowners
from generator.commands.fmt import formatted_record
from generator.records.files import read_schemas
from tests.forge.conftest import World, workflow
from tests.support import ROOT
from tests.support.base import FAIR_ALPHA, NEW, OPEN, ORG_ALPHA, RECORDS, consortium
from tests.support.github import FORK_ID, OWN_ID
from tests.support.proposals import Step, append, edit, put

pytestmark = pytest.mark.slow

OVER = "data/consortia/2026/over-alpha.yml"
"""It breaks a rule already on main."""
RESULT = 'result:\n  announced: "2026-12-20"\n'

ALPHA, OUTSIDER = 100, 666
LATE = "2026-11-20T09:00:01Z"  # a second after 18:00 in Seoul
APPLICATION = put(NEW, consortium("alpha", 'call: "2026-more"\n'))
"""A call that closes on 2026-11-20 at 18:00."""


def results(jobs) -> dict[str, str]:
    return {name: job.result for name, job in jobs.items()}


def canonical() -> list[Step]:
    """The sound records in canonical form, and the file that follows from their roles."""
    schemas = read_schemas(ROOT)
    asked = codeowners.written(yaml.safe_load(RECORDS["data/roles.yml"]))
    records = {**RECORDS, **OPEN, OVER: consortium("alpha")}
    return [
        put(".github/CODEOWNERS", asked),
        *(
            put(file, formatted_record(file, text.encode(), schemas))
            for file, text in records.items()
            if file.startswith("data/") and file != "data/roles.yml"
        ),
    ]


def test_an_honest_request_goes_from_push_to_approval(world: World) -> None:
    head = world.push(1, ALPHA, APPLICATION)
    checked = world.check(1)
    assert results(checked) == {"records": "success", "code": "skipped"}, checked["records"].log
    preview = world.machine.folder / "run-1/artifacts/preview/consortia/2026/new/index.html"
    assert "미공개 미리보기" in preview.read_text("utf-8")

    reported = world.report(1)
    assert results(reported) == {"judge": "success", "post": "success"}, reported["judge"].log
    [comment] = world.forge.comments[1]
    assert "승인을 기다립니다" in comment["body"] and "2026-11-19 09:00:00" in comment["body"]
    assert world.forge.status(head) == ("pending", "검토자 차례입니다. 승인이 1건 더 필요합니다.")
    assert sorted(world.forge.labelled[1]) == ["검토자 차례", "새 레코드", "컨소시엄"]

    world.approve(1, 1, head)
    world.report(1, event="pull_request_review")
    assert world.forge.status(head)[0] == "success"
    assert len(world.forge.comments[1]) == 1, "one living comment"
    assert sorted(world.forge.labelled[1]) == ["게시 가능", "새 레코드", "컨소시엄"]

    world.forge.writes.clear()
    world.report(1)
    assert world.forge.writes == [], "silent when nothing changed"


def test_a_takeover_is_refused_and_a_person_s_label_stays(world: World) -> None:
    account = edit(ORG_ALPHA, "accounts:\n", f"accounts:\n  - {{forge: github, id: {OUTSIDER}}}\n")
    head = world.push(2, OUTSIDER, account, append(FAIR_ALPHA, "summary: 가로챔\n"))
    world.forge.labelled[2] = ["미선정", "게시 가능"]
    world.report(2)
    assert world.forge.status(head)[0] == "failure"
    assert "not-your-record" in world.forge.comments[2][0]["body"]
    assert sorted(world.forge.labelled[2]) == ["기관", "미선정", "주관단체 차례", "컨소시엄"]


def test_a_request_that_edits_workflows_runs_as_a_stranger_and_hides_nothing(
    world: World,
) -> None:
    own = workflow("check").replace("run: make portal", "run: exit 0 # mine now")
    head = world.push(
        3, OUTSIDER, put(".github/workflows/check.yml", own), append(FAIR_ALPHA, "summary: 함께\n")
    )
    checked = world.check(3)
    assert results(checked) == {"records": "success", "code": "success"}
    assert "actions/upload-artifact" not in checked["records"].ran, "no preview of code"
    told = (checked["code"].folder / "ran.env").read_text()
    assert "the proposal's own code" in checked["code"].log
    assert "TOKEN" not in told and "SECRET" not in told

    world.report(3)
    body = world.forge.comments[3][0]["body"]
    assert "관리자 차례입니다" in body and "함께" in body and "not-your-record" in body
    assert world.forge.status(head)[0] == "failure"  # the record in it is not theirs, either
    assert sorted(world.forge.labelled[3]) == ["관리자 차례", "컨소시엄", "프로그램·설정"]


def test_a_head_that_moved_is_not_reported(world: World) -> None:
    old = world.push(4, ALPHA, APPLICATION)
    new = world.push(4, ALPHA, append(NEW, "summary: 고침\n"))
    reported = world.report(4, head=old)
    assert results(reported) == {"judge": "success", "post": "skipped"}
    assert world.forge.writes == []

    def moves() -> None:
        world.push(4, ALPHA, append(NEW, "booth: A-1\n"))

    world.machine.before["post"] = moves
    reported = world.report(4, head=new)
    assert results(reported) == {"judge": "success", "post": "success"}
    assert world.forge.writes == [] and "No open request" in reported["post"].log


def test_an_approval_of_an_older_version_does_not_count(world: World) -> None:
    world.machine.venv = sys.prefix  # once as it is installed
    old = world.push(5, ALPHA, APPLICATION)
    world.approve(5, 1, old)
    new = world.push(5, ALPHA, append(NEW, "summary: 승인 뒤에 바꿈\n"))
    world.report(5)
    assert world.forge.status(new)[0] == "pending" and world.forge.status(old) is None
    assert "앞선 판에 준 승인은 세지 않습니다" in world.forge.comments[5][0]["body"]


def test_who_pushed_to_a_request_cannot_approve_it(world: World) -> None:
    world.push(12, ALPHA, APPLICATION)
    head = world.push(12, ALPHA, append(NEW, "summary: 검토자가 씀\n"), pusher=1)
    world.approve(12, 1, head)
    world.report(12)
    assert world.forge.status(head)[0] == "pending"
    world.approve(12, 2, head)
    world.report(12)
    assert world.forge.status(head)[0] == "success"


def test_open_requests_are_judged_again_when_what_is_published_changes(world: World) -> None:
    heads = {n: world.push(n, ALPHA, append(FAIR_ALPHA, f"summary: 글 {n}\n")) for n in (13, 14)}
    for number, head in heads.items():
        world.approve(number, 1, head)
    world.report(13)
    assert world.forge.status(heads[13])[0] == "success" and world.forge.status(heads[14]) is None
    assert "신청 14" in world.forge.comments[13][0]["body"], "others for the same record are named"
    world.forge.pulls[2] = {**world.forge.pulls[13], "number": 2}  # its objects cannot be had
    world.forge.pulls[2]["head"] = {**world.forge.pulls[13]["head"], "sha": "c" * 40}
    handed = edit(FAIR_ALPHA, 'hosts: ["alpha"]', 'hosts: ["beta"]')
    jobs = world.on_main("report", "push", handed)
    assert results(jobs) == {"judge": "success", "post": "success"}, jobs["judge"].log
    assert {world.forge.status(head)[0] for head in heads.values()} == {"failure"}


def test_content_counts_from_the_push_that_brought_it(world: World) -> None:
    world.push(6, ALPHA, put(NEW, consortium("alpha")))  # opened in time, but empty
    late = world.push(6, ALPHA, APPLICATION, at=LATE)
    world.report(6)
    assert world.forge.status(late)[0] == "failure"
    assert "late-application" in world.forge.comments[6][0]["body"]

    world.push(7, ALPHA, APPLICATION)  # whole in time; something else is added late
    added = world.push(7, ALPHA, append(ORG_ALPHA, "homepage: https://example.org\n"), at=LATE)
    world.report(7)
    assert world.forge.status(added)[0] == "pending"


def test_nobody_can_offer_another_s_version_again(world: World) -> None:
    head = world.push(8, ALPHA, APPLICATION)
    copied = {**world.forge.pulls[8], "number": 9, "user": {"id": OUTSIDER, "login": "x"}}
    copied["head"] = {**copied["head"], "repo": {"id": 3}}
    world.forge.pulls[9] = copied
    world.published.run("update-ref", "refs/pull/9/head", head)
    world.report(9)
    assert world.forge.writes == []
    world.forge.comment(8, "<!-- portal:review -->\n승인되었습니다", {"login": "x", "id": OUTSIDER})
    world.report(8)
    assert world.forge.status(head)[0] == "pending"
    assert [c["user"]["login"] for c in world.forge.comments[8]] == ["x", "github-actions[bot]"]


def test_a_request_in_the_merge_queue_is_judged_again(world: World) -> None:
    head = world.push(10, ALPHA, APPLICATION)
    world.approve(10, 1, head)
    queued, tip = "a" * 40, world.published.run("rev-parse", "main")
    branch = f"gh-readonly-queue/main/pr-10-{tip}"
    run = {"event": "merge_group", "head_sha": queued, "head_branch": branch}
    world.after({**run, "head_repository": {"id": FORK_ID}})
    assert world.forge.writes == [], "a queue of another repository is none"
    world.after({**run, "head_repository": {"id": OWN_ID}})
    assert world.forge.status(queued)[0] == "success"


def test_a_broken_record_fails_the_check_with_a_line(world: World) -> None:
    world.push(11, ALPHA, put(NEW, consortium("alpha").replace("general", "genera")))
    checked = world.check(11)
    assert results(checked) == {"records": "failure", "code": "skipped"}
    assert f"::error file={NEW},line=4," in checked["records"].log


def test_what_cannot_be_published_is_told_once_and_leaves_the_last_site(world: World) -> None:
    jobs = world.on_main("publish", "push", *canonical())
    assert set(results(jobs).values()) == {"success"}, jobs["build"].log
    deployed = (world.folder / "deployed.tar").read_bytes()
    left = world.folder / "cache" / FILE
    assert S_IMODE(left.stat().st_mode) == OURS, "the next run believes what this one left"
    broken = put("data/calls/2026-fair.yml", "title: x\n")
    for event in ("push", "schedule"):
        jobs = world.on_main("publish", event, broken)
        assert results(jobs) == {"build": "failure", "deploy": "skipped", "tell": "success"}
    assert (world.folder / "deployed.tar").read_bytes() == deployed
    [issue] = world.forge.issues
    assert issue["labels"] == ["게시 실패"] and "/actions/runs/77" in issue["body"]
    world.on_main("publish", "push", *canonical())
    assert issue["state"] == "closed" and len(world.forge.issues) == 1


def test_the_weekly_look_keeps_one_issue(world: World) -> None:
    ruleset = json.loads((ROOT / ".github/rulesets/main.json").read_text("utf-8"))
    world.forge.rulesets = [{**ruleset, "id": 1, "enforcement": "disabled"}]
    world.forge.settings = {}  # told to administrators alone
    told = [put(file, text + RESULT) for file, text in RECORDS.items() if "/calls/" in file]
    quiet = (*told, append(FAIR_ALPHA, "results:\n  - {measure: meetings, value: 120}\n"))
    jobs = world.on_main("health", "schedule", *quiet)
    assert set(results(jobs).values()) == {"success"}, jobs["look"].log
    [issue] = world.forge.issues
    assert 'enforcement: "disabled" → "active"' in issue["body"].replace("\\", "")
    world.forge.issues.append({**issue, "number": 2, "user": {"login": "x"}})
    world.on_main("health", "schedule")
    assert [i["state"] for i in world.forge.issues] == ["open", "open"]
    world.forge.rulesets[0]["enforcement"] = "active"
    world.on_main("health", "schedule")
    assert [i["state"] for i in world.forge.issues] == ["closed", "open"], "only our own is closed"
