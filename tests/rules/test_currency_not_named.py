"""currency-not-named: amounts that are not in dollars."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said


@pytest.mark.parametrize(
    ("measure", "currency", "found"),
    [
        ("consulted_amount", "", 1),
        ("contracted_amount", ", currency: EUR", 0),
        ("consulted_usd", ", currency: KRW", 1),
        ("meetings", "", 0),
    ],
)
def test_amounts_that_are_not_dollars_have_a_currency(
    checked: Callable[[str], Checked], measure: str, currency: str, found: int
) -> None:
    lines = f"results:\n  - {{measure: {measure}, value: 5000{currency}}}"
    assert len(said(checked(f"# consortia/2026/alpha\n{lines}"), "currency-not-named")) == found
