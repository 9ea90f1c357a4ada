"""another-year-in-text: years of titles and notice numbers that nothing else has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

EVENT = """# consortia/2026/alpha without editions, stops
programme: "2026"
stages: {dispatch: {starts: "2026-03-05", ends: "2026-03-08"}}
"""
CALL = """# calls/2026-alpha without announced, opens, closes, programmes, notice_no
programmes: ["2026"]
announced: "2025-12-22"
"""

AGREED = (
    '# consortia/2026/a\ntitle: 한국관\nprogramme: "2026"\nagreement: {signed: "%s", notice_no: %s}'
)
CASES = [
    pytest.param(AGREED % ("2026-01-08", "EX-AG-2025-01"), 1),
    pytest.param(AGREED % ("2026-01-08", "EX-AG-2026-01"), 0),
    pytest.param(AGREED % ("2025-12-29", "EX-AG-2026-01"), 0),
    pytest.param(AGREED % ("2026-01-08", "수출지원부-123"), 0),
    pytest.param(EVENT + "title: 2025 하노버 산업박람회", 1),
    pytest.param(EVENT + "title: {ko: 2025 박람회, en: Fair 2025}", 2),
    pytest.param(EVENT + "title: 2026 하노버 산업박람회", 0),
    pytest.param(EVENT + "title: 2025~2026 하노버 산업박람회", 0),
    pytest.param(EVENT + "title: 하노버 산업박람회 12025", 0),
    pytest.param(CALL + "title: 2024 모집", 1),
    pytest.param(CALL + "title: 2025 모집", 0),
    pytest.param(CALL + "title: 2027 모집", 0),
    pytest.param(CALL.replace('["2026"]', "[zz-1]") + "title: 2027 모집", 1),
    pytest.param("# calls/2026-a without opens, closes\nprogrammes: [zz-1]\ntitle: 2027 모집", 0),
    pytest.param(CALL + "title: 모집\nnotice_no: 제2026-3호", 1),
    pytest.param(CALL + "title: 모집\nnotice_no: 제2025-3호", 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_another_year_in_text(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "another-year-in-text")) == found
