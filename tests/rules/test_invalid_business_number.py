"""invalid-business-number: the check digit and the parts of a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.records.findings import Severity
from tests.support.rosters import consortium, found, points

Check = Callable[[str], Checked]
RULE = "invalid-business-number"


@pytest.mark.parametrize("number", ["124-81-00998", "120-81-47521", "220-81-62517", "124-01-00996"])
def test_numbers_that_can_exist_are_fine(checked: Check, number: str) -> None:
    assert (
        found(checked(consortium("2025/a", {"name": "가", "business_number": number})), RULE) == []
    )


@pytest.mark.parametrize(
    "number",
    [
        "124-81-00997",
        "124-81-00989",
        "214-81-00998",
        "100-81-00998",
        "124-00-00998",
        "124-81-00006",
    ],
)
def test_numbers_that_cannot_exist_are_refused(checked: Check, number: str) -> None:
    firm = {"name": "나", "business_number": number}
    (finding,) = found(checked(consortium("2025/a", "가", firm)), RULE)
    assert points([finding]) == [("2025/a", ("participants", 1, "business_number"))]
    assert finding.problem.values == {"number": number}
    assert finding.severity is Severity.ERROR


def test_a_firm_without_a_number_is_fine(checked: Check) -> None:
    assert found(checked(consortium("2025/a", "가")), RULE) == []
