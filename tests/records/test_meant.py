"""What values were meant to be: dates, numbers, choices and answers in other forms."""

from __future__ import annotations

import pytest

from generator.records.meant_choices import closing_rule, meant_boolean, meant_choice
from generator.records.meant_dates import meant_date
from generator.records.meant_numbers import MeantNumber, currency_of, means_unknown, meant_number
from generator.records.schema import Schema
from generator.records.spelled_numbers import spelled


@pytest.mark.parametrize(
    ("written", "meant", "cause"),
    [
        ("2026.3.27", "2026-03-27", "form"),
        ("2026-3-5", "2026-03-05", "form"),
        (20260305, "2026-03-05", "form"),
        ("２０２６-０３-０５", "2026-03-05", "form"),
        ("“2026-03-05”", "2026-03-05", "form"),
        (46062, "2026-02-09", "serial"),
        ("2026-03-27T24:00", "2026-03-28T00:00", "midnight"),
        ("2026-12-31 24시", "2027-01-01T00:00", "midnight"),
        ("2026-03-27T18:00+09:00", "2026-03-27T18:00", "zone"),
        ("2026-03-27T18:00:00Z", "2026-03-28T03:00", "zone"),
        ("2026년 3월 27일 오후 6시 30분까지", "2026-03-27T18:30", "form"),
        ("2026. 3. 27.(금) 18:00", "2026-03-27T18:00", "form"),
        ("2026-03-27T18", "2026-03-27T18:00", "form"),
        ("2026-03-27T0930", "2026-03-27T09:30", "form"),
        ("2026-03-27 1800", "2026-03-27T18:00", "form"),
        ("2026. 3. 27.(금) 6 PM", "2026-03-27T18:00", "form"),
        ("2026-03-27 18", "2026-03-27T18:00", "form"),
        ("2026.03.27(금) 18까지", "2026-03-27T18:00", "form"),
        ("2026-03-27 6:30 p.m.", "2026-03-27T18:30", "form"),
        ("2026년 3월 27일 9am까지", "2026-03-27T09:00", "form"),
        ("2026-05-06(목) 18:00", "2026-05-06T18:00", "weekday"),
        ("2026. 5. 6. 수요일", "2026-05-06", "form"),
        ("2026. 3. 5. (Thu)", "2026-03-05", "form"),
        ("2026년 11월", "2026-11", "form"),
        ("2026년", "2026", "form"),
        ("March 27, 2026", "2026-03-27", "form"),
        ("27 Mar 2026", "2026-03-27", "form"),
        ("2026-11-16 ~ 11-19", "2026-11-16", "period"),
        ("2026.11.16~19", "2026-11-16", "period"),
    ],
)
def test_dates_in_other_forms(written: object, meant: str, cause: str) -> None:
    found = meant_date(written, hours=True)
    assert found
    assert (found.written, found.cause) == (meant, cause)


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-27T25",
        "2026-03-27 1200명",
        "2026 1030",
        "2026-02-30",
        "2026-13-01",
        "봄",
        "6.20.~27.",
        7,
        True,
        "x" * 99,
    ],
)
def test_what_is_no_clear_date_is_not_guessed(written: object) -> None:
    assert meant_date(written, hours=True) is None


def test_the_end_of_a_period_is_kept() -> None:
    assert meant_date("2026년 12월 30일부터 2027년 1월 2일", hours=False) is not None
    found = meant_date("2026-11-28 ~ 12-02", hours=False)
    assert found
    assert found.until == "2026-12-02"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("약 30개사", MeantNumber(30, "about")),
        ("30여 개", MeantNumber(30, "over")),
        ("120건 이상", MeantNumber(120, "at-least")),
        ("5천만원 이내", MeantNumber(50_000_000, "at-most", None, "krw")),
        ("10~15개사", MeantNumber(10, "range", 15)),
        ("300만원~", MeantNumber(3_000_000, "at-least", None, "krw")),
        ("30개사↑", MeantNumber(30, "at-least")),
        ("30개사↓", MeantNumber(30, "at-most")),
        (".5억", MeantNumber(50_000_000)),
        ("₫300", MeantNumber(300, "form", None, "other")),
        ("500 (천원)", MeantNumber(500_000, "form", None, "krw")),
        ("420만불", MeantNumber(4_200_000, "form", None, "usd")),
        ("USD 950K", MeantNumber(950_000, "form", None, "usd")),
        ("$1.2M", MeantNumber(1_200_000, "form", None, "usd")),
        ("1억 2,500만원", MeantNumber(125_000_000, "form", None, "krw")),
        ("1천2백만원", MeantNumber(12_000_000, "form", None, "krw")),
        ("3천5백건", MeantNumber(3_500)),
        ("1억 2천", None),
        ("2억5천만원", MeantNumber(250_000_000, "form", None, "krw")),
        ("350만 5천원", MeantNumber(3_505_000, "form", None, "krw")),
        ("300~350만원", MeantNumber(3_000_000, "range", 3_500_000, "krw")),
        ("5,000~1만원", MeantNumber(5_000, "range", 10_000, "krw")),
        ("€2,500", MeantNumber(2_500, "form", None, "other")),
        ("30만엔", None),
        ("1조 2천억", MeantNumber(1_200_000_000_000)),
        ("450천원", MeantNumber(450_000, "form", None, "krw")),
        ("1,234.5㎡", MeantNumber(1234.5)),
        ("３０", MeantNumber(30)),
        ("총 64개사", MeantNumber(64)),
    ],
)
def test_numbers_in_words_and_units(written: str, meant: MeantNumber) -> None:
    assert meant_number(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "월 30만원",
        "연 3억원",
        "30만원/일",
        "300만원/부스",
        "부스 300만원",
        "USD 500 per booth",
        "명당 3불",
    ],
)
def test_an_amount_of_each_is_no_amount_of_all(written: str) -> None:
    assert meant_number(written) is None


