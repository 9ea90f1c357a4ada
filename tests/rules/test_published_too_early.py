"""published-too-early: a figure that is out before its period is over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

FIGURE = """# statistics/a
unit: {unit}
values: [{{period: "{period}", value: 1, vintage: {vintage}, published: "{published}"}}]
"""


@pytest.mark.parametrize(
    ("period", "published", "found"),
    [
        pytest.param("2025", "2025-01-28", 1, id="January's slip"),
        pytest.param("2025", "2026-01-28", 0, id="the next January"),
        pytest.param("2025-H1", "2025-07-28", 0, id="half a year"),
        pytest.param("2025-H1", "2024-07-28", 1, id="half a year before it began"),
        pytest.param("2025-Q4", "2026-01-28", 0, id="a quarter"),
        pytest.param("2025-07", "2024-08-01", 1, id="a month"),
    ],
)
def test_a_figure_waits_for_its_period(
    checked: Callable[[str], Checked], period: str, published: str, found: int
) -> None:
    record = FIGURE.format(unit="firms", period=period, vintage="first", published=published)
    assert len(said(checked(record), "published-too-early")) == found


@pytest.mark.parametrize(("unit", "vintage"), [("percent", "first"), ("events", "unknown")])
def test_surveys_and_plans_are_out_earlier(
    checked: Callable[[str], Checked], unit: str, vintage: str
) -> None:
    record = FIGURE.format(unit=unit, period="2019", vintage=vintage, published="2019-06-03")
    assert not said(checked(record), "published-too-early")
