"""How people fill in tables: what is understood, what is told, and at which cell."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.sheets.choices import Choices
from generator.sheets.grid import NotASheet
from tests.support import desks
from tests.support.desks import Desk, book
from tests.support.sheet_files import noted, partly_hidden

ROSTER = ("기업명", "사업자등록번호", "지원금(원)", "참가 포기일", "품목", "지역", "HS 코드")


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A consortium before it has a roster."""
    return desks.of("samples/consortia/2026/beauty-spring-example-trade").without(
        "participants", "budget", "results", "turnover", "settlement"
    )


def firm(desk: Desk, **cells: Any) -> dict[str, Any]:
    """The one firm that a row of these cells makes."""
    names = {"bn": 1, "krw": 2, "day": 3, "products": 4, "region": 5, "hs": 6}
    row: list[Any] = ["예시기업 가", *[None] * 6]
    for name, value in cells.items():
        row[names[name]] = value
    done = desk.imported(book(ROSTER, row), "roster")
    made: dict[str, Any] = done.data["participants"][0]
    return made


@pytest.mark.parametrize(
    ("typed", "won"),
    [
        (8000000, 8000000),
        (8000000.0, 8000000),
        ("8,000,000", 8000000),
        ("８，０００，０００", 8000000),
        ("800만원", 8000000),
        ("8백만 원", 8000000),
        ("1천2백만원", 12000000),
        ("8,000천원", 8000000),
        ("₩8,000,000", 8000000),
    ],
)
def test_amounts_as_people_write_them(desk: Desk, typed: Any, won: int) -> None:
    assert firm(desk, krw=typed)["subsidy_krw"] == won


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-03-05", "2026-03-05"),
        ("2026. 3. 5.", "2026-03-05"),
        ("2026년 3월 5일", "2026-03-05"),
        ("2026/3/5(목)", "2026-03-05"),
        (datetime(2026, 3, 5), "2026-03-05"),
        (46086, "2026-03-05"),
        (20260305, "2026-03-05"),
        ("２０２６．３．５", "2026-03-05"),
        (2026, "2026"),
    ],
)
def test_dates_as_people_and_excel_write_them(desk: Desk, typed: Any, day: str) -> None:
    assert firm(desk, day=typed)["withdrawn"] == day


@pytest.mark.parametrize(
    ("form", "day"),
    [
        ("yyyy-mm-dd", "2026-03-01"),
        ("yyyy-mm", "2026-03"),
        ('yyyy"년" m"월"', "2026-03"),
        ("mmm-yy", "2026-03"),
        ("yyyy", "2026"),
        ("[$-412]yyyy\\. m\\. d\\.", "2026-03-01"),
    ],
)
def test_a_date_is_as_exact_as_its_cell_shows_it(desk: Desk, form: str, day: str) -> None:
    rows = (("기업명", "참가 포기일"), ("예시기업 가", datetime(2026, 3, 1)))
    done = desk.imported(book(*rows, B2=form), "roster")
    assert done.data["participants"][0]["withdrawn"] == day


def test_codes_and_lists_as_people_write_them(desk: Desk) -> None:
    made = firm(
        desk, bn=1248100998, products="펌프\n밸브; 모터", region="경기", hs="８４１３８１, 848180"
    )
    assert made["business_number"] == "124-81-00998"
    assert made["products"] == ["펌프", "밸브", "모터"]
    assert (made["region"], made["hs_codes"]) == ("KR-41", ["841381", "848180"])


def test_a_table_below_titles_with_more_columns_in_another_order(desk: Desk) -> None:
    content = book(
        ["2026년 참여기업 명단"],
        [],
        ["", "", "", "(단위: 천원)"],
        ["연번", "비고", "지원금액", "업체명 *", "사업자 번호", "영문 기업명"],
        [1, "신규", "8,000", "예시기업 가", "124-81-00998", "Example A"],
        [2, None, 7500, "예시기업 나", "", None],
        [],
        ["합계", None, 15500],
        ["※ 예시 자료입니다."],
    )
    done = desk.imported(content, "roster")
    assert done.data["participants"] == [
        {
            "name": {"ko": "예시기업 가", "en": "Example A"},
            "business_number": "124-81-00998",
            "subsidy_krw": 8000000,
        },
        {"name": "예시기업 나", "subsidy_krw": 7500000},
    ]
    told = desk.said(content, "roster")
    for said in (
        "A4 '연번' 열",
        "B4 '비고' 열",
        "A8 '합계' 행",
        "A9 주석",
        "C4 지원금(원): 제목의 단위",
    ):
        assert said in told, told


