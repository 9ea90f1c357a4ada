"""What a report cannot show it counts and can unfold; nothing that needs approval is invisible."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from generator.commands.review import reported
from tests.support import base
from tests.support.base import ALPHA, CALL, FAIR_ALPHA, NEW, ORG_ALPHA, REVIEWER, consortium
from tests.support.proposals import History, Step, append, edit, gone, put

PROGRAMME = "data/programmes/2026.yml"
AFTER = "2026-11-21T00:00:00+09:00"
Report = Callable[..., dict[str, Any]]


@pytest.fixture
def report(history: History, request: pytest.FixtureRequest) -> Report:
    """What a review says of some steps, as JSON."""

    def told(*steps: Step, by: str = ALPHA, received: str = base.NOW, lang: str = "ko") -> Any:
        name = "f/" + "".join(c if c.isalnum() else "-" for c in request.node.name)
        history.branches({name: ("main", steps)})
        asked = Namespace(
            root=history.root, base="main", head=name, actor=by, format="json", lang=lang,
            approvals=None, open=None, received=[received],
        )  # fmt: skip
        return json.loads(reported(asked, datetime.fromisoformat(received))[0])

    return told


def lines(told: dict[str, Any]) -> str:
    return "\n".join(line for change in told["changes"] for line in change["lines"])


def folded(told: dict[str, Any]) -> str:
    return "\n".join(line for change in told["changes"] for line in change["folded"])


def test_what_comes_after_fourteen_fields_is_folded_and_counted(report: Report) -> None:
    rows = "".join(f"  - {{title: 자료 {n}, basis: notice}}\n" for n in range(1, 31))
    told = report(append(FAIR_ALPHA, rows))
    assert "자료 30" in folded(told) and "자료 30" not in lines(told)
    assert "그 밖에 필드 16개" in lines(told)


def test_a_long_text_is_cut_where_it_differs_and_unfolded_whole(report: Report) -> None:
    long = "가나다라마바사 " * 40
    summary = f"summary: {long}끝\n"
    told = report(put(NEW, consortium("alpha", summary)))
    assert f"{long}끝" in folded(told)


def test_two_long_texts_are_cut_where_they_begin_to_differ(
    history: History, report: Report
) -> None:
    long = "가나다라마바사 " * 40
    new = f"title: {long}바꾼 뒤"
    told = report(edit(FAIR_ALPHA, "title: alpha 컨소시엄", new))
    assert "바꾼 뒤" in folded(told)
    from generator.review.messages import cut_apart

    before, after = cut_apart(f"{long}하나", f"{long}둘 {long}")
    assert before.endswith("하나") and "둘" in after and len(after) <= 121


def test_new_account_numbers_are_told(report: Report) -> None:
    told = report(
        append("data/organizations/gamma.yml", "accounts:\n  - {forge: github, id: 7007}\n"),
        by=REVIEWER,
    )
    assert "7007" in lines(told)
    told = report(
        edit(ORG_ALPHA, "accounts:\n", "accounts:\n  - {forge: github, id: 8008}\n"), by=REVIEWER
    )
    assert "8008" in lines(told)


def test_one_entry_is_told_and_several_are_counted(report: Report) -> None:
    """`참여기업 수: 1건` would read as one firm."""
    told = report(append(FAIR_ALPHA, "firms:\n  - {value: 12}\n"))
    assert "참여기업 수: 값 12 (추가)" in lines(told) and not folded(told)
    more = "firms:\n  - {value: 12, planned: true}\n  - {value: 11}\n"
    told = report(append(FAIR_ALPHA, more))
    assert "참여기업 수: 항목 2개 (추가)" in lines(told) and "(2) 값 11" in folded(told)


def test_roles_are_told_by_account(report: Report) -> None:
    told = report(
        edit("data/roles.yml", "    - {forge: github, id: 2}\n", "    - {forge: github, id: 7}\n"),
        by=REVIEWER,
    )
    assert lines(told).splitlines() == ["검토자: github:7 (추가)", "검토자: github:2 (삭제)"]


def test_a_file_that_may_be_run_is_told(report: Report) -> None:
    told = report(lambda files: files.update({CALL: ("100755", files[CALL][1])}))
    assert "100644 → 100755" in lines(told)


def test_a_change_of_form_alone_is_told_as_such(report: Report) -> None:
    told = report(append(FAIR_ALPHA, "# 주석\n"))
    assert "모양이나 주석만" in lines(told)


def test_a_term_of_a_programme_about_firms_has_words(report: Report) -> None:
    told = report(edit(PROGRAMME, "  minimum: 2\n", "  minimum: 3\n"), by=REVIEWER)
    assert "2 → 3" in lines(told) and all(lines(told).splitlines())


def test_a_slip_is_no_deletion_and_mends_nothing(report: Report) -> None:
    over = "data/consortia/2026/over-alpha.yml"
    told = report(append(over, "no_such_field: 1\n"))
    assert told["findings"]["mended"] == []
    assert "견줄 수 없습니다" in lines(told) and "삭제" not in lines(told)


def test_what_is_deleted_can_be_unfolded(report: Report) -> None:
    told = report(gone("data/consortia/2026/chosen-alpha.yml"))
    assert "alpha 컨소시엄" in folded(told) and "2026-01-05" in folded(told)


def test_a_date_made_more_precise_is_one_field(report: Report, history: History) -> None:
    stop = 'stops:\n  - {country: VN, city: 하노이, starts: "2026"}\n'
    told = report(append(FAIR_ALPHA, stop))
    assert "하노이" in lines(told) and not folded(told)
    from generator.records.differences import differences

    old = {"stops": [{"country": "VN", "city": "하노이", "starts": "2026"}]}
    new = {"stops": [{"country": "VN", "city": "하노이", "starts": "2026-11-10"}]}
    found = [(d.path, d.before, d.after) for d in differences(old, new)]
    assert found == [(("stops", 0, "starts"), "2026", "2026-11-10")]


def test_another_day_is_another_stop() -> None:
    from generator.records.differences import differences

    old = {"stops": [{"country": "VN", "city": "하노이", "starts": "2026-11-09"}]}
    new = {"stops": [{"country": "VN", "city": "하노이", "starts": "2026-11-10"}]}
    assert [d.path for d in differences(old, new)] == [("stops", 0), ("stops", 0)]


@pytest.mark.parametrize(
    ("steps", "by", "received", "turn"),
    [
        ((put(NEW, consortium("alpha")),), ALPHA, AFTER, "reviewers"),
        ((edit(FAIR_ALPHA, "alpha 컨", "x 컨"),), base.BETA, base.NOW, "organizations/alpha"),
        ((put(NEW, consortium("alfa")),), REVIEWER, base.NOW, "author"),
    ],
    ids=["late", "another's", "broken"],
)
def test_it_is_the_turn_of_those_who_can_go_on(
    report: Report, steps: tuple[Step, ...], by: str, received: str, turn: str
) -> None:
    told = report(*steps, by=by, received=received)
    assert (told["verdict"], told["turn"]) == ("refused", turn)
    assert f"turn/{turn.partition('/')[0]}" in told["labels"]


def test_the_applicant_and_the_owners_are_told_by_name(report: Report) -> None:
    told = report(edit(FAIR_ALPHA, "alpha 컨", "x 컨"), by=base.BETA)
    assert told["applicant"] == "beta 협동조합"
    assert "alpha 협동조합" in told["demands"][0]["says"]
    assert told["needs"][0]["label"] == "주관단체 alpha 협동조합"


def test_what_only_follows_from_a_fault_of_the_request_is_not_told_of_other_records(
    report: Report,
) -> None:
    moved = put("data/programmes/next.yml", base.files()[PROGRAMME])
    told = report(gone(PROGRAMME), moved, by=REVIEWER)
    caused, elsewhere = (
        [one["rule"] for one in told["findings"][part]] for part in ("caused", "elsewhere")
    )
    assert told["broken"] and "unknown-reference" not in elsewhere and caused
    assert len(elsewhere) < 3, elsewhere
