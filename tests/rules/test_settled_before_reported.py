"""settled-before-reported: days of a settlement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        '# consortia/2026/a\nsettlement:\n  reported: "2026-06-30"\n  confirmed: "2026-05"',
        [3],
        id="confirmed first",
    ),
    pytest.param(
        ('# consortia/2026/a\nsettlement:\n  reported: "2026-06-30"\n  confirmed: "2026-06-30"'),
        [],
        id="the same day",
    ),
    pytest.param(
        '# consortia/2026/a\nsettlement:\n  confirmed: "2026-05-31"',
        [],
        id="not known",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "settled-before-reported")] == lines
