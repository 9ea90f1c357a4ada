"""more-replaced-than-withdrew: firms that left, and those in their place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said


@pytest.mark.parametrize(
    ("turnover", "found"),
    [
        pytest.param("withdrew: 1, replaced: 2", 1, id="more"),
        pytest.param("withdrew: 2, replaced: 2", 0, id="as many"),
        pytest.param("withdrew: 2, replaced: 0", 0, id="nobody came"),
        pytest.param("selected: 9, replaced: 2", 0, id="who left is not told"),
    ],
)
def test_who_comes_takes_a_place(
    checked: Callable[[str], Checked], turnover: str, found: int
) -> None:
    record = f"# consortia/2026/a\nturnover: {{{turnover}}}"
    assert len(said(checked(record), "more-replaced-than-withdrew")) == found
