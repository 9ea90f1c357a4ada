"""unknown-stop: results of stops that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}]\n"
            "results:\n"
            "  - measure: meetings\n"
            "    value: 74\n"
            "    stop: 9"
        ),
        [5],
        id="beyond the last",
    ),
    pytest.param(
        "# consortia/2026/a\nresults:\n  - measure: meetings\n    value: 74\n    stop: 1",
        [4],
        id="no stops at all",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stops: [{country: VN}]\n"
            "results:\n"
            "  - measure: meetings\n"
            "    value: 74\n"
            "    stop: 1"
        ),
        [],
        id="the last",
    ),
    pytest.param(
        "# consortia/2026/a\nresults:\n  - measure: meetings\n    value: 74",
        [],
        id="all of them",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "unknown-stop")] == lines
