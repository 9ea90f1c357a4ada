"""days-far-apart: days whose order is right and whose year is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RECORD = """# consortia/2026/a without stops, editions
stages: {dispatch: {starts: "2026-06-14", ends: "2026-06-17"}}
"""
CHANGE = 'changes: [{{kind: dates, date: "2026-03-16", approved: "{}"}}]'
CALL = '# calls/a\nannounced: "2026-01-19"\nopens: "2026-01-19"\ncloses: "2026-02-09"\n'


@pytest.mark.parametrize(
    ("record", "found"),
    [
        pytest.param(RECORD + 'agreement: {signed: "2025-01-08"}', 1, id="an agreement"),
        pytest.param(RECORD + 'agreement: {signed: "2025-07-08"}', 0, id="within a year"),
        pytest.param(RECORD + 'agreement: {signed: "2025"}', 0, id="only the year is known"),
        pytest.param(RECORD + CHANGE.format("2025-03-20"), 1, id="a change approved a year before"),
        pytest.param(RECORD + CHANGE.format("2026-03-02"), 0, id="a change approved in advance"),
        pytest.param(RECORD + 'settlement: {reported: "2028-01-20"}', 1, id="a settlement"),
        pytest.param(RECORD + 'settlement: {reported: "2026-09-20"}', 0, id="in time"),
        pytest.param(CALL.replace("2026-01-19", "2025-01-19", 1), 1, id="a notice"),
        pytest.param(CALL, 0, id="a notice in time"),
        pytest.param(CALL + 'fee: {krw: 3000000, per: firm, due: "2027-03-20"}', 1, id="a fee"),
    ],
)
def test_only_a_slip_is_asked_about(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "days-far-apart")) == found
