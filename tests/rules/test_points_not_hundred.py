"""points-not-hundred: points of criteria that make another sum."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = "# calls/a\ncriteria: [{{what: 가, points: 60}}, {{what: 나{}}}]"


@pytest.mark.parametrize(
    ("second", "found"),
    [
        pytest.param(", points: 50", 1, id="more"),
        pytest.param(", points: 4", 1, id="a digit less"),
        pytest.param(", points: 40", 0, id="a hundred"),
        pytest.param("", 0, id="points that nobody tells"),
    ],
)
def test_points_make_a_hundred(checked: Callable[[str], Checked], second: str, found: int) -> None:
    assert len(said(checked(CALL.format(second)), "points-not-hundred")) == found
