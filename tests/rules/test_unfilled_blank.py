"""unfilled-blank: what forms and drafts leave in texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = "# calls/2026-hosts\n"

CASES = [
    pytest.param(CALL + "title: 2026 ○○○ 한국관 모집", 1),
    pytest.param(CALL + "title: 2026 한국관 모집(안)", 1),
    pytest.param(CALL + "title: XX 전시회 모집 [초안]", 1),
    pytest.param(CALL + "title: 전시회명 추후 확정", 1),
    pytest.param(CALL + "apply_at: 추후 공지", 0),
    pytest.param(CALL + "apply_at: 상동", 1),
    pytest.param(CALL + "apply_at: (  )", 1),
    pytest.param(CALL + "notice_no: 제2026-○○○호", 1),
    pytest.param(CALL + "apply_at: 무역촉진부", 0),
    pytest.param(CALL + "title: OECD 방안(안내)", 0),
    pytest.param(CALL + "apply_at: '무역촉진부,'", 1),
    pytest.param(CALL + "apply_at: '무역촉진부\"'", 1),
    pytest.param(CALL + "apply_at: 무역촉진부 // 확인", 1),
    pytest.param(CALL + "apply_at: 무역촉진부(전화번호 확인 필요)", 1),
    pytest.param(CALL + 'apply_at: "무역, 촉진부; 7.5\\""', 0),
    pytest.param(CALL + "notes: [○○○ 한국관]", 0),
    pytest.param(CALL + 'announced_partly: "2026-XX-04"', 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_unfilled_blank(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "unfilled-blank")) == found