def test_sheets_that_are_no_table_of_ours_are_told(desk: Desk) -> None:
    made = load_workbook(BytesIO(desk.workbook("roster")))
    made.worksheets[0].append(["예시기업 가"])
    made.create_sheet("담당자 메모").append(["예산은 따로 보냅니다."])
    made.create_sheet("빈 시트")
    written = BytesIO()
    made.save(written)
    said = desk.said(written.getvalue(), "roster")
    assert [line.strip() for line in said.splitlines() if "시트" in line] == ["'담당자 메모' 시트"]


def test_what_was_read_otherwise_is_told_and_approximate_goes_beside(desk: Desk) -> None:
    rows = (("지표", "값", "비고"), ("상담 건수", "약 1,200건", None))
    done = desk.imported(book(*rows), "results")
    assert done.data["results"][0] == {"measure": "meetings", "value": 1200, "approximate": True}
    told = desk.said(book(*rows), "results")
    assert "B2 값: '약 1,200건' → 1,200" in told and "B2 어림수:" in told


def test_digits_of_a_csv_are_read_as_written_and_an_entry_goes_by_its_list(desk: Desk) -> None:
    whole = desks.of("samples/consortia/2026/beauty-spring-example-trade")
    assert whole.imported(whole.csv("budget"), "budget").remarks == []
    row = ["예시기업 가", *[None] * 5, "3304.99"]
    said = desk.said(book(ROSTER, row), "roster")
    assert "HS 코드: '3304.99' → 330499" in said


def test_what_was_likely_meant_is_the_example(desk: Desk) -> None:
    row = ["예시기업 가", *[None] * 4, "인천 소재", None]
    assert "보기: KR-28\n" in desk.said(book(ROSTER, row), "roster")


@pytest.mark.parametrize(
    ("address", "region"),
    [
        ("경기도 성남시 분당구 판교로 1", "KR-41"),
        ("서울 강남구", "KR-11"),
        ("충청북도 청주시", "KR-43"),
    ],
)
def test_an_address_tells_its_region(desk: Desk, address: str, region: str) -> None:
    assert firm(desk, region=address)["region"] == region


def test_mistakes_are_told_by_cell_in_the_words_of_the_check(desk: Desk) -> None:
    rows = (
        ("기업명", "사업자등록번호", "지원금(원)", "지역", "HS 코드", "부스"),
        ("예시기업 가", None, "많이", "달나라", 10599, datetime(2026, 3, 1)),
        (None, "124-81-00998", "=SUM(C2:C2)", "경기", "841381", "A-1"),
        ("예시기업 다", "124-81-00999", 1000, None, None, None),
    )
    told = desk.said(book(*rows), "roster")
    for said in (
        "B4 참여기업 3 › 사업자등록번호: 오류:",
        "[invalid-business-number]",
        "C2 참여기업 1 › 지원금(원): 오류: '많이'에는 숫자가 없습니다",
        "D2 참여기업 1 › 지역: 오류:",
        "E2 참여기업 1 › HS 코드 1: 오류:",
        "F2 부스: 엑셀이 적은 글을 날짜",
        "C3 지원금(원): 수식입니다",
    ):
        assert said in told, told
    assert "A3 참여기업 2 › 기업명: 오류: 꼭 있어야 하는" in told, told
    english = desk.said(book(*rows), "roster", "en")
    assert "C3 Subsidy (KRW): this is a formula" in english and "수식" not in english


