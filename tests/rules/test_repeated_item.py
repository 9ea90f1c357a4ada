"""repeated-item: cost items that stand in one table twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

MONEY = "# consortia/2026/alpha without budget, settlement\n"

CASES = [
    pytest.param(MONEY + "budget:\n  - {item: a, cost_krw: 20}\n  - {item: a, cost_krw: 20}", 2),
    pytest.param(MONEY + "budget:\n  - {item: a, cost_krw: 20}\n  - {item: b, cost_krw: 20}", 0),
    pytest.param(
        MONEY + "settlement:\n  items:\n    - {item: a, cost_krw: 2}\n    - {item: a, cost_krw: 2}",
        2,
    ),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_repeated_item(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "repeated-item")) == found
