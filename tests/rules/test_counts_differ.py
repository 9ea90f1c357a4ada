"""counts-differ: units of what a call wants, and of its result."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = "# calls/2026-alpha without target, result\n"

CASES = [
    pytest.param(CALL + "target: {value: 3, counts: firms}\nresult: {counts: consortia}", 1),
    pytest.param(CALL + "target: {value: 3, counts: firms}\nresult: {counts: firms}", 0),
    pytest.param(CALL + "target: {value: 3, counts: unknown}\nresult: {counts: firms}", 0),
    pytest.param(CALL + "result: {counts: firms}", 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_counts_differ(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "counts-differ")) == found
