"""returned-less-than-left: less returned than was left of the subsidy."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

GRANTED = """# consortia/2026/alpha without budget
subsidy_total_krw: 14000000
"""
SETTLED = (
    GRANTED
    + """settlement:
  items:
    - {item: booth_rental, cost_krw: 18000000, subsidy_krw: 11760000}
"""
)

CASES = [
    pytest.param(SETTLED + "  returned_krw: 2204000", 1),
    pytest.param(SETTLED + "  returned_krw: 2240000", 0),
    pytest.param(SETTLED + "  returned_krw: 2250000", 0),
    pytest.param(GRANTED + "settlement: {returned_krw: 1}", 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_returned_less_than_left(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "returned-less-than-left")) == found
