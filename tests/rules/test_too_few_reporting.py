"""too-few-reporting: results of a group of fewer than three firms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.records.findings import Severity
from tests.support.rosters import consortium, found, points

Check = Callable[[str], Checked]
RULE = "too-few-reporting"

USD = {"measure": "consulted_usd", "value": 1000}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(consortium("2025/a", "가", "나", "다", results=[USD]), id="three listed"),
        pytest.param(consortium("2025/a", firms=[{"value": 3}], results=[USD]), id="three"),
        pytest.param(
            consortium("2025/a", "가", "나", "다", firms=[{"value": 2}], results=[USD]),
            id="the roster counts first",
        ),
        pytest.param(
            consortium("2025/a", "가", results=[{"measure": "meetings", "value": 3}]), id="no money"
        ),
        pytest.param(consortium("2025/a", "가", results=[{**USD, "planned": True}]), id="planned"),
        pytest.param(
            consortium("2025/a", "가", results=[{**USD, "firms_reporting": 3}]), id="it says three"
        ),
        pytest.param(
            consortium("2025/a", firms=[{"value": 2, "approximate": True}], results=[USD]),
            id="about two",
        ),
        pytest.param(
            consortium("2025/a", firms=[{"value": 2, "planned": True}], results=[USD]),
            id="two were planned",
        ),
    ],
)
def test_three_firms_or_none_to_be_seen(checked: Check, text: str) -> None:
    assert found(checked(text), RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(consortium("2025/a", firms=[{"value": 2}], results=[USD]), id="reported"),
        pytest.param(consortium("2025/a", "가", "나", results=[USD]), id="listed"),
        pytest.param(
            consortium("2025/a", "가", "나", {"name": "다", "withdrawn": "2025"}, results=[USD]),
            id="one withdrew",
        ),
    ],
)
def test_two_firms_are_asked_about(checked: Check, text: str) -> None:
    (finding,) = found(checked(text), RULE)
    assert points([finding]) == [("2025/a", ("results", 0, "measure"))]
    assert finding.problem.values == {"count": 2}
    assert finding.severity is Severity.WARNING
