"""Results with a column a measure, as most reports have them: by firm, country or group."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support import desks
from tests.support.desks import Desk, book


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A consortium before it has results."""
    return desks.of("samples/consortia/2026/beauty-spring-example-trade").without(
        "participants", "results", "turnover", "settlement"
    )


BY_FIRM: tuple[list[Any], ...] = (
    ["2026년 상담회 결과"],
    [None, None, None, None, "(단위: 건, 천불)"],
    ["연번", "업체명", "상담", None, "계약추진액", "현장 계약 실적", None],
    [None, None, "건수", "금액", None, "건수", "금액"],
    [1, "예시기업 가", 10, "1,200", 300, 1, 50],
    [2, "예시기업 나", 12, 800.25, 100, 0, 0],
    [3, "예시기업 다", 8, 500, 20, 0, 0],
)


def results(desk: Desk, *rows: list[Any], part: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.imported(book(*rows), part).data.get("results", [])
    return found


def test_headings_over_two_rows_are_read_and_firms_added_up(desk: Desk) -> None:
    made = results(desk, *BY_FIRM)
    assert [(one["measure"], one["value"], one["firms_reporting"]) for one in made] == [
        ("meetings", 30, 3),
        ("consulted_usd", 2_500_250, 3),
        ("expected_usd", 420_000, 3),
        ("onsite_contracts", 1, 3),
        ("onsite_contract_usd", 50_000, 3),
    ]
    told = desk.said(book(*BY_FIRM))
    assert "C4 상담 건수: 기업 3곳의 값을 더해 30으로" in told and "연번" in told
    assert "D4 상담액: E2의 단위에 따라 1,000을" in told


@pytest.mark.parametrize(("total", "told"), [(30, False), (31, True), ("=SUM(C5:C7)", False)])
def test_a_sum_that_is_there_is_compared(desk: Desk, total: Any, told: bool) -> None:
    said = desk.said(book(*BY_FIRM, ["합계", None, total]))
    assert ("합계는 31인데 기업별 값을 더하면 30" in said) is told


def test_the_sum_of_two_firms_shows_whose_it_is(desk: Desk) -> None:
    content = book(*BY_FIRM[:-1], ["", "예시기업 나", 1])
    assert "C4 상담 건수: 기업 2곳의 값뿐이라" in desk.said(content)
    assert desk.imported(content).fails and not desk.imported(content).data.get("results")


@pytest.mark.parametrize(
    ("heads", "row", "made"),
    [
        (
            ["행사명", "수출상담\n(건)", "상담(천불)"],
            ["예시", 7, 8],
            [("meetings", 7), ("consulted_usd", 8000)],
        ),
        (
            ["상담실적(건수)", "총 계약액($)"],
            [7, "1,234"],
            [("meetings", 7), ("contracted_usd", 1234)],
        ),
        (["MOU 건수", "수출실적(만달러)"], [2, 3.5], [("mou", 2), ("exported_usd", 35000)]),
        (["바이어 수", "성약 건수"], [12, "3건"], [("buyers", 12), ("contracts", 3)]),
    ],
)
def test_one_row_with_headings_in_many_words(
    desk: Desk, heads: list[Any], row: list[Any], made: list[Any]
) -> None:
    assert [(one["measure"], one["value"]) for one in results(desk, heads, row)] == made


def test_won_is_no_measure_of_dollars(desk: Desk) -> None:
    made = results(desk, ["상담건수", "계약액(백만원)"], [1, "약 1.5"])
    assert made[1] == {
        "measure": "contracted_amount",
        "value": 1_500_000,
        "currency": "KRW",
        "approximate": True,
    }


def test_each_row_is_of_its_country(desk: Desk) -> None:
    made = results(desk, ["국가", "상담건수"], ["독일", 7], ["프랑스", None], ["미국", 3])
    assert [(one["country"], one["value"]) for one in made] == [("DE", 7), ("US", 3)]


def test_rows_that_name_a_time_are_of_that_time(desk: Desk) -> None:
    rows = ["구분", "상담건수", "계약건수"], ["현장", 30, 3], ["6개월 뒤", None, 10]
    assert [one["when"] for one in results(desk, *rows)] == ["onsite", "onsite", "6_months"]


def test_what_is_not_plain_is_asked(desk: Desk) -> None:
    several = book(["전시회명", "상담건수", "상담액"], ["가", 1, 2], ["나", 3, 4])
    assert "A3 여러 컨소시엄의 줄이" in desk.said(several)
    assert "C1 상담액: 금액의 단위가 없습니다" in desk.said(
        book(["행사", "상담건수", "상담액"], ["", 1, 2])
    )
    twice = book(["상담건수", "상담실적", None], [None, "건수", "금액(불)"], [1, 1, 2])
    assert "B2 상담 건수: 같은 열이 두 번" in desk.said(twice)
    years = book(["상담건수", "2025년 상담건수", "목표 계약건수", "계약건수"], [1, 2, 3, 4])
    assert "'2025년 상담건수' 열" in desk.said(years) and "'목표 계약건수' 열" in desk.said(years)


def test_an_uncertain_number_has_the_unit_of_its_column(desk: Desk) -> None:
    made = results(desk, ["지표", "값(천불)"], ["상담액", "약 800"], ["계약추진액", "30~40"])
    assert (made[0]["value"], made[0]["approximate"]) == (800_000, True)
    assert (made[1]["value"], made[1]["to"]) == (30_000, 40_000)
    costs = book(["비목", "비용(천원)"], ["부스 임차료", "약 800"])
    assert "보기: 800000" in desk.said(costs, "budget")
