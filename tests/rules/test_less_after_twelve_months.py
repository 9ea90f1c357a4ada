"""less-after-twelve-months: a later figure below an earlier one, of the same place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RESULTS = "# consortia/2026/alpha\nresults:\n"

CASES = [
    pytest.param(
        RESULTS
        + (
            "  - {measure: contracted_usd, when: 6_months, value: 742000}\n"
            "  - {measure: contracted_usd, when: 12_months, value: 126800}\n"
        ),
        1,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: contracted_usd, when: 6_months, value: 742000}\n"
            "  - {measure: contracted_usd, when: 12_months, value: 742000}\n"
        ),
        0,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: contracted_usd, when: 6_months, value: 742000}\n"
            "  - {measure: contracted_usd, when: 12_months, value: 1268000.5}\n"
        ),
        0,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: contracted_usd, when: 6_months, value: 742000}\n"
            "  - {measure: contracted_usd, when: 12_months, value: 126800, stop: 1}\n"
        ),
        0,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: contracted_usd, when: 6_months, value: 742000}\n"
            "  - {measure: contracted_usd, when: 12_months, value: 126800, planned: true}\n"
        ),
        0,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: contracted_usd, when: 6_months, value: 742000, planned: true}\n"
            "  - {measure: contracted_usd, when: 12_months, value: 126800}\n"
        ),
        0,
    ),
    pytest.param(
        RESULTS
        + (
            "  - {measure: meetings, when: 6_months, value: 9}\n"
            "  - {measure: meetings, when: 12_months, value: 3}\n"
        ),
        0,
    ),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_less_after_twelve_months(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "less-after-twelve-months")) == found
