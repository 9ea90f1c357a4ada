"""decided-out-of-order: approvals before changes, selections before results."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RECORD = """# calls/h
result: {counts: consortia, selected: 9, announced: "2025-12-05"}
---
# consortia/2026/a without continues
call: h
"""
CHANGE = 'changes: [{date: "2026-03-16", kind: participants, approved: "%s"}]'


@pytest.mark.parametrize(
    ("wrote", "found"),
    [
        pytest.param(CHANGE % "2026-03-10", 1, id="approved before"),
        pytest.param(CHANGE % "2026-03-16", 0, id="on the same day"),
        pytest.param('selected: "2025-11-05"', 1, id="selected before the result"),
        pytest.param('selected: "2025-12-05"', 0, id="with the others"),
        pytest.param('selected: "2025-12"', 0, id="some day of the month"),
    ],
)
def test_days_follow_each_other(checked: Callable[[str], Checked], wrote: str, found: int) -> None:
    assert len(said(checked(RECORD + wrote), "decided-out-of-order")) == found
