"""editions-on-same-days: two editions with the days of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

FAIR = "# exhibitions/medica\neditions:\n"

AGAIN = (
    '  "2026": {starts: "2026-04-22", ends: "2026-04-24"}\n  "2027": {starts: "%s", ends: "%s"}\n'
)

CASES = [
    pytest.param(
        FAIR
        + (
            '  2026-spring: {starts: "2026-04-22", ends: "2026-04-24"}\n'
            '  2026-autumn: {starts: "2026-04-22", ends: "2026-04-24"}\n'
        ),
        2,
    ),
    pytest.param(
        FAIR
        + (
            '  2026-spring: {starts: "2026-04-22", ends: "2026-04-24"}\n'
            '  2026-autumn: {starts: "2026-04-22", ends: "2026-04-25"}\n'
        ),
        0,
    ),
    pytest.param(
        FAIR
        + (
            '  2026-spring: {starts: "2026-04", ends: "2026-04"}\n'
            '  2026-autumn: {starts: "2026-04", ends: "2026-04"}\n'
        ),
        0,
    ),
    pytest.param(
        FAIR
        + (
            '  2026-spring: {starts: "2026-04-22", ends: "2026-04-24"}\n'
            '  2026-autumn: {starts: "2026-04-22"}\n'
        ),
        0,
    ),
    pytest.param(FAIR + AGAIN % ("2027-04-22", "2027-04-24"), 1, id="the same dates next year"),
    pytest.param(FAIR + AGAIN % ("2027-04-21", "2027-04-23"), 0, id="the same weekdays"),
    pytest.param(FAIR + AGAIN % ("2027-04-22", "2027-04-25"), 0, id="a day more"),
    pytest.param(FAIR + AGAIN % ("2027-04", "2027-04"), 0, id="no day is known"),
    pytest.param(FAIR + AGAIN % ("2028-04-22", "2028-04-24"), 0, id="two years later"),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_editions_on_same_days(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "editions-on-same-days")) == found
