"""event-of-another-year: an event in another year than its programme, which says no days itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

YEAR = (
    "# programmes/2025\nyear: 2025\nkinds: {general: {label: 일반}, more: {label: 이월%s}}\n%s---\n"
)


def event(starts: str, ends: str, more: str = "") -> str:
    """A consortium of 2025 with the days of its dispatch."""
    days = f'{{starts: "{starts}", ends: "{ends}"}}'
    return f'# consortia/2025/alpha\nprogramme: "2025"\nstages: {{dispatch: {days}}}\n{more}'


CARRIED = ', carry_over_until: "2026-03-31"'
NEXT = ("2026-03-05", "2026-03-08")
CASES = [
    pytest.param(YEAR % ("", "") + event(*NEXT), 1, id="the year before"),
    pytest.param(YEAR % ("", "") + event("2024-03-05", "2024-03-08"), 1, id="the year after"),
    pytest.param(YEAR % ("", "") + event("2025-12-30", "2026-01-02"), 0, id="over the new year"),
    pytest.param(YEAR % ("", "") + event("2024-12-30", "2025-01-02"), 0, id="into the year"),
    pytest.param(YEAR % (CARRIED, "") + event(*NEXT, "kind: more"), 0, id="carried over"),
    pytest.param(YEAR % (CARRIED, "") + event(*NEXT, "kind: general"), 1, id="another kind is"),
    pytest.param(
        YEAR % ("", 'ends: "2025-12-31"\n') + event(*NEXT), 0, id="the other rule says that"
    ),
    pytest.param(YEAR % ("", "") + event(*NEXT, "scheme: kotra"), 0, id="another scheme"),
]


@pytest.mark.parametrize(("records", "found"), CASES)
def test_only_another_year_is_asked_about(
    checked: Callable[[str], Checked], records: str, found: int
) -> None:
    assert len(said(checked(records), "event-of-another-year")) == found
