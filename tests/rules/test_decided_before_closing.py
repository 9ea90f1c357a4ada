"""decided-before-closing: days of judging and of the closing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

OPENS = '# calls/a without announced, closes\nopens: "2026-03-02"\nclosing_rule: budget\n'
CASES = [
    pytest.param(OPENS + 'schedule: {evaluation: "2026-02-27"}', [3], id="judged, but not open"),
    pytest.param(OPENS + 'schedule: {evaluation: "2026-03-02"}', [], id="judged as they come"),
    pytest.param(
        '# calls/a\ncloses: "2026-03-27T18:00"\nschedule:\n  announcement: "2026-03-20"',
        [3],
        id="announced while open",
    ),
    pytest.param(
        (
            "# calls/a\n"
            'closes: "2026-03-27"\n'
            "schedule:\n"
            '  screening: "2026-03-01"\n'
            '  evaluation: "2026-03-26"'
        ),
        [3, 4],
        id="screened and evaluated while open",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-03-27"\nresult:\n  announced: "2026-02"',
        [3],
        id="the result before",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-03-27T18:00"\nschedule:\n  announcement: "2026-03-27"',
        [],
        id="the same day",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-03-27T18:00"\nschedule:\n  announcement: "2026-03"',
        [],
        id="some day of that month",
    ),
    pytest.param(
        (
            "# calls/a\n"
            'closes: "2026-03-27T18:00"\n'
            "closing_rule: first_come\n"
            "schedule:\n"
            '  evaluation: "2026-03-20"'
        ),
        [],
        id="first come, first served",
    ),
    pytest.param(
        '# calls/a\nschedule:\n  evaluation: "2026-03-20"',
        [],
        id="no closing day",
    ),
    pytest.param(
        '# calls/a\nschedule:\n  screening: "2026-02-20"\n  evaluation: "2026-02-11"',
        [3],
        id="evaluated before the screening",
    ),
    pytest.param(
        '# calls/a\nschedule:\n  evaluation: "2026-02-20"\n  announcement: "2026-02-19"',
        [3],
        id="announced before the evaluation",
    ),
    pytest.param(
        (
            "# calls/a\n"
            "schedule:\n"
            '  screening: "2026-02-20"\n'
            '  evaluation: "2026-02-20"\n'
            '  announcement: "2026-02"'
        ),
        [],
        id="all on one day, and some day of that month",
    ),
    pytest.param(
        (
            "# calls/a\n"
            "closing_rule: always\n"
            "schedule:\n"
            '  screening: "2026-02-20"\n'
            '  evaluation: "2026-02-11"'
        ),
        [],
        id="steps of a call that takes applications at any time",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "decided-before-closing")] == lines
