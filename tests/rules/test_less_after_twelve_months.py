"""less-after-twelve-months: a later figure below an earlier one, of the same place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said


def results(half: str, year: str, measure: str = "contracted_usd") -> str:
    """A record with a figure of six months and one of twelve."""
    return (
        "# consortia/2026/alpha\nresults:\n"
        f"  - {{measure: {measure}, when: 6_months, value: {half}}}\n"
        f"  - {{measure: {measure}, when: 12_months, value: {year}}}\n"
    )


CASES = [
    pytest.param(results("742000", "126800"), 1),
    pytest.param(results("742000", "742000"), 0),
    pytest.param(results("742000", "1268000.5"), 0),
    pytest.param(results("742000", "126800, stop: 1"), 0),
    pytest.param(results("742000", "126800, planned: true"), 0),
    pytest.param(results("742000, planned: true", "126800"), 0),
    pytest.param(results("9", "3", "meetings"), 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_less_after_twelve_months(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "less-after-twelve-months")) == found
