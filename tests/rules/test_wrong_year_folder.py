"""wrong-year-folder: the year of the folder, of the programme and of the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        '# programmes/2026\nyear: 2026\n---\n# consortia/2025/a\nprogramme: "2026"',
        [1],
        id="another programme year",
    ),
    pytest.param(
        (
            "# consortia/2025/a without programme, editions\n"
            "scheme: other\n"
            "format: exhibition\n"
            "stops:\n"
            "  - country: VN\n"
            '    starts: "2026-03-05"'
        ),
        [3],
        id="no programme, an event of another year",
    ),
    pytest.param(
        (
            "# consortia/undated/a without programme, editions\n"
            "scheme: other\n"
            "stops:\n"
            "  - country: VN\n"
            '    starts: "2026-03-05"'
        ),
        [2],
        id="undated, yet the day is known",
    ),
    pytest.param(
        (
            "# programmes/2026\n"
            "year: 2026\n"
            "---\n"
            "# consortia/2026/a\n"
            'programme: "2026"\n'
            "stops:\n"
            "  - country: VN\n"
            '    starts: "2027-03-05"'
        ),
        [],
        id="the year of the programme, the event in the next",
    ),
    pytest.param(
        (
            "# consortia/2026/a without programme, editions\n"
            "scheme: other\n"
            "stops:\n"
            "  - country: VN\n"
            '    starts: "2025-12-30"\n'
            '    ends: "2026-01-02"'
        ),
        [],
        id="an event across the turn of the year",
    ),
    pytest.param(
        "# consortia/2026/a without programme, editions\nscheme: other\nsectors: [food]",
        [],
        id="nothing is known",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "wrong-year-folder")] == lines
