"""unlikely-length: periods that last for very long."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

EVENT = "# consortia/2026/alpha without stages\n"

CASES = [
    pytest.param(EVENT + 'stages: {dispatch: {starts: "2026-04-22", ends: "2027-04-24"}}', 1),
    pytest.param(EVENT + 'stages: {dispatch: {starts: "2026-04-22", ends: "2026-04-24"}}', 0),
    pytest.param(EVENT + 'stages: {follow_up: {starts: "2026-04-22", ends: "2027-04-24"}}', 0),
    pytest.param(EVENT + 'stages: {dispatch: {starts: "2026-04", ends: "2026-05"}}', 0),
    pytest.param(
        '# exhibitions/medica\neditions: {"2026": {starts: "2026-04-22", ends: "2027-04-24"}}', 1
    ),
    pytest.param(EVENT + 'stages: {follow_up: {starts: "2026-04-22", ends: "2027-07-24"}}', 1),
    pytest.param(EVENT + 'stages: {dispatch: {starts: "2026-03-22", ends: "2026-04-24"}}', 1),
    pytest.param(EVENT + 'stages: {dispatch: {starts: "2026-03-22", ends: "2026-04-18"}}', 0),
    pytest.param('# programmes/2026\nstarts: "2025-01-01"\nends: "2026-12-31"', 1),
    pytest.param('# programmes/2026\nstarts: "2026-01"\nends: "2027-03"', 0),
    pytest.param('# calls/2026-alpha\nopens: "2026-01-02"\ncloses: "2027-02-02"', 1),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_unlikely_length(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "unlikely-length")) == found
