"""Sums of consortia: planned beside settled; unknown amounts add nothing."""

from __future__ import annotations

import pytest

from generator.facts.amounts import Line
from generator.records.model import Consortium
from generator.views.sums import Sum, of_lines, sum_of, told_whole
from tests.support.bare import registry, the


def made(text: str) -> Consortium:
    return the(registry(f"# consortia/2025/a\n{text}"), Consortium)


def amount(cost: int | None, subsidy: int | None) -> Line:
    return Line(None, cost, subsidy, {})


def test_a_sum_adds_every_part_and_tells_what_is_borne_by_others() -> None:
    total = Sum(1, 10, 7, 1, 8, 5) + Sum(2, 20, 14, 3, 16, 10)
    assert total == Sum(3, 30, 21, 4, 24, 15) and total.unsplit == 9


def test_who_bears_what_is_told_apart() -> None:
    split = of_lines(Line(None, 100, 60, {"state": 60, "local": 20, "host": 5, "firms": 10}), None)
    assert (split.local, split.host, split.firms, split.unsplit) == (20, 5, 10, 5)
    assert (split + of_lines(amount(10, 7), None)).unsplit == 8


def test_lines_of_a_plan_and_of_a_settlement_count_apart() -> None:
    assert of_lines(amount(20, 14), None) == Sum(1, 20, 14)
    assert of_lines(None, amount(9, 6)) == Sum(0, 0, 0, 1, 9, 6)
    assert of_lines(amount(None, 3), amount(4, None)) == Sum(1, 0, 3, 1, 4, 0)
    assert of_lines(None, None) == Sum()


def test_a_consortium_adds_its_totals() -> None:
    text = "budget_total_krw: 20\nsubsidy_total_krw: 14"
    assert sum_of(made(text)) == Sum(1, 20, 14)
    assert sum_of(made("title: x")) == Sum()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: x", False),
        ("budget_total_krw: 20", False),
        ("subsidy_total_krw: 14", False),
        ("budget_total_krw: 20\nsubsidy_total_krw: 14", True),
        ("budget: [{item: x, cost_krw: 2, subsidy_krw: 1}]\n"
         "settlement: {items: [{item: x, cost_krw: 2}]}", False),
        ("budget: [{item: x, cost_krw: 2, subsidy_krw: 1}]\n"
         "settlement: {items: [{item: x, cost_krw: 2, subsidy_krw: 1}]}", True),
    ],
)  # fmt: skip
def test_a_record_is_whole_when_it_tells_cost_and_subsidy(text: str, expected: bool) -> None:
    assert told_whole(made(text)) is expected