def test_each_language_of_a_text_has_its_own_cell(desk: Desk) -> None:
    heads = ("기업명", "기업명 (영어)", "부스")
    told = desk.said(book(heads, ("가나화장품 홍길동 대표", "Gana", "A-1")), "roster")
    assert "A2 참여기업 1 › 기업명 › 한국어: 주의: 사람 이름" in told
    told = desk.said(book(heads, ("가나화장품", "Gana 010-1234-5678", "A-1")), "roster")
    assert "B2 참여기업 1 › 기업명 › 영어: 주의: 휴대전화" in told
    told = desk.said(book(heads, (None, "Gana", "A-1")), "roster")
    assert "A2 참여기업 1 › 기업명 › 한국어: 오류: 꼭" in told
    told = desk.said(book(heads, ("=A3", "Gana", "A-1")), "roster")
    assert "고칠 곳 1곳" in told and "A2 기업명: 수식입니다" in told


def test_a_cell_over_several_firms_is_told_and_not_taken_for_the_first_alone(desk: Desk) -> None:
    rows = (
        ("기업명", "지역", "부스"),
        ("예시기업 가", "경기", "A-1"),
        ("예시기업 나", None, "A-2"),
    )
    told = desk.said(book(*rows, merged=["B2:B3", "C1:D1"]), "roster")
    assert "\n  B2 지역: 3행까지 병합된 칸" in told
    assert "병합" not in desk.said(book(*rows, merged=["C2:D2", "D2:D3"]), "roster")


def test_who_was_turned_down_or_withdrew_is_asked_about(desk: Desk) -> None:
    heads = ("기업명", "품목", "선정여부", "비고")
    rows = ("예시기업 가", "펌프", "탈락", None), ("예시기업 나", "밸브", "선정", "중도포기(3/5)")
    told = desk.said(book(heads, *rows), "roster")
    assert "C2 '탈락' 표시가" in told and "D3 '중도포기(3/5)' 표시가" in told
    dated = book((*heads, "참가 포기일"), ("예시기업 나", "밸브", "선정", "참가취소", "2026-02-25"))
    assert "표시가 있습니다" not in desk.said(dated, "roster")


def test_no_firm_is_listed_that_has_not_agreed(desk: Desk) -> None:
    heads = ("① 기업명(필수)", "2. 품목", "공개동의")
    rows = (
        ("예시기업 가", "펌프", "동의"),
        ("예시기업 나", "밸브", "미동의"),
        ("예시기업 다", "모터"),
    )
    done = desk.imported(book(heads, *rows), "roster")
    refused = [one.cell for one in done.remarks if one.id == "fault-no-consent"]
    assert refused == ["C3", "C4"] and done.fails


def test_what_was_planned_is_not_what_was_spent(desk: Desk) -> None:
    rows = ("비목", "예산", "집행액(천원)"), ("부스 임차료", 10000, 9300)
    made = desk.imported(book(*rows), "settlement").data["settlement"]["items"]
    assert made == [{"item": "booth_rental", "cost_krw": 9_300_000}]
    made = desk.imported(book(("비목", "예산액"), ("부스 임차료", 10000)), "budget").data["budget"]
    assert made == [{"item": "booth_rental", "cost_krw": 10_000}]


def test_numbered_headings_need_no_blank_and_a_size_is_no_stand(desk: Desk) -> None:
    rows = (
        ("기업명", "HS코드1", "HS코드2", "부스(규격)"),
        ("예시기업 가", "901812", "901890", "3×3"),
    )
    made = desk.imported(book(*rows)).data["participants"][0]
    assert made == {"name": "예시기업 가", "hs_codes": ["901812", "901890"]}


def test_a_name_alone_among_full_rows_is_told(desk: Desk) -> None:
    rows = [["기업명", "품목"], ["예시기업 가", "펌프"], ["본참가", None], ["1/2", None]]
    done = desk.imported(book(*rows, ["다른 묶음", None], ["예시기업 나", "밸브"]), "roster")
    assert [one["name"] for one in done.data["participants"]] == [
        "예시기업 가", "다른 묶음", "예시기업 나",
    ]  # fmt: skip
    assert [one.cell for one in done.remarks if one.id == "name-alone"] == ["A5"]


def test_a_minus_stays_one_in_thousands(desk: Desk) -> None:
    rows = ("비목", "비용(천원)"), ("부스 임차료", "△500"), ("장치비", "(300)")
    told = desk.said(book(*rows), "budget")
    assert "B2 예산 1 › 비용(원): 오류: '△500'" in told and "B3 예산 2 › 비용(원): 오류" in told


