"""change-of-other-sign: a change that the figures beside it contradict."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RECORD = """# statistics/a
values:
  - {period: "2018", value: 1052, vintage: first}
  - {period: "2019", value: 1009, vintage: first, %s}
"""


@pytest.mark.parametrize(
    ("change", "found"),
    [
        pytest.param("change_percent: 4.1", 1, id="the minus is lost"),
        pytest.param("change_percent: -4.1", 0, id="as the figures"),
        pytest.param("change_percent: 0", 0, id="no change"),
        pytest.param("change_percent: 4.1, country: DE", 0, id="of a country alone"),
        pytest.param("approximate: true", 0, id="no change is told"),
    ],
)
def test_both_go_one_way(checked: Callable[[str], Checked], change: str, found: int) -> None:
    assert len(said(checked(RECORD % change), "change-of-other-sign")) == found


def test_one_publication_of_several_that_fits_is_enough(checked: Callable[[str], Checked]) -> None:
    more = '  - {period: "2018", value: 1000, vintage: revised}\n'
    text = RECORD % "change_percent: 0.9" + more
    assert said(checked(text), "change-of-other-sign") == []
