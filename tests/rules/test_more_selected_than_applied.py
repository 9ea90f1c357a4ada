"""more-selected-than-applied: numbers of applications and selections."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        "# calls/a\nresult:\n  applied: 62\n  selected: 199",
        [3],
        id="a call",
    ),
    pytest.param(
        "# calls/a\nresult:\n  firms_applied: 10\n  firms_selected: 11",
        [3],
        id="firms",
    ),
    pytest.param(
        "# consortia/2026/a\nturnover:\n  applied: 10\n  selected: 12",
        [3],
        id="turnover",
    ),
    pytest.param(
        "# calls/a\nresult:\n  applied: 62\n  selected: 62",
        [],
        id="all of them",
    ),
    pytest.param(
        "# calls/a\nresult:\n  applied: 60\n  selected: 62\n  approximate: true",
        [],
        id="rounded",
    ),
    pytest.param(
        "# calls/a\nresult:\n  selected: 62",
        [],
        id="one number alone",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "more-selected-than-applied")] == lines