def test_lines_of_other_systems_and_codes_with_dashes(desk: Desk) -> None:
    assert firm(desk, products="펌프\r\n밸브")["products"] == ["펌프", "밸브"]
    assert firm(desk, hs="9018.12 / 901890")["hs_codes"] == ["901812", "901890"]
    assert firm(desk, bn="(124–81–00998)")["business_number"] == "124-81-00998"


def test_headings_over_two_rows_make_one_table(desk: Desk) -> None:
    rows = (
        ["순번", "기업명", "", "지역"],
        ["", "국문", "영문", ""],
        [1, "예시기업 가", "Example A", "서울"],
    )
    assert desk.imported(book(*rows), "roster").data["participants"] == [
        {"name": {"ko": "예시기업 가", "en": "Example A"}, "region": "KR-11"}
    ]
    heads = (
        ["세부항목", "산출근거", "예산액(천원)", "", "", "비고"],
        ["", "", "국비", "민간", "계", ""],
    )
    done = desk.imported(book(*heads, ["부스 임차료", "1식", 7, 3, "10", "x"]), "budget")
    made = done.data["budget"][0]
    assert (made["cost_krw"], made["subsidy_krw"], made["note"]) == (10_000, 7_000, "1식")


def test_which_table_it_is_goes_by_what_its_entries_need(desk: Desk) -> None:
    rows = ["구분", "기업명", "총 소요비용", "정부지원금(70%)"], [1, "예시기업 가", 1000, 700]
    made = desk.imported(book(*rows)).data["participants"]
    assert made == [{"name": "예시기업 가", "subsidy_krw": 700}]
    with pytest.raises(NotASheet, match="lying"):
        desk.imported(book(["기업명", "예시기업 가"], ["품목", "펌프"], ["지역", "서울"]))


@pytest.mark.parametrize(
    ("above", "value", "measure", "made"),
    [
        ("", "실적", "상담액(천불)", 5_000),
        ("(단위: 천불)", "실적", "상담 금액", 5_000),
        ("", "실적(건, 천불)", "상담건수", 5),
        ("", "실적(천불)", "계약액(만불)", 50_000),
        ("(단위: 천불)", "실적", "미팅", 5),
    ],
)
def test_a_measure_has_its_own_unit(
    desk: Desk, above: str, value: str, measure: str, made: int
) -> None:
    done = desk.imported(book([above], ["구분", value], [measure, "5"]), "results")
    assert done.data["results"][0]["value"] == made


def test_what_firms_pay_stands_beside_what_the_state_pays(desk: Desk) -> None:
    heads = ("비목", "합계(천원)", "국고보조금(천원)", "자부담(천원)")
    done = desk.imported(book(heads, ("부스 임차료", 1000, 700, 300)), "budget")
    payers = [(one["by"], one["krw"]) for one in done.data["budget"][0]["funding"]]
    assert sorted(payers) == [("firms", 300_000), ("state", 700_000)] and not done.fails
    told = desk.said(book(heads, ("부스 임차료", 1000, 700, 300)), "budget")
    assert "C2 재원 > 국고(원): 자부담과 함께 있는 지원금 700,000을 국고로도" in told


@pytest.mark.parametrize("heading", ["영문명", "영문 기업명", "영문 사명", "회사명(영문)"])
def test_names_in_english_are_known_by_their_heading(desk: Desk, heading: str) -> None:
    done = desk.imported(book(("기업명", heading), ("예시기업 가", "Example A")), "roster")
    assert done.data["participants"][0]["name"] == {"ko": "예시기업 가", "en": "Example A"}


def test_notes_hidden_sheets_and_headings_over_columns_are_told_and_make_no_firm(
    desk: Desk,
) -> None:
    done = desk.imported(noted(), "roster")
    assert [one["name"] for one in done.data["participants"]] == ["예시기업 가", "예시기업 나"]
    told = [line.strip() for line in desk.said(noted(), "roster").splitlines()]
    assert {"A1 메모", "B2 메모", "숨긴 시트 '담당자'", "A3 주석 '본참가'"} <= set(told)


