"""deadline-not-moved: what revisions say of the deadline, and the closing day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        (
            '# calls/a\ncloses: "2026-03-27"\nrevisions:\n'
            '  - closes_before: "2026-03-27"\n    closes_after: "2026-04-10T18:00"'
        ),
        [4],
        id="in its own field",
    ),
    pytest.param(
        (
            '# calls/a\ncloses: "2026-03-27"\nrevisions:\n'
            '  - {closes_after: "2026-04-10", provisional: true}'
        ),
        [],
        id="for the time being",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-04-10"\nrevisions: [{closes_after: "2026-04-10T18:00"}]',
        [],
        id="moved in both",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-03-27"\nrevisions:\n  - what: 접수기간 연장(3. 27. → 4. 10.)',
        [3],
        id="extended",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-03-27"\nrevisions:\n  - what: 신청 마감을 2026-04-10 18시로 변경',
        [3],
        id="with the year",
    ),
    pytest.param(
        (
            "# calls/a\n"
            'closes: "2026-04-10"\n'
            "revisions:\n"
            "  - what: 마감을 4월 3일로 연장\n"
            "  - what: 마감을 4월 17일로 다시 연장"
        ),
        [4],
        id="the last of two",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-04-10T18:00"\nrevisions:\n  - what: 마감을 4월 10일로 연장',
        [],
        id="moved",
    ),
    pytest.param(
        (
            "# calls/a\n"
            'closes: "2026-04-17"\n'
            "revisions:\n"
            "  - what: 마감을 4월 10일로 연장\n"
            "  - what: 마감을 4월 17일로 연장"
        ),
        [],
        id="moved twice",
    ),
    pytest.param(
        (
            '# calls/a\ncloses: "2026-06-30"\nwindows: [{what: 1차, closes: "2026-04-10"}]\n'
            "revisions:\n  - what: 1차 마감을 3월 27일에서 4월 10일로 연장"
        ),
        [],
        id="moved in a window",
    ),
    pytest.param(
        (
            '# calls/a\nwindows: [{what: 1차, closes: "2026-03-27"}]\n'
            "revisions:\n  - what: 1차 마감을 3월 27일에서 4월 10일로 연장"
        ),
        [3],
        id="not moved in the only window",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-03-27"\nrevisions:\n  - what: 마감 연장',
        [],
        id="no day is named",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-03-27"\nrevisions:\n  - what: 행사 날짜를 4월 10일로 변경',
        [],
        id="another day was moved",
    ),
    pytest.param(
        '# calls/a\ncloses: "2026-03"\nrevisions:\n  - what: 마감을 4월 10일로 연장',
        [],
        id="the closing day is not known",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "deadline-not-moved")] == lines
