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
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: meetings, when: onsite, value: 212, as_of: '2026-03-27'}\n"
            "  - {measure: meetings, when: onsite, value: 118, stop: 1, as_of: '2026-03-24'}\n"
            "  - {measure: meetings, when: onsite, value: 104, stop: 2, as_of: '2026-03-27'}\n"
        ),
        [3],
        id="stops of earlier days above it",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: meetings, when: onsite, value: 232, as_of: '2026-03-27'}\n"
            "  - {measure: meetings, when: onsite, value: 118, stop: 1, as_of: '2026-03-24'}\n"
            "  - {measure: meetings, when: onsite, value: 104, stop: 2, as_of: '2026-03-27'}\n"
        ),
        [3],
        id="all stops below it",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: meetings, when: onsite, value: 222, as_of: '2026-03-27'}\n"
            "  - {measure: meetings, when: onsite, value: 118, stop: 1, as_of: '2026-03-24'}\n"
            "  - {measure: meetings, when: onsite, value: 104, stop: 2, as_of: '2026-03-27'}\n"
        ),
        [],
        id="the sum of all stops",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: meetings, when: onsite, value: 232, as_of: '2026-03-27'}\n"
            "  - {measure: meetings, when: onsite, value: 118, stop: 1, as_of: '2026-03-24'}\n"
        ),
        [],
        id="one stop below it, counted earlier",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: meetings, when: onsite, value: 212, as_of: '2026-03-27'}\n"
            "  - {measure: meetings, when: onsite, value: 118, stop: 1, as_of: '2026-03-24'}\n"
            "  - {measure: meetings, when: onsite, value: 104, stop: 2, as_of: '2026-03-27'}\n"
            "  - {measure: meetings, when: onsite, value: 100, stop: 1, as_of: '2026-03-23'}\n"
        ),
        [],
        id="two values of one stop",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: meetings, when: onsite, value: 212, as_of: '2026-03-24'}\n"
            "  - {measure: meetings, when: onsite, value: 118, stop: 1, as_of: '2026-03-24'}\n"
            "  - {measure: meetings, when: onsite, value: 104, stop: 2, as_of: '2026-03-27'}\n"
        ),
        [],
        id="a stop counted after it",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}, {country: TH}]\n"
            "results:\n"
            "  - {measure: meetings, when: 6_months, value: 212, as_of: '2026-03-27'}\n"
            "  - {measure: meetings, when: 6_months, value: 118, stop: 1, as_of: '2026-03-24'}\n"
            "  - {measure: meetings, when: 6_months, value: 104, stop: 2, as_of: '2026-03-27'}\n"
        ),
        [],
        id="earlier days, and later what came of it",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "totals-differ")] == lines
