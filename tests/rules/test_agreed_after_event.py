"""agreed-after-event: agreements and approved plans of after the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

EVENT = """# consortia/2026/alpha without stops, editions
stages: {dispatch: {starts: "2026-04-22"}}
"""

CASES = [
    pytest.param(EVENT + 'agreement: {signed: "2026-07-01"}', 1),
    pytest.param(EVENT + 'agreement: {signed: "2026-01-07", plan_approved: "2026-05-01"}', 1),
    pytest.param(EVENT + 'agreement: {signed: "2026-04"}', 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_agreed_after_event(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "agreed-after-event")) == found
