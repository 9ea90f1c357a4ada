"""Firm identifiers: normalized names and numbers."""

from __future__ import annotations

import pytest

from generator.facts.identity import (
    business_number_holds,
    plain_name,
    plain_names,
    sole_trader,
)

SAME = (
    "한빛 주식회사한빛 한빛주식회사 (주)한빛 ㈜한빛 한빛(유) 유한회사한빛 유한책임회사한빛"
    " 합자회사한빛 합명회사한빛 (합)한빛 (재)한빛 (사)한빛 한-빛 한빛."
)


@pytest.mark.parametrize("name", [*SAME.split(), "한 빛", "\u1112\u1161\u11ab\u1107\u1175\u11be"])
def test_one_korean_name_however_it_is_written(name: str) -> None:
    assert plain_name(name) == "한빛"


@pytest.mark.parametrize(
    "form",
    [
        "Co., Ltd.",
        "co.,ltd",
        "Co Ltd",
        "Inc.",
        "Corp.",
        "Corporation",
        "LTD.",
        "Limited",
        "LLC",
        "GmbH",
        "Company",
    ],
)
def test_one_english_name_however_it_is_written(form: str) -> None:
    assert plain_name(f"HANBIT {form}") == plain_name("Hanbit") == "hanbit"


@pytest.mark.parametrize("name", ["Incheon", "Corpus", "Limitedless", "Companys", "Coltd"])
def test_a_form_inside_a_word_is_part_of_the_name(name: str) -> None:
    assert plain_name(name) == name.lower()


def test_a_name_that_is_only_a_form_or_marks_stays() -> None:
    assert plain_name("주식 회사") == "주식회사"
    assert plain_name("주식회사") == "주식회사"
    assert plain_name("- -") == "--"


def test_a_name_that_is_one_text_is_korean() -> None:
    assert plain_names("㈜가") == {"ko": "가"}
    assert plain_names({"ko": "가", "en": None}) == {"ko": "가"}
    assert plain_names({"ko": "가", "en": "GA Inc."}) == {"ko": "가", "en": "ga"}


def test_every_slip_of_one_digit_is_noticed() -> None:
    number = "1248100998"
    slips = [
        number[:at] + digit + number[at + 1 :]
        for at in (0, 1, 2, 5, 6, 7, 8, 9)
        for digit in "0123456789"
        if digit != number[at]
    ]
    assert business_number_holds(number)
    assert [slip for slip in slips if business_number_holds(slip)] == []


@pytest.mark.parametrize("number", ["120-81-47521", "220-81-62517", "124-81-00998", "1248100998"])
def test_numbers_in_use_hold(number: str) -> None:
    assert business_number_holds(number)


@pytest.mark.parametrize("number", ["100-81-00992", "124-00-00999", "124-81-00004", "124-81-0099"])
def test_a_right_check_digit_does_not_make_up_for_impossible_parts(number: str) -> None:
    assert not business_number_holds(number)


def test_the_middle_digits_tell_a_person() -> None:
    bodies = [f"{m:02}" for m in range(100) if not sole_trader(f"124-{m:02}-00998")]
    assert bodies == ["81", "82", "83", "84", "85", "86", "87", "88", "89"]
