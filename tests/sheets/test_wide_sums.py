"""Sums of what a table says by firm: which numbers are added, and which sum is compared."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support import desks
from tests.support.desks import Desk, book

HEADS = ["업체명", "상담건수", "상담액(달러)"]


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A consortium before it has results."""
    return desks.of("samples/consortia/2026/beauty-spring-example-trade").without(
        "participants", "results", "turnover", "settlement"
    )


def rows(*amounts: Any) -> list[list[Any]]:
    return [["예시기업 " + "가나다라"[at], 1, amount] for at, amount in enumerate(amounts)]


@pytest.mark.parametrize(
    ("amounts", "total"),
    [
        ((100, 200, 300), 600),
        (("1,000", "USD 200", 300.5), 1500.5),
        ((100, None, 200, 300), 600),
    ],
)
def test_numbers_are_added_as_they_are_written(
    desk: Desk, amounts: tuple[Any, ...], total: float
) -> None:
    made = desk.imported(book(HEADS, *rows(*amounts)), "").data["results"]
    money = next(one for one in made if one["measure"] == "consulted_usd")
    filled = sum(amount is not None for amount in amounts)
    assert (money["value"], money["firms_reporting"]) == (total, filled)


@pytest.mark.parametrize("amount", ["약 200", "200~300", "200원", "많음", True])
def test_what_cannot_be_added_is_told_at_its_cell(desk: Desk, amount: Any) -> None:
    content = book(HEADS, *rows(100, amount, 300))
    assert desk.imported(content, "").fails
    assert "C3 상담액" in desk.said(content, "")


def test_a_measure_that_no_firm_has_is_left_out(desk: Desk) -> None:
    made = desk.imported(book(HEADS, *rows(None, None, None)), "").data["results"]
    assert [one["measure"] for one in made] == ["meetings"]


@pytest.mark.parametrize(
    ("total", "told"), [("600", False), ("USD 601", True), ("없음", False), (None, False)]
)
def test_a_written_sum_is_compared_as_a_number(desk: Desk, total: Any, told: bool) -> None:
    said = desk.said(book(HEADS, *rows(100, 200, 300), ["합계", None, total]), "")
    assert ("합계는 601인데" in said) is told
