"""Headings as associations write them: words before a field's own, years, levels of a budget."""

from __future__ import annotations

from typing import Any

import pytest

from generator.sheets.grid import NotASheet
from tests.support import desks
from tests.support.desks import Desk, book


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A consortium before it has a roster."""
    return desks.of("samples/consortia/2026/beauty-spring-example-trade").without(
        "participants", "budget", "results", "turnover", "settlement"
    )


@pytest.mark.parametrize(
    ("name", "products"),
    [
        ("참가기업명", "대표품목"),
        ("참여업체명", "주요 취급제품"),
        ("선정기업", "출품제품"),
        ("신청 회사명", "전시제품명"),
        ("Exhibitor", "Main Products"),
        ("2026년 참여기업", "수출제품"),
    ],
)
def test_words_before_a_field_leave_it_known(desk: Desk, name: str, products: str) -> None:
    made = desk.imported(book([name, products], ["예시기업 가", "크림"])).data["participants"]
    assert made == [{"name": "예시기업 가", "products": ["크림"]}]


@pytest.mark.parametrize("heading", ["대표자", "참가비", "신청금액", "선정일"])
def test_a_word_before_another_field_is_none(desk: Desk, heading: str) -> None:
    done = desk.imported(book(["기업명", "품목", heading], ["예시기업 가", "크림", "x"]), "roster")
    assert done.data["participants"] == [{"name": "예시기업 가", "products": ["크림"]}]
    assert [one.id for one in done.remarks] == ["unknown-column"]


SETTLED: tuple[list[Any], ...] = (
    ["비목", "예산액(A)", "집행액(B)", "잔액(A-B)", "집행률"],
    ["부스 임차료", 30_000_000, 29_000_000, 1_000_000, "96.7%"],
)


def test_what_was_spent_beside_what_was_planned_is_a_settlement(desk: Desk) -> None:
    for rows in (SETTLED, (["2026년 사업비 정산서"], [], ["(단위: 원)"], *SETTLED)):
        data = desk.imported(book(*rows)).data
        assert data["settlement"]["items"] == [{"item": "booth_rental", "cost_krw": 29_000_000}]
        assert "budget" not in data


def test_a_changed_budget_is_what_it_became(desk: Desk) -> None:
    rows = ["비목", "당초예산", "변경예산", "증감"], ["부스 임차료", 300000, 290000, -10000]
    made = desk.imported(book(["예산 변경(안)"], *rows)).data["budget"]
    assert made == [{"item": "booth_rental", "cost_krw": 290000}]


def test_of_the_levels_of_a_budget_the_last_names_an_item(desk: Desk) -> None:
    rows = (
        ["비목", "세목", "산출근거", "금액"],
        ["해외전시", "부스 임차료", "1식", 300000],
        [None, "장치비", "1식", 200000],
    )
    done = desk.imported(book(*rows))
    assert [one["item"] for one in done.data["budget"]] == ["booth_rental", "booth_construction"]
    assert not done.fails


def test_results_of_a_year_are_results(desk: Desk) -> None:
    made = desk.imported(book(["구분", "2026년 실적"], ["상담건수", "120건"])).data["results"]
    assert made == [{"measure": "meetings", "value": 120}]


def test_where_no_table_is_found_the_nearest_one_is_named(desk: Desk) -> None:
    with pytest.raises(NotASheet) as found:
        desk.imported(book(["비목", "x"], ["부스 임차료", 1]))
    assert "비목" in found.value.values["expected"]
