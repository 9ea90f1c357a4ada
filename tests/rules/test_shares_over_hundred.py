"""shares-over-hundred: sums of shares."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        "# calls/a\nresult:\n  parts: [{what: 가, percent: 61.3}, {what: 나, percent: 48.7}]",
        [2],
        id="parts of a result",
    ),
    pytest.param(
        (
            "# statistics/s\n"
            "values:\n"
            '  - {period: "2025", of: 가, value: 1, share_percent: 60, vintage: final}\n'
            '  - {period: "2025", of: 나, value: 1, share_percent: 50, vintage: final}'
        ),
        [3],
        id="shares of a period",
    ),
    pytest.param(
        "# calls/a\nresult:\n  parts: [{what: 가, percent: 51.3}, {what: 나, percent: 48.8}]",
        [],
        id="rounded",
    ),
    pytest.param(
        (
            "# statistics/s\n"
            "values:\n"
            '  - {period: "2024", of: 가, value: 1, share_percent: 60, vintage: final}\n'
            '  - {period: "2025", of: 가, value: 1, share_percent: 50, vintage: final}'
        ),
        [],
        id="two periods",
    ),
    pytest.param(
        "# calls/a\nresult:\n  parts: [{what: 가, value: 61}, {what: 나, value: 90}]",
        [],
        id="no shares",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "shares-over-hundred")] == lines
