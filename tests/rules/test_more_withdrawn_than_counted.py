"""more-withdrawn-than-counted: marks of the roster, and the number that withdrew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

LEFT = 'withdrawn: "2026-02-01"'
ROSTER = f"participants: [{{name: 가, {LEFT}}}, {{name: 나, {LEFT}}}, {{name: 다}}]"


@pytest.mark.parametrize(
    ("turnover", "found"),
    [
        pytest.param("withdrew: 0", True, id="nobody is counted"),
        pytest.param("withdrew: 1", True, id="fewer are counted"),
        pytest.param("withdrew: 2", False, id="as many"),
        pytest.param("withdrew: 3", False, id="one without consent"),
        pytest.param("applied: 9", False, id="no number"),
    ],
)
def test_marks_are_no_more_than_the_number(
    checked: Callable[[str], Checked], turnover: str, found: bool
) -> None:
    text = (
        f"# consortia/2026/a without firms\nturnover:\n  {turnover}\n"
        f'roster_consent: "2026-01-01"\n{ROSTER}'
    )
    lines = [line for _, line in said(checked(text), "more-withdrawn-than-counted")]
    assert lines == ([2] if found else [])


def test_a_number_without_a_roster_is_not_judged(checked: Callable[[str], Checked]) -> None:
    text = "# consortia/2026/a without participants, roster_consent\nturnover: {withdrew: 0}"
    assert said(checked(text), "more-withdrawn-than-counted") == []
