"""returned-over-subsidy: what is returned, and what was granted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        ("# consortia/2026/a\nsubsidy_total_krw: 14000000\nsettlement:\n  returned_krw: 14000001"),
        [3],
        id="more than the total",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - item: booth_rental\n"
            "    cost_krw: 20\n"
            "    subsidy_krw: 14\n"
            "settlement:\n"
            "  returned_krw: 15"
        ),
        [6],
        id="more than the budget",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "settlement:\n"
            "  items:\n"
            "    - item: booth_rental\n"
            "      cost_krw: 20\n"
            "      subsidy_krw: 14\n"
            "  returned_krw: 15"
        ),
        [6],
        id="more than was settled",
    ),
    pytest.param(
        ("# consortia/2026/a\nsubsidy_total_krw: 14000000\nsettlement:\n  returned_krw: 14000000"),
        [],
        id="all of it",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - item: booth_rental\n"
            "    cost_krw: 20\n"
            "    subsidy_krw: 14\n"
            "  - item: interpretation\n"
            "    cost_krw: 30\n"
            "settlement:\n"
            "  returned_krw: 15"
        ),
        [],
        id="an item without its subsidy",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - {item: booth_rental, cost_krw: 20, subsidy_krw: 14}\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: booth_rental, cost_krw: 18, subsidy_krw: 12}\n"
            "  returned_krw: 3"
        ),
        [6],
        id="more than was left of the budget",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "subsidy_total_krw: 14\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: booth_rental, cost_krw: 18, subsidy_krw: 12}\n"
            "  returned_krw: 3"
        ),
        [5],
        id="more than was left of the total",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - {item: booth_rental, cost_krw: 20, subsidy_krw: 14}\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: booth_rental, cost_krw: 18, subsidy_krw: 12}\n"
            "  returned_krw: 2"
        ),
        [],
        id="all that was left",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - {item: booth_rental, cost_krw: 20, subsidy_krw: 14}\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: booth_rental, cost_krw: 18, subsidy_krw: 12}\n"
            "  returned_krw: 1"
        ),
        [],
        id="less than was left",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "budget:\n"
            "  - {item: booth_rental, cost_krw: 20, subsidy_krw: 14}\n"
            "settlement:\n"
            "  items:\n"
            "    - {item: booth_rental, cost_krw: 18}\n"
            "  returned_krw: 3"
        ),
        [],
        id="what was settled is not known",
    ),
    pytest.param(
        "# consortia/2026/a\nsubsidy_total_krw: 14\nsettlement:\n  returned_krw: 3",
        [],
        id="nothing settled yet",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "returned-over-subsidy")] == lines


def test_more_than_all_is_an_error_and_more_than_the_rest_a_question(
    checked: Callable[[str], Checked],
) -> None:
    def levels(returned: int) -> list[str]:
        items = "items: [{item: booth_rental, cost_krw: 18, subsidy_krw: 12}]"
        text = f"settlement: {{returned_krw: {returned}, {items}}}"
        found = checked(f"# consortia/2026/a\nsubsidy_total_krw: 14\n{text}").findings
        return [f.severity.name for f in found if f.rule == "returned-over-subsidy"]

    assert (levels(15), levels(3)) == (["ERROR"], ["WARNING"])
