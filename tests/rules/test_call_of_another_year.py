"""call-of-another-year: last year's call in this year's record; it alone is asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = '# calls/c without opens\nprogrammes: [{}]\ncloses: "2024-11-15"\n---\n'
RECORD = '# consortia/2026/a without continues\nprogramme: "2026"\napplied: "2025-10-29"\ncall: c\n'


@pytest.mark.parametrize(
    ("years", "more", "found"),
    [
        pytest.param('"2025"', "", 1, id="last year's"),
        pytest.param('"2026"', "", 0, id="its own year"),
        pytest.param('"2025", "2026"', "", 0, id="of two years"),
        pytest.param('"2025"', "continues: 2025/a", 0, id="it goes on"),
    ],
)
def test_a_call_is_of_its_year(
    checked: Callable[[str], Checked], years: str, more: str, found: int
) -> None:
    told = checked(CALL.format(years) + RECORD + more)
    assert len(said(told, "call-of-another-year")) == found
    assert len(said(told, "applied-outside-window")) == 1 - found
