"""sole-trader-number: the middle digits of a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.records.findings import Severity
from tests.support.rosters import consortium, found, points

Check = Callable[[str], Checked]
RULE = "sole-trader-number"


@pytest.mark.parametrize("middle", ["81", "82", "85", "86", "88", "89"])
def test_numbers_of_corporations_and_bodies_are_fine(checked: Check, middle: str) -> None:
    firm = {"name": "가", "business_number": f"124-{middle}-00998"}
    assert found(checked(consortium("2025/a", firm)), RULE) == []


@pytest.mark.parametrize("middle", ["01", "45", "79", "80", "90", "99"])
def test_numbers_of_persons_are_refused(checked: Check, middle: str) -> None:
    firm = {"name": "나", "business_number": f"124-{middle}-00998"}
    (finding,) = found(checked(consortium("2025/a", "가", firm)), RULE)
    assert points([finding]) == [("2025/a", ("participants", 1, "business_number"))]
    assert finding.severity is Severity.ERROR
    assert finding.problem.values == {}, "a person's number is not repeated"
