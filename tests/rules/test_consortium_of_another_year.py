"""consortium-of-another-year: calls whose consortium is of a year that they are not for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

LAST = '# consortia/2025/alpha\nprogramme: "2025"\n---\n'
CASES = [
    pytest.param(LAST + '# calls/a\nprogrammes: ["2026"]\nconsortium: "2025/alpha"', 1),
    pytest.param(LAST + '# calls/a\nprogrammes: ["2025"]\nconsortium: "2025/alpha"', 0),
    pytest.param(LAST + '# calls/a\nprogrammes: ["2025", "2026"]\nconsortium: "2025/alpha"', 0),
    pytest.param('# calls/a\nprogrammes: ["2026"]\nconsortium: "2025/alpha"', 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_the_consortium_is_of_the_year(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "consortium-of-another-year")) == found
