"""more-contracted-than-discussed: contracts above what was discussed in the same place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RESULTS = "# consortia/2026/alpha\nresults:\n"

CASES = [
    *(
        pytest.param(
            f"{RESULTS}  - {{measure: consulted_usd, value: 20}}\n"
            f"  - {{measure: expected_usd, value: {expected}}}\n",
            found,
            id=f"expected {expected}",
        )
        for expected, found in ((30, 0), (40, 0), (41, 1))
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: consulted_usd, value: 9120000}\n"
            "  - {measure: onsite_contract_usd, value: 18300000}\n"
        ),
        1,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: consulted_usd, value: 9120000}\n"
            "  - {measure: onsite_contract_usd, value: 183000}\n"
        ),
        0,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: consulted_usd, value: 9120000}\n"
            "  - {measure: contracted_usd, value: 9120000.5}\n"
        ),
        1,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: consulted_usd, value: 9120000, stop: 1}\n"
            "  - {measure: contracted_usd, value: 18300000}\n"
        ),
        0,
    ),
    pytest.param(
        RESULTS + "  - {measure: meetings, value: 3}\n  - {measure: contracts, value: 13}\n", 1
    ),
    pytest.param(
        RESULTS
        + "  - {measure: meetings, value: 3}\n  - {measure: contracts, value: 13, planned: true}\n",
        0,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: meetings, value: 3, when: onsite}\n"
            "  - {measure: meetings, value: 30, when: 6_months}\n"
            "  - {measure: contracts, value: 13}\n"
        ),
        0,
    ),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_more_contracted_than_discussed(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "more-contracted-than-discussed")) == found
