"""far-from-programme-year: closing days of another year than the programme or the steps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

YEAR = """# programmes/2026
year: 2026
starts: "2026-01-01"
ends: "2026-12-31"
---
# calls/2026-alpha without opens, announced, schedule, result, windows
programmes: ["2026"]
"""

OPEN = """# programmes/2026
year: 2026
kinds: {general: {label: 일반%s}}
---
# calls/2026-alpha without opens, announced, schedule, result, windows
programmes: ["2026"]
"""

CASES = [
    pytest.param(YEAR + 'closes: "2025-06-10"', 1),
    pytest.param(YEAR + 'closes: "2025-11-10"', 0),
    pytest.param(YEAR + 'closes: "2027-08-10"', 1),
    pytest.param(YEAR + 'closes: "2027-02-10"', 0),
    pytest.param(
        YEAR
        + 'closes: "2025-09-10"\nschedule: {screening: "2026-09-12", announcement: "2026-09-20"}',
        1,
    ),
    pytest.param(OPEN % "" + 'closes: "2027-02-10"', 1),
    pytest.param(OPEN % "" + 'closes: "2026-12-31"', 0),
    pytest.param(OPEN % ', carry_over_until: "2027-03-31"' + 'closes: "2027-02-10"', 0),
    pytest.param(OPEN % ', carry_over_until: "2027-01-31"' + 'closes: "2027-02-10"', 1),
    pytest.param(YEAR + 'closes: "2026-06-10"\nschedule: {announcement: "2026-06-20"}', 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_far_from_programme_year(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "far-from-programme-year")) == found
