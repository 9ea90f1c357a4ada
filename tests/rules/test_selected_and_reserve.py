"""selected-and-reserve: one consortium in both lists of a result."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

BODIES = "\n---\n# consortia/2026/a\nformat: exhibition\n---\n# consortia/2026/b\nformat: visit"
CASES = [
    pytest.param(
        f'# calls/h\nresult:\n  records: ["2026/a", "2026/b"]\n  reserves: ["2026/b"]{BODIES}',
        [3],
        id="in both",
    ),
    pytest.param(
        f'# calls/h\nresult:\n  records: ["2026/a"]\n  reserves: ["2026/b"]{BODIES}',
        [],
        id="each in its own",
    ),
    pytest.param(
        f'# calls/h\nresult:\n  reserves: ["2026/b"]{BODIES}', [], id="none selected by name"
    ),
    pytest.param(
        f'# calls/h\nresult:\n  records: ["2026/a"]\n---\n'
        f'# calls/h2\nresult:\n  reserves: ["2026/a"]{BODIES}',
        [],
        id="in the lists of two calls",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_nobody_is_selected_and_in_reserve(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "selected-and-reserve")] == lines
