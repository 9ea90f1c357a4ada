"""notice-out-of-order: days of a notice after those on which it could be of use."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = "# calls/2026-alpha without announced, opens, closes, revisions, schedule, result\n"

CASES = [
    pytest.param(CALL + 'announced: "2026-06-11"\nopens: "2026-05-11"\ncloses: "2026-06-30"', 1),
    pytest.param(CALL + 'announced: "2026-05-11"\nopens: "2026-05-11"', 0),
    pytest.param(CALL + 'announced: "2026-06-11"\ncloses: "2026-06-01"', 1),
    pytest.param(CALL + 'announced: "2026-05"\nopens: "2026-05-02"', 0),
    pytest.param(CALL + 'closes: "2026-06-01"\nrevisions: [{date: "2026-06-09", what: 연장}]', 1),
    pytest.param(
        CALL + 'announced: "2026-06-01"\nrevisions: [{date: "2026-05-09", what: 연장}]', 1
    ),
    pytest.param(CALL + 'closes: "2026-06-09"\nrevisions: [{date: "2026-06-09", what: 연장}]', 0),
    pytest.param(CALL + 'announced: "2026-06-01"\ncancelled: "2026-05-09"', 1),
    pytest.param(CALL + 'announced: "2026-06-01"\ncancelled: "2026-06-01"', 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_notice_out_of_order(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "notice-out-of-order")) == found
