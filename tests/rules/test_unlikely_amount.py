"""unlikely-amount: amounts that are too small or too large for their unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        "# consortia/2026/a\nbudget:\n  - {item: booth_rental, cost_krw: 7400}",
        [2],
        id="a cost in thousands",
    ),
    pytest.param(
        "# consortia/2026/a\nbudget:\n  - {item: booth_rental, cost_krw: 7400000}",
        [],
        id="a cost",
    ),
    pytest.param(
        "# calls/a\nfee:\n  krw: 450\n  per: firm",
        [2],
        id="a fee in thousands",
    ),
    pytest.param(
        "# calls/a\nfee:\n  krw: 45000\n  per: sqm",
        [],
        id="a square metre",
    ),
    pytest.param(
        "# calls/a\nfee:\n  krw: 450000\n  per: firm",
        [],
        id="a fee",
    ),
    pytest.param(
        "# calls/a\nfee:\n  krw: 0\n  per: firm",
        [],
        id="no fee",
    ),
    pytest.param(
        "# programmes/2026\nbudget_krw: 19800",
        [1],
        id="a budget in millions",
    ),
    pytest.param(
        "# consortia/2026/a\nresults:\n  - measure: contracted_usd\n    value: 12600000000",
        [3],
        id="won among dollars",
    ),
    pytest.param(
        "# consortia/2026/a\nbudget:\n  - {item: a, cost_krw: 800}",
        [2],
        id="a cost in thousands",
    ),
    pytest.param(
        "# consortia/2026/a\nresults:\n  - measure: consulted_usd\n    value: 387000000",
        [],
        id="many dollars",
    ),
    pytest.param(
        "# consortia/2026/a\nresults:\n  - measure: meetings\n    value: 11500",
        [],
        id="many meetings",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "unlikely-amount")] == lines
