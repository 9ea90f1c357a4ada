"""subsidy-over-cost: no more than was spent: items, settlement and totals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "subsidy-over-cost"
FILE = "data/consortia/2026/alpha.yml"


def rows(cost: int, subsidy: int | None, where: str = "budget") -> str:
    more = f"    subsidy_krw: {subsidy}\n" if subsidy is not None else ""
    head = "settlement:\n  items:\n" if where == "settlement" else f"{where}:\n"
    return f"# consortia/2026/alpha\n{head}  - item: booth_rental\n    cost_krw: {cost}\n{more}"


TOTALS = "# consortia/2026/alpha\nbudget_total_krw: 100\nsubsidy_total_krw: {}\n"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(rows(100, 100), id="all of it"),
        pytest.param(rows(100, None), id="not known"),
        pytest.param(rows(100, 100, "settlement"), id="all of it, settled"),
        pytest.param(TOTALS.format(100), id="totals"),
        pytest.param(TOTALS.format(0), id="nothing"),
        pytest.param(TOTALS.format(200).replace("budget_total_krw: 100", ""), id="no cost"),
    ],
)
def test_no_more_than_the_cost(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == []


@pytest.mark.parametrize(
    ("record", "line"),
    [
        pytest.param(rows(100, 101), 4, id="one won over"),
        pytest.param(rows(0, 1), 4, id="no cost at all"),
        pytest.param(rows(100, 101, "settlement"), 5, id="settled"),
        pytest.param(TOTALS.format(101), 2, id="totals"),
    ],
)
def test_more_than_the_cost(checked: Check, record: str, line: int) -> None:
    assert said(checked(record), RULE) == [(FILE, line)]
