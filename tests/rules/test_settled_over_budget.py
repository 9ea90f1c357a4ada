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


@pytest.mark.parametrize(("by", "found"), [("firms", 0), ("host", 1)])
def test_who_pays_was_to_pay(checked: Callable[[str], Checked], by: str, found: int) -> None:
    text = (
        "# consortia/2026/a\nbudget:\n  - item: booth_rental\n    cost_krw: 100\n"
        "    funding: [{by: state, krw: 70}, {by: firms, krw: 30}]\n"
        "settlement:\n  items:\n  - item: booth_rental\n    cost_krw: 100\n"
        f"    funding: [{{by: state, krw: 70}}, {{by: {by}, krw: 30}}]"
    )
    told = [f for f in checked(text).findings if f.problem.id == "settled-over-budget.payer"]
    assert [f.problem.values for f in told] == [{"by": by}] * found


@pytest.mark.parametrize(
    ("second", "selected", "found"), [(40, 2, 0), (30, 2, 1), (30, 3, 0)], ids=str
)
def test_the_firms_of_a_whole_roster_get_all(
    checked: Callable[[str], Checked], second: int, selected: int, found: int
) -> None:
    text = (
        "# consortia/2026/a\nparticipants:\n  - {name: 가, subsidy_krw: 30}\n"
        f"  - {{name: 나, subsidy_krw: {second}}}\n"
        f"turnover: {{selected: {selected}, withdrew: 0, replaced: 0}}\n"
        "settlement:\n  items:\n  - {item: booth_rental, cost_krw: 100, subsidy_krw: 70}"
    )
    told = [f for f in checked(text).findings if f.problem.id == "settled-over-budget.firms"]
    assert len(told) == found
