"""Tables of which a part alone is a record's, or that show a firm twice, as hosts keep them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support import desks
from tests.support.desks import Desk, book
from tests.support.sheet_files import framed, sheets


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A consortium before it has a roster."""
    return desks.of("samples/consortia/2026/beauty-spring-example-trade").without(
        "participants", "budget", "results", "turnover", "settlement"
    )


OF_SEVERAL: tuple[list[Any], ...] = (
    ["컨소시엄명", "기업명", "품목"],
    ["OURS 수출컨소시엄", "예시기업 가", "크림"],
    [None, "예시기업 나", "로션"],
    ["의료기기 컨소시엄", "예시기업 다", "기기"],
)


def of_several(name: str) -> tuple[list[Any], ...]:
    return tuple([name if one == "OURS 수출컨소시엄" else one for one in row] for row in OF_SEVERAL)


NAME = "국제 미용전"
"""A part of the title of the record."""


def test_of_a_table_of_several_consortia_the_rows_of_this_one_are_read(desk: Desk) -> None:
    content = book(*of_several(f"{NAME} 수출컨소시엄"))
    done = desk.imported(content, "roster")
    assert [one["name"] for one in done.data["participants"]] == ["예시기업 가", "예시기업 나"]
    assert "다른 컨소시엄의 1줄" in desk.said(content, "roster")


def test_where_no_row_is_surely_this_consortiums_none_is_read(desk: Desk) -> None:
    done = desk.imported(book(*of_several("식품 컨소시엄")), "roster")
    assert done.fails and not done.data.get("participants")
    assert [one.cell for one in done.remarks if one.fault] == ["A4"]


def test_a_column_that_names_one_consortium_only_asks_nothing(desk: Desk) -> None:
    rows = ["사업명", "기업명", "품목"], ["식품", "예시기업 가", "크림"], ["식품", "나", "x"]
    done = desk.imported(book(*rows), "roster")
    assert len(done.data["participants"]) == 2


def test_of_results_of_several_consortia_one_row_is_read(desk: Desk) -> None:
    rows = (
        ["연번", "컨소시엄", "상담건수", "상담액(천불)"],
        [1, "의료기기", 120, 3000],
        [2, NAME, 100, 2000],
    )
    made = desk.imported(book(*rows)).data["results"]
    assert [(one["measure"], one["value"]) for one in made] == [
        ("meetings", 100),
        ("consulted_usd", 2_000_000),
    ]


def test_numbers_under_firms_count_them(desk: Desk) -> None:
    rows = [
        ["국가", "참가기업", "상담건수"],
        *([land, 10, 100] for land in ("독일", "미국", "일본")),
    ]
    made = desk.imported(book(*rows)).data["results"]
    assert [one["country"] for one in made] == ["DE", "US", "JP"]
    assert not any("firms_reporting" in one for one in made)


def test_a_firms_name_in_english_below_it_is_no_firm(desk: Desk) -> None:
    rows = (
        ["연번", "기업명", "품목"],
        [1, "예시기업 가", "크림"],
        [None, "Example A", "cream"],
        [2, "Example B", "lotion"],
    )
    done = desk.imported(book(*rows), "roster")
    assert [(one.id, one.cell) for one in done.remarks if one.fault] == [
        ("fault-english-below", "B3")
    ]


def test_a_sheet_a_firm_is_asked_about(desk: Desk) -> None:
    firms = {name: [["기업명", "품목"], [name, "크림"]] for name in ("가나", "다라")}
    told = desk.said(sheets(**firms))
    assert "'다라' 시트에도 같은 표가" in told and desk.imported(sheets(**firms)).fails


def test_sheets_of_other_tables_and_of_a_name_are_only_told(desk: Desk) -> None:
    tables = {
        "예산": [["비목", "금액"], ["통역비", 1000000]],
        "전년도": [["비목", "금액"], ["통역비", 1]],
    }
    done = desk.imported(sheets(**tables))
    assert done.data["budget"] == [{"item": "interpretation", "cost_krw": 1_000_000}]
    assert [one.id for one in done.remarks] == ["unknown-sheet"]


def test_lines_drawn_far_below_a_table_are_no_rows_of_it(desk: Desk) -> None:
    assert len(desk.imported(framed(6_000), "roster").data["participants"]) == 2


ABOVE: tuple[list[Any], ...] = (
    ["2026년 예산(안)", None, None, "(단위: 천원)"],
    ["총사업비", 50000, "총지원금", 36400],
    ["비목", "산출내역", "금액"],
    ["부스 임차료", "1식", 30000],
    ["장치비", "1식", 20000],
)


def test_values_above_a_table_have_its_unit_and_may_stand_in_one_row(desk: Desk) -> None:
    done = desk.imported(book(*ABOVE))
    assert done.data["budget_total_krw"] == 50_000_000
    assert done.data["subsidy_total_krw"] == 36_400_000
    assert "B2 총사업비(원): D1의 단위에 따라 1,000을" in desk.said(book(*ABOVE))


@pytest.mark.parametrize(
    ("written", "region"),
    [("경기 성남", "KR-41"), ("경기도(성남)", "KR-41"), ("광주 전남", None), ("성남", None)],
)
def test_a_region_with_a_place_in_it_is_known(desk: Desk, written: str, region: str | None) -> None:
    done = desk.imported(book(["기업명", "지역"], ["예시기업 가", written]), "roster")
    assert done.data["participants"][0]["region"] == (region or written)


def test_a_day_with_midnight_as_programs_write_it_is_a_day(desk: Desk) -> None:
    rows = ["기업명", "참가 포기일"], ["예시기업 가", "2026-03-05 00:00:00"]
    assert desk.imported(book(*rows)).data["participants"][0]["withdrawn"] == "2026-03-05"


def test_projects_in_a_budget_are_no_consortia(desk: Desk) -> None:
    rows = (
        ["사업명", "비목", "금액"],
        ["해외전시", "부스 임차료", 100000],
        ["홍보", "통역비", 200000],
    )
    assert len(desk.imported(book(*rows), "budget").data["budget"]) == 2
