"""settled-over-budget: sums of a settlement, and of the budget."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - {item: a, cost_krw: 20, subsidy_krw: 14}\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: a, cost_krw: 200, subsidy_krw: 14}"
        ),
        [4],
        id="ten times the cost",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - {item: a, cost_krw: 20, subsidy_krw: 14}\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: a, cost_krw: 25, subsidy_krw: 15}"
        ),
        [4, 5],
        id="more subsidy than granted",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - {item: a, cost_krw: 20, subsidy_krw: 14}\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: a, cost_krw: 25, subsidy_krw: 14}"
        ),
        [],
        id="a little dearer",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "changes:\n"
            '  - {date: "2026-03-01", kind: budget, what: 증액, approved: "2026-03-02"}\n'
            "budget:\n"
            "  - {item: a, cost_krw: 20, subsidy_krw: 14}\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: a, cost_krw: 200, subsidy_krw: 140}"
        ),
        [],
        id="a change approved",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - {item: a, cost_krw: 20, subsidy_krw: 14}\n"
            "  - {item: b, cost_krw: 0}\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: a, cost_krw: 40, subsidy_krw: 28}"
        ),
        [],
        id="a budget not known whole",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "settled-over-budget")] == lines