@pytest.mark.parametrize("written", ["NT$300", "HK$ 300", "300만 홍콩달러", "3만 바트", "300 THB"])
def test_money_of_other_countries_is_not_that_of_ours(written: str) -> None:
    assert currency_of(written) == "other"


@pytest.mark.parametrize("written", ["Null", "nan", "공란", "해당사항 없음"])
def test_words_for_nothing_are_no_values(written: str) -> None:
    assert means_unknown(written)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("삼백십삼만", 3_130_000),
        ("일천팔백육십만", 18_600_000),
        ("이억오천만", 250_000_000),
        ("만이천", 12_000),
        ("구천구백구십구조", 9_999_000_000_000_000),
        ("이이", None),
        ("십백", None),
        ("만억", None),
        ("천이천", None),
    ],
)
def test_numbers_in_korean_words(words: str, number: int | None) -> None:
    assert spelled(words) == number


@pytest.mark.parametrize("written", ["5 백만원", "5백만원", "500만원(오백만원)", "금 오백만원정"])
def test_one_amount_in_figures_and_in_words(written: str) -> None:
    assert meant_number(written) == MeantNumber(5_000_000, currency="krw")


@pytest.mark.parametrize("written", ["2024년 30개사", "두 곳", "30 가운데 20", "", "x" * 99, None])
def test_what_is_no_clear_number_is_not_guessed(written: object) -> None:
    assert meant_number(written) is None


@pytest.mark.parametrize(
    ("written", "unknown"), [("미상", True), ("추후 공지", True), ("미국", False)]
)
def test_words_for_what_nobody_knows(written: str, unknown: bool) -> None:
    assert means_unknown(written) is unknown


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("독일", "DE"),
        ("Vietnam", "VN"),
        ("UK", "GB"),
        ("de", "DE"),
        ("홍콩", "HK"),
        ("호주", "AU"),
        ("UAE", "AE"),
        ("터키", "TR"),
        ("한국", "KR"),
        ("U.S.A.", "US"),
        ("EU", None),
        ("어디", None),
    ],
)
def test_countries_by_their_names(
    written: str, code: str | None, schemas: dict[str, Schema]
) -> None:
    node = schemas["consortium"].field(("markets", 0))
    assert node
    found = meant_choice(node, written)
    assert (found.value if found else None) == code


def test_sectors_by_words_of_the_trade(schemas: dict[str, Schema]) -> None:
    node = schemas["consortium"].field(("sectors", 0))
    assert node
    found = [meant_choice(node, word) for word in ("뷰티", "의료기기", "Food", "medical-devices")]
    assert [one.value for one in found if one] == [
        "cosmetics",
        "medical_devices",
        "food",
        "medical_devices",
    ]


def test_every_word_of_the_tables_leads_to_a_value(schemas: dict[str, Schema]) -> None:
    from generator.records.meant_words import WORDS

    rules = schemas["call"].field(("closing_rule",)) or {}
    countries = schemas["consortium"].field(("markets", 0)) or {}
    assert set(WORDS["closing"]) <= set(rules["enum"])
    assert set(WORDS["countries"]) <= set(countries["enum"])


def test_answers_and_ways_of_closing() -> None:
    assert [meant_boolean(word) for word in ("네", "No", "글쎄")] == [True, False, None]
    assert [closing_rule(word) for word in ("상시", "예산 소진 시까지", "금요일")] == [
        "always",
        "budget",
        None,
    ]