def test_what_is_not_plain_is_asked_and_not_guessed(desk: Desk) -> None:
    rows = (("비목", "비용(천원)"), ("부스 임차료", "8백만원"))
    assert "B2 비용(원): '8백만원'에 단위가 있고" in desk.said(book(*rows), "budget")
    rows = (("비목", "비용(원)"), ("부스임차료 ", 1000))
    assert desk.imported(book(["(단위: 천원)"], *rows), "budget").fails
    assert desk.imported(book(*rows), "budget").data["budget"][0]["item"] == "booth_rental"
    twice = (("기업명", "상호"), ("예시기업 가", "예시기업 나"))
    assert "B1 기업명: 같은 열이 두 번" in desk.said(book(*twice), "roster")


def test_firms_that_are_gone_and_an_empty_table_are_told() -> None:
    full = desks.of("samples/consortia/2026/beauty-spring-example-trade")
    done = full.imported(book(("기업명", "품목")), "roster")
    assert done.data["participants"] == full.data["participants"]
    assert "no-rows" in {remark.id for remark in done.remarks}


def test_personal_data_in_a_cell_is_not_repeated(desk: Desk) -> None:
    rows = (("기업명", "부스"), ("예시기업 가", "담당 010-1234-5678"))
    told = desk.said(book(*rows), "roster")
    assert "B2" in told and "[personal-data]" in told and "1234" not in told


def test_a_language_without_its_own_yes_and_no_has_the_korean_ones() -> None:
    assert Choices("en", {}).answers == ("Yes", "No")
    assert Choices("ja", {}).answers == Choices("ko", {}).answers == ("예", "아니요")


def names(desk: Desk, *rows: tuple[Any, ...]) -> list[str]:
    """The firms of a table whose rows these are, in the columns of a roster."""
    padded = [(row + (None,) * len(ROSTER))[: len(ROSTER)] for row in rows]
    firms = desk.imported(book(ROSTER, *padded), "roster").data["participants"]
    return [firm.get("name", "") for firm in firms]


@pytest.mark.parametrize(
    "row",
    [
        ("합계(12개사)", None, 8000000),
        ("소  계 [본참가]", None, 8000000),
        ("평균", None, 8000000),
        ("[예비]",),
        ("<본참가>",),
        ("■ 경기 지역",),
        ("이상 12개사",),
        ("총 12개 기업",),
        ("끝.",),
        ("- 이하 여백 -",),
        ("－ 이상 －",),
        ("비고: 부스 배정 중",),
        ("작성자 : 수출지원팀",),
        ("(단위: 천원)",),
        ROSTER[:4],
    ],
)
def test_a_row_that_is_no_firm_becomes_none(desk: Desk, row: tuple[Any, ...]) -> None:
    around = ("예시기업 가", None, 8000000), ("예시기업 나", None, 8000000)
    assert names(desk, around[0], row, around[1]) == ["예시기업 가", "예시기업 나"]
    told = desk.said(book(ROSTER, *around, row), "roster")
    assert "읽지 않은 것 1곳" in told and "A4 " in told, told


@pytest.mark.parametrize(
    "firm",
    [
        "(주)예시",
        "㈜예시",
        "이상테크",
        "끝판왕",
        "총무산업",
        "예시기업 (가)",
        "3M예시",
        "E&Co: 예시",
    ],
)
def test_a_firm_that_stands_alone_in_its_row_stays_one(desk: Desk, firm: str) -> None:
    assert names(desk, (firm,)) == [firm]


def test_numbers_of_rows_that_nobody_filled_in_are_left_out_in_silence(desk: Desk) -> None:
    heads = ("연번", "기업명", "지역")
    rows = (heads, (1, "예시기업 가", "경기"), *((n, None, None) for n in range(2, 40)))
    assert len(desk.imported(book(*rows), "roster").data["participants"]) == 1
    assert "읽지 않은 것 1곳" in desk.said(book(*rows), "roster")  # the column of numbers


