"""edition-outside-its-year: names and days of editions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        '# exhibitions/e\neditions:\n  "2025":\n    starts: "2026-11-16"',
        [3],
        id="another year",
    ),
    pytest.param(
        '# exhibitions/e\neditions:\n  "2025-spring":\n    ends: "2026"',
        [3],
        id="an end alone",
    ),
    pytest.param(
        '# exhibitions/e\neditions:\n  "2025":\n    starts: "2025-11"\n    ends: "2025-11"',
        [],
        id="its own",
    ),
    pytest.param(
        ('# exhibitions/e\neditions:\n  "2026":\n    starts: "2025-12-30"\n    ends: "2026-01-02"'),
        [],
        id="across the turn of the year",
    ),
    pytest.param(
        ('# exhibitions/e\neditions:\n  "2020":\n    starts: "2021-11-16"\n    ended: postponed'),
        [],
        id="postponed",
    ),
    pytest.param(
        '# exhibitions/e\neditions:\n  "2020":\n    country: DE',
        [],
        id="no day",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "edition-outside-its-year")] == lines
