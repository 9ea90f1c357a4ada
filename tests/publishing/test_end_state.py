"""What the private branch ends with is published; what it took back or noted is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publishing.test_publish import (
    BETA,
    CALL,
    CHOSEN,
    MKDOCS,
    NEW,
    OUT,
    new,
    stopped,
)
from tests.support import base
from tests.support.base import call, consortium, organization
from tests.support.pair import NOON, Pair, approvals
from tests.support.proposals import edit, gone, put

pytestmark = pytest.mark.slow

FIRM, FAIR = "data/organizations/delta.yml", "data/exhibitions/fair.yml"
HOSTS, DELTA = "data/calls/2027-hosts.yml", "delta 협동조합"
DAY = 86_400


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pair:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON + 1_000_000))  # 9 June 2026
    return Pair.start(tmp_path, {**base.files(), "mkdocs.yml": MKDOCS})


def line(pair: Pair) -> str:
    """All that anybody can read in public, now or in its history."""
    return pair.public.run("log", "-p", "--format=raw", "main")


# Taken back before the run.


def test_an_application_selected_by_mistake(pair: Pair) -> None:
    before = pair.everything()
    pair.approve(new('booth: "1관"\n'), put(FIRM, organization("delta", 400)))
    pair.approve(new(CHOSEN))
    pair.approve(new('booth: "1관"\n'))
    assert pair.publish() == 0
    assert pair.everything() == before


@pytest.mark.parametrize(
    "private", ["담당 010-1234-5678", "홍길동 과장", "hong.gildong@gmail.com", "감점 사유"]
)
def test_what_a_later_step_removed(pair: Pair, private: str) -> None:
    pair.approve(new(CHOSEN, f'summary: "{private}"\n'), edit(CALL, "12-10", "12-20"))
    pair.approve(new(CHOSEN, "summary: 설명\n"))
    assert pair.publish() == 0
    assert private not in line(pair) and "summary: 설명" in (pair.shows(NEW) or "")


def test_steps_that_end_differently_are_one(pair: Pair) -> None:
    for day in (10, 11, 12):
        pair.approve(edit(CALL, f"12-{day}", f"12-{day + 1}"))
    assert pair.publish() == 0
    assert len(pair.log("%H")) == 1 and "2026-12-11" not in line(pair)
    assert pair.public.run("log", "main").count("Portal-Source:") == 3


@pytest.mark.parametrize(("type", "ends"), [("local_government", 0), ("industry_association", 1)])
def test_only_the_names_of_who_may_apply_stay_private(pair: Pair, type: str, ends: int) -> None:
    """A province's own record stays private while nothing refers to it; its name is no secret."""
    record = organization("delta", type=type).replace(DELTA, "다라도")
    pair.approve(put(FIRM, record), edit(CALL, "title: ", "title: 다라도 "))
    assert pair.publish() == ends


def test_back_and_forth_over_several_runs(pair: Pair) -> None:
    """An earlier content that comes back is a change as any other."""
    for old, new_day in (("12-10", "12-20"), ("12-20", "12-10"), ("12-10", "12-20")):
        pair.approve(edit(CALL, old, new_day))
        assert pair.publish() == 0
        assert f"2026-{new_day}" in (pair.shows(CALL) or "")
    assert len(pair.log("%H")) == 3


# Comments.


def test_comments_never_go(pair: Pair) -> None:
    pair.approve(
        put(NEW, "# 평가 87점\n" + consortium("alpha", CHOSEN, 'booth: "#1관"  # 차점자\n')),
        edit(CALL, "closes:", "# 내부 의견\ncloses:"),
        edit(BETA, "title: beta", "title: 새 beta  # 확인 필요"),
    )
    assert pair.publish() == 0
    assert not [word for word in ("87점", "차점자", "내부 의견", "확인 필요") if word in line(pair)]
    assert '"#1관"\n' in (pair.shows(NEW) or "") and len(pair.log("%H")) == 1
    pair.approve(edit(NEW, "87점", "91점"))
    before = pair.everything()
    assert pair.publish() == 0
    assert pair.everything() == before, "a comment alone is no change"
    pair.approve(edit(NEW, "#1관", "#2관"))
    assert pair.publish() == 0
    assert '"#2관"\n' in (pair.shows(NEW) or "") and "91점" not in line(pair)


# Days to come.