def test_a_second_table_below_the_first_is_told_and_not_read_into_its_columns(desk: Desk) -> None:
    rows = (
        ("기업명", "지역"),
        ("예시기업 가", "경기"),
        ("지역", "기업명"),
        ("서울", "예시기업 나"),
    )
    done = desk.imported(book(*rows), "roster")
    assert done.fails and len(done.data["participants"]) == 1
    assert "A3 여기서 다른 표가 시작되어" in desk.said(book(*rows), "roster")


@pytest.mark.parametrize("mark", ["〃", "상동", '"', "위와 같음", "동일"])
def test_a_mark_for_the_cell_above_is_no_text(desk: Desk, mark: str) -> None:
    rows = (ROSTER, ("예시기업 가", None, None, None, "펌프"), ("예시기업 나", *[None] * 3, mark))
    assert desk.imported(book(*rows), "roster").fails
    assert "E3 품목: 위 칸과 같다는 표시" in desk.said(book(*rows), "roster")


@pytest.mark.parametrize(
    "said", ["공란", "없음", "해당 없음", "ㅡ", "N/A", "미정", "해당사항 없음"]
)
def test_a_word_for_an_empty_cell_is_no_value(desk: Desk, said: str) -> None:
    made = firm(desk, products=said, krw=said, region=said, bn=said)
    assert made == {"name": "예시기업 가"}


@pytest.mark.parametrize(
    ("heading", "factor"),
    [
        ("비용（천원）", 1000),
        ("비용[천원]", 1000),
        ("사업비 천원", 1000),
        ("비용, 백만 원", 1000000),
        ("비용\n(단위: 천원)", 1000),
        ("비용(천원, VAT 별도)", 1000),
        ("비용(천원/VAT포함)", 1000),
        ("비용(1,000원)", 1000),
        ("비용(K원)", 1000),
        ("비용(M원)", 1000000),
        ("비용(최대 1,000만원)", 1),
        ("비용(부스당 300만원)", 1),
        ("비용(won amount)", 1),
        ("비용(원)", 1),
        ("비용(VAT 포함)", 1),
        ("비용(만 19세)", 1),
    ],
)
def test_units_of_headings_as_people_write_them(desk: Desk, heading: str, factor: int) -> None:
    rows = (("비목", heading), ("부스 임차료", 8000))
    done = desk.imported(book(*rows), "budget")
    assert done.data["budget"][0]["cost_krw"] == 8000 * factor
    assert "fault-unit-unclear" not in {remark.id for remark in done.remarks}


def test_a_unit_that_cannot_be_read_is_asked_about(desk: Desk) -> None:
    for unit in ("천 단위: 원", "십억원", "KRW thousand 기준"):
        rows = (("비목", f"비용({unit})"), ("부스 임차료", 8000))
        assert "B1 비용(원): 제목의 단위" in desk.said(book(*rows), "budget"), unit


def test_a_unit_may_stand_beside_below_or_under_the_heading(desk: Desk) -> None:
    for rows in (
        (("비목", "단위", "비용"), ("부스 임차료", "천원", 8000)),
        (("비목", "비용"), ("부스 임차료", 8000), ("(단위: 천원)",)),
        (("비목", "비용"), (None, "(천원)"), ("부스 임차료", 8000)),
        (("2026년 예산 (천원)",), ("비목", "비용"), ("부스 임차료", 8000)),
    ):
        done = desk.imported(book(*rows), "budget")
        assert [one["cost_krw"] for one in done.data["budget"]] == [8000000], rows


def test_dollars_in_thousands_are_those_of_measures_in_dollars(desk: Desk) -> None:
    for above in ("(단위: 건, 천불)", "성과 (US$ 1,000)", "단위 : 건 / 천달러"):
        rows = ([above], ("지표", "값"), ("상담액", 5240), ("상담 건수", 397))
        done = desk.imported(book(*rows), "results")
        assert [one["value"] for one in done.data["results"]] == [5240000, 397], above
    rows = (("지표", "단위", "값"), ("상담액", "천불", 5240), ("상담 건수", "건", 397))
    done = desk.imported(book(*rows), "results")
    assert [one["value"] for one in done.data["results"]] == [5240000, 397]
    rows = (("지표", "단위", "값"), ("상담액", "백만원", 5240))
    assert "C2 값: B2의 단위는 다른 돈입니다" in desk.said(book(*rows), "results")


