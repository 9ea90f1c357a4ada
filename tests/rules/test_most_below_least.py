"""most-below-least: ranges."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        "# calls/a\nsupport:\n  from_percent: 70\n  max_percent: 50",
        [3],
        id="support of a call",
    ),
    pytest.param(
        (
            "# programmes/2026\n"
            "kinds:\n"
            "  general:\n"
            "    label: 일반\n"
            "    participants:\n"
            "      minimum: 10\n"
            "      maximum: 5"
        ),
        [6],
        id="firms of a kind",
    ),
    pytest.param(
        (
            "# programmes/2026\n"
            "subsidy:\n"
            "  items:\n"
            "    booth:\n"
            "      label: 부스\n"
            "      from_percent: 70\n"
            "      max_percent: 50"
        ),
        [6],
        id="a cost item",
    ),
    pytest.param(
        ("# programmes/2026\nwindows:\n  apply_days_before_min: 90\n  apply_days_before_max: 30"),
        [3],
        id="windows",
    ),
    pytest.param(
        "# calls/a\nsupport:\n  from_percent: 50\n  max_percent: 50",
        [],
        id="the same",
    ),
    pytest.param(
        "# calls/a\nsupport:\n  max_percent: 50",
        [],
        id="one end alone",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "most-below-least")] == lines