def test_a_day_of_selection_or_announcement_is_waited_for(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    later = {NEW: 'selected: "2026-06-20"\n', HOSTS: 'announced: "2026-06-20"\n'}
    pair.approve(new(later[NEW]), put(HOSTS, call("hosts", "2026-12-10", later[HOSTS])))
    result = 'result:\n  announced: "2026-06-20"\n'
    pair.approve(
        edit(BETA, "title: beta", "title: 새 beta"), edit(CALL, "sources", result + "sources")
    )
    assert pair.publish() == 0
    assert "오지 않은 레코드 3건" in capsys.readouterr().out
    assert "2026-06-20" not in line(pair) and "새 beta" in (pair.shows(BETA) or "")
    assert pair.publish() == 0 and len(pair.log("%H")) == 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON + 1_000_000 + 11 * DAY))
    assert pair.publish() == 0, "no new step is needed on the day"
    assert all("2026-06-20" in (pair.shows(path) or "") for path in (NEW, HOSTS, CALL))


def test_a_call_that_is_not_announced_waits(pair: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    for audience, path in (("hosts", HOSTS), ("participants", "data/calls/2027-firms.yml")):
        pair.approve(put(path, call(audience, "2026-12-10")))
    before = pair.everything()
    assert pair.publish() == 0
    assert "공고일(announced)이 없는 공고 2건" in capsys.readouterr().out
    assert pair.everything() == before
    pair.approve(put(HOSTS, call("hosts", "2026-12-10", OUT)))
    assert pair.publish() == 0
    assert pair.shows(HOSTS) and not pair.shows("data/calls/2027-firms.yml")


# Who has applied.


@pytest.mark.parametrize(
    "note", [DELTA, "사단법인  DELTA협동조합 등", "우대: 델타 무역 컨소시엄 신청"]
)
def test_a_note_that_names_who_has_applied(
    pair: Pair, note: str, capsys: pytest.CaptureFixture[str]
) -> None:
    title = "title: 델타 무역 컨소시엄"
    pair.approve(put(FIRM, organization("delta", 400)), new(host="delta"))
    pair.approve(edit(NEW, "title: delta 컨소시엄", title))
    pair.approve(edit(CALL, "title: participants 모집", f'title: "{note}"'))
    said = stopped(pair, capsys)
    assert "2026-fair.yml: 공개되지 않은 기관" in said and "delta" not in said.casefold()
    pair.approve(edit(NEW, "hosts:", CHOSEN + "hosts:"))
    assert pair.publish() == 0
    assert note in (pair.shows(CALL) or "") and pair.shows(FIRM)


def test_a_name_that_is_public_too_is_no_leak(pair: Pair) -> None:
    pair.approve(new(host="beta"))  # its title is that of a public one, its host is public
    pair.approve(edit(CALL, "participants 모집", "beta 협동조합의 beta 컨소시엄"))
    assert pair.publish() == 0
    assert "beta 협동조합의" in (pair.shows(CALL) or "")


# What is about people.


@pytest.mark.parametrize("private", ["담당 010-1234-5678", "수출지원부 홍길동 과장"])
def test_any_doubt_about_people_holds_everything_back(
    pair: Pair, private: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pair.approve(edit(CALL, "12-10", "12-20"))
    pair.approve(new(CHOSEN, f'summary: "{private}"\n'))
    said = stopped(pair, capsys)
    assert "[personal-data]" in said and private not in said


# Approvals.


def test_ones_own_approval_never_counts(
    pair: Pair, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, file = pair.approve(new(CHOSEN)), tmp_path / "a.json"
    for entries, code in (
        (f'{{"by": "github:1", "head": "{head}"}}', 2),  # whose proposal it is must be said
        (f'{{"by": "github:1", "author": "github:1", "head": "{head}"}}', 1),
        (
            f'{{"by": "github:1", "author": "github:1", "head": "{head}"}},'
            f'{{"by": "github:1", "author": "github:100", "head": "{head}"}}',
            1,
        ),
    ):
        file.write_text(f"[{entries}]", "utf-8")
        assert pair.publish("--approvals", str(file)) == code
    assert "author" in capsys.readouterr().err and pair.log("%H") == []


def test_one_approval_does_not_delete(
    pair: Pair, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = pair.approve(gone(BETA))
    one, other = ("github:1", head), ("github:2", head)
    assert "승인되지 않은" in stopped(pair, capsys, *approvals(tmp_path / "a.json", one))
    assert pair.publish(*approvals(tmp_path / "a.json", one, one)) == 1
    assert pair.publish(*approvals(tmp_path / "a.json", one, other)) == 0
    assert pair.shows(BETA) is None


def test_what_nobody_approved_does_not_go_along_with_a_selection(
    pair: Pair, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair.approve(new('booth: "1관"\n'))
    head = pair.approve(edit(NEW, "hosts:", CHOSEN + "hosts:"))
    given = approvals(tmp_path / "a.json", ("github:1", head))
    assert "new.yml: 승인되지 않은" in stopped(pair, capsys, *given)
