"""selected-before-applied: days of application, selection and agreement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

SELECTED = '# consortia/2026/a without applied\nselected: "2025-12-05"\n'
CASES = [
    pytest.param(
        '# consortia/2026/a\napplied: "2025-10-20"\nselected: "2025-10-12"',
        [2],
        id="selected first",
    ),
    pytest.param(
        '# consortia/2026/a\nselected: "2026-01-05"\nagreement:\n  signed: "2025-12"',
        [3],
        id="signed before selected",
    ),
    pytest.param(
        '# consortia/2026/a\napplied: "2026-01-05"\nagreement:\n  signed: "2025-12"',
        [3],
        id="signed before applied",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            'applied: "2025-10-20"\n'
            'selected: "2026-01-05"\n'
            "agreement:\n"
            '  signed: "2026-01-05"'
        ),
        [],
        id="in order",
    ),
    *(
        pytest.param(f'{SELECTED}{group}: {{{field}: "{day}"{more}}}', lines, id=f"{group} {day}")
        for group, field, more in (
            ("agreement", "plan_approved", ""),
            ("ended", "date", ", kind: cancelled"),
        )
        for day, lines in (("2025-12-04", [2]), ("2025-12-05", []), ("2025", []))
    ),
    pytest.param(
        f'{SELECTED}stages: {{preparation: {{starts: "2025-01-12"}}}}', [2], id="prepared"
    ),
    pytest.param(
        f'{SELECTED}stages: {{preparation: {{starts: "2026-01-12"}}}}', [], id="afterwards"
    ),
    pytest.param(
        '# consortia/2026/a\nselected: "2025-10-12"',
        [],
        id="one day alone",
    ),
    pytest.param(
        '# consortia/2026/a\napplied: "2025-10-20"\nselected: "2025-10"',
        [],
        id="perhaps in order",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "selected-before-applied")] == lines
