"""quotes-around-text: marks that a page would show, and quotations within a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = "# calls/2026-hosts\n"
CASES = [
    pytest.param(CALL + "apply_at: “무역촉진부”", 1),
    pytest.param(CALL + "apply_at: ‘무역촉진부’", 1),
    pytest.param(CALL + "apply_at: '\"무역촉진부\"'", 1),
    pytest.param(CALL + 'apply_at: "\\"무역촉진부\\""', 1),
    pytest.param(CALL + "apply_at: {ko: 무역촉진부, en: “Trade promotion”}", 1),
    pytest.param(CALL + "apply_at: '''무역촉진부'''", 1),
    pytest.param(CALL + 'apply_at: |-\n  "무역촉진부"', 1),
    pytest.param(CALL + 'apply_at: "무역촉진부"', 0),
    pytest.param(CALL + "apply_at: “무역”촉진“부”", 0),
    pytest.param(CALL + "apply_at: 「중소기업기본법」", 0),
    pytest.param(CALL + "notes: [“자료의 말”]", 0),
    pytest.param(CALL + "apply_at: “무역촉진부” 앞", 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_marks_around_a_text_are_told(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "quotes-around-text")) == found
