"""as-of-too-early: figures after some months, as of a day soon after the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RECORD = """# consortia/2026/a without stops, editions
stages: {dispatch: {starts: "2025-05-18", ends: "2025-05-21"}}
results: [{measure: contracted_usd, value: 9, %s}]
"""


@pytest.mark.parametrize(
    ("wrote", "found"),
    [
        pytest.param('when: 12_months, as_of: "2025-05-21"', 1, id="the last day"),
        pytest.param('when: 12_months, as_of: "2026-05-21"', 0, id="a year later"),
        pytest.param('when: 6_months, as_of: "2025-11"', 0, id="half a year later"),
        pytest.param('when: 6_months, as_of: "2025-06-30"', 1, id="a month later"),
        pytest.param('when: onsite, as_of: "2025-05-21"', 0, id="on site"),
        pytest.param('when: 12_months, as_of: "2025-05-21", planned: true', 0, id="a plan"),
    ],
)
def test_a_figure_is_told_when_it_can_be_known(
    checked: Callable[[str], Checked], wrote: str, found: int
) -> None:
    assert len(said(checked(RECORD % wrote), "as-of-too-early")) == found
