"""Amounts in words mean the amount: what is written can be read back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.number_format import (
    decimals,
    grasped_krw,
    grasped_usd,
    grasped_usd_100m,
    krw,
    krw_in_words,
    rest,
    short_krw,
    thousands_krw,
    unitless,
)

UNITS = {"억": 10**8, "만": 10**4, "": 1}


def read(written: str) -> int:
    """A Korean amount as a reader adds it up."""
    sign = -1 if written.startswith("-") else 1
    parts = re.findall(r"([\d,]+)(억|만|)", written)
    return sign * sum(int(digits.replace(",", "")) * UNITS[unit] for digits, unit in parts)


@given(st.integers(-(10**13), 10**13))
def test_won_in_words_lose_nothing(amount: int) -> None:
    assert read(krw_in_words(amount, "ko", signed=True)) == amount
    assert int(re.sub(r"[KRW ,]", "", krw_in_words(amount, "en"))) == amount


@given(st.integers(0, 10**13), st.sampled_from([1, 10**4, 10**7]))
def test_what_can_be_grasped_loses_nothing(amount: int, unit: int) -> None:
    amount = amount // unit * unit
    assert read(grasped_krw(amount, "ko")) == amount
    number, _, size = grasped_krw(amount, "en").removeprefix("KRW ").partition(" ")
    sizes = {"": 1, "million": 10**6, "billion": 10**9}
    assert round(float(number.replace(",", "")) * sizes[size]) == amount


@given(st.integers(10**6, 10**13))
def test_short_won_are_right_to_ten_thousand(amount: int) -> None:
    assert abs(read(short_krw(amount, "ko")) - amount) <= 5_000


@pytest.mark.parametrize(
    ("write", "amount", "korean", "english"),
    [
        (krw, 1234567, "1,234,567원", "KRW 1,234,567"),
        (krw_in_words, 123_000_000, "1억 2,300만 원", "KRW 123,000,000"),
        (krw_in_words, 0, "0원", "KRW 0"),
        (short_krw, 123_456_789, "1억 2,346만 원", "KRW 123.46 million"),
        (short_krw, 950_500, "950,500원", "KRW 950,500"),
        (grasped_krw, 19_800_000_000, "198억 원", "KRW 19.8 billion"),
        (grasped_krw, 71_000_000, "7,100만 원", "KRW 71 million"),
        (grasped_krw, 19_812_345_678, "19,812,345,678원", "KRW 19,812,345,678"),
        (grasped_usd, 16_690_000_000, "166억 9,000만 달러", "USD 16.69 billion"),
        (grasped_usd, 1_897_330, "1,897,330달러", "USD 1,897,330"),
        (grasped_usd_100m, 187.4, "187억 4,000만 달러", "USD 18.74 billion"),
        (grasped_usd_100m, 6.5, "6억 5,000만 달러", "USD 650 million"),
    ],
)
def test_amounts_are_written_for_what_they_are_read_for(
    write: object, amount: int, korean: str, english: str
) -> None:
    assert callable(write)
    assert (write(amount, "ko"), write(amount, "en")) == (korean, english)


def test_a_rise_and_a_fall_have_their_signs() -> None:
    signed = [krw_in_words(amount, "ko", signed=True) for amount in (20_000, -20_000)]
    assert signed == ["+2만 원", "-2만 원"]


def test_another_language_writes_the_exact_amount() -> None:
    assert {write(123_456_789, "ja") for write in (krw, short_krw, grasped_krw)} == {
        "KRW 123,456,789"
    }


@pytest.mark.parametrize(
    ("written", "digits"),
    [("12", 0), ("1,234.56", 2), ("10.5~12", 0), ("10~12.5", 1), ("", 0)],
)
def test_decimals_are_those_that_a_number_or_a_range_ends_with(written: str, digits: int) -> None:
    assert decimals(written) == digits


@given(st.lists(st.integers(0, 10**12), min_size=1))
def test_numbers_of_a_column_end_below_each_other(column: list[int]) -> None:
    """With the room that each lacks, all have their point as far from the end."""
    written = [thousands_krw(won) for won in column]
    places = max(map(decimals, written))
    behind = {len(f"{its}{rest(its, places)}".partition(".")[2]) for its in written}
    assert behind == {places}


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("예산(원)", "예산"),
        ("계약체결액(달러)", "계약체결액"),
        ("Value discussed (USD)", "Value discussed"),
        ("Spent (KRW)", "Spent"),
        ("전시 면적(㎡)", "전시 면적(㎡)"),
    ],
)
def test_a_label_loses_the_unit_that_its_value_names(label: str, bare: str) -> None:
    assert unitless(label) == bare