def test_what_is_hidden_or_struck_through_is_asked_about(desk: Desk) -> None:
    rows = ("기업명", "지역"), *((f"예시기업 {n}", "경기") for n in range(9))
    told = desk.said(partly_hidden(*rows), "roster")
    for said in (
        "A2 기업명: 취소선을 그은 칸",
        "A3 4행까지 숨긴 행",
        "A6 6행까지 숨긴 행",
        "B1 지역: 숨긴 열",
    ):
        assert said in told, told
    assert desk.imported(partly_hidden(*rows), "roster").fails
    plain = desk.said(book(*rows), "roster")
    assert "숨긴" not in plain and "취소선" not in plain


def test_hidden_rows_and_columns_that_hold_no_entry_are_left_alone(desk: Desk) -> None:
    rows = (
        ("기업명", "메모", "지역"),
        ("예시기업 가", "x", "경기"),
        ("합계",),
        (),
        ("※ 예시",),
        ("끝.",),
    )
    told = desk.said(partly_hidden(*rows), "roster")
    assert "A2 기업명: 취소선" in told and "숨긴" not in told


def test_a_number_is_what_its_format_shows(desk: Desk) -> None:
    rows = ("비목", "비용"), ("부스 임차료", 8000), ("장치비", 1.5), ("통역비", 8000000)
    made = book(*rows, B2='#,##0"천원"', B3='0.0"억 원"', B4='#,##0,"천원"')
    done = desk.imported(made, "budget")
    assert [one["cost_krw"] for one in done.data["budget"]] == [8000000, 150000000, 8000000]
    assert "B2 비용(원): '8000천원' → 8,000,000" in desk.said(made, "budget")
    rows = ("비목", "비용(천원)"), ("부스 임차료", 8000)
    assert "B2 비용(원): '8000천원'에 단위" in desk.said(book(*rows, B2='0"천원"'), "budget")


def test_what_to_do_with_a_cell_is_said_of_a_cell(desk: Desk) -> None:
    cells = {"bn": "124-81-0", "krw": "많이", "day": True, "hs": "신발", "region": "추후 통보"}
    row = [
        "예시기업 가",
        cells["bn"],
        cells["krw"],
        cells["day"],
        None,
        cells["region"],
        cells["hs"],
    ]
    told = desk.said(book(ROSTER, row), "roster")
    assert told.count("고치는 법") >= 5 and "줄" not in told, told
    dated = ["예시기업 가", None, None, "3월 5일", None, None, 10599]
    assert "큰따옴표" not in desk.said(book(ROSTER, dated), "roster")
    told = desk.said(book(ROSTER, row), "roster", "en")
    assert "line" not in told, told


def test_a_name_broken_to_fit_its_cell_is_one_line(desk: Desk) -> None:
    rows = (
        ("기업명", "품목"),
        ("예시\n기업   가", "- 펌프\n- 밸브"),
        ("예시기업\xa0나", "-15℃ 냉동고\n펌프"),
    )
    done = desk.imported(book(*rows), "roster")
    assert done.data["participants"] == [
        {"name": "예시 기업 가", "products": ["펌프", "밸브"]},
        {"name": "예시기업 나", "products": ["-15℃ 냉동고", "펌프"]},
    ]
    told = desk.said(book(*rows), "roster")
    assert "→ 예시 기업 가" in told and "B2 품목: '- 펌프' → 펌프" in told


def test_headings_of_the_states_money(desk: Desk) -> None:
    rows = (("비목", "총사업비(천원)", "국비(천원)"), ("부스 임차료", 1000, 700))
    done = desk.imported(book(*rows), "budget")
    assert done.data["budget"][0]["subsidy_krw"] == 700000


def test_a_source_that_has_a_title_alone_stays_one(desk: Desk) -> None:
    made = load_workbook(BytesIO(desk.workbook("consortium")))
    sheet = made["출처"]
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.value = None
    sheet["A2"] = "보도자료: 한국관 성과"
    written = BytesIO()
    made.save(written)
    done = desk.imported(written.getvalue(), "consortium")
    assert [one["title"] for one in done.data["sources"]] == ["보도자료: 한국관 성과"]
