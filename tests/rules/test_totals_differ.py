"""totals-differ: totals of measures, and the sums of stops."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        (
            "# consortia/2026/a\n"
            "results:\n"
            "  - {measure: meetings, value: 64}\n"
            "  - {measure: meetings, value: 69}"
        ),
        [3],
        id="two of one measure",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: meetings, value: 100}\n"
            "  - {measure: meetings, value: 74, stop: 1}\n"
            "  - {measure: meetings, value: 60, stop: 2}"
        ),
        [3],
        id="stops above it",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: meetings, value: 100}\n"
            "  - {measure: meetings, value: 74, stop: 1}"
        ),
        [],
        id="stops below it",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "results:\n"
            "  - {measure: meetings, value: 64, reporter: 가}\n"
            "  - {measure: meetings, value: 69, reporter: 나}"
        ),
        [],
        id="two bodies",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "results:\n"
            "  - {measure: meetings, value: 64, when: onsite}\n"
            "  - {measure: meetings, value: 69, when: 6_months}"
        ),
        [],
        id="two times",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "results:\n"
            "  - {measure: meetings, value: 64, planned: true}\n"
            "  - {measure: meetings, value: 69}"
        ),
        [],
        id="planned and reached",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}]\n"
            "results:\n"
            "  - {measure: meetings, value: 70, approximate: true}\n"
            "  - {measure: meetings, value: 74, stop: 1}"
        ),
        [],
        id="rounded",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: buyer_countries, value: 9}\n"
            "  - {measure: buyer_countries, value: 8, stop: 1}\n"
            "  - {measure: buyer_countries, value: 8, stop: 2}"
        ),
        [],
        id="countries, which are not added",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "totals-differ")] == lines
