"""unfilled-blank: what forms and drafts leave in texts."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from generator.check import Checked
from generator.rules.unfilled_blank import ANY, BLANKS, MAY
from tests.support.records import said

CALL = "# calls/2026-hosts\n"

CASES = [
    pytest.param(CALL + "title: 2026 ○○○ 한국관 모집", 1),
    pytest.param(CALL + "title: 2026 한국관 모집(안)", 1),
    pytest.param(CALL + "title: XX 전시회 모집 [초안]", 1),
    pytest.param(CALL + "title: 전시회명 추후 확정", 1),
    pytest.param(CALL + "apply_at: 추후 공지", 0),
    pytest.param(CALL + "apply_at: 상동", 1),
    *(
        pytest.param(CALL + f"apply_at: {one}", 1)
        for one in ("공란", "ㅡ", "…", "NULL", "NaN", "좌동")
    ),
    pytest.param(CALL + "apply_at: 공동관 … 운영팀", 0),
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


PIECES = """
    ○○ ◯〇 ●◎ □■ △▲ ▽☆ ★★ OO XX xx __ ?? ( ) (안) (draft) [초안] [Draft] 작성 입력 수정 보완 필요
    요망 확인 <- <= // : / 추후 확정 공지 기입 TBD TBA TBC 미정 미확정 중 상동 위와 같음 동일 해당
    없음 사항 N/A na - – — . 〃 " [오전 9:00] 님이 말 보낸사람: 받는 사람: ## #REF! #N/A , ; 7 a 가
    ㅡ … 공란 빈칸 좌동 NULL nan
"""


def test_a_text_that_is_passed_by_has_no_blank() -> None:
    some = Random(1)
    pieces = [*PIECES.split(), " ", "\n"]
    texts = ["".join(some.choices(pieces, k=some.randint(1, 4))) for _ in range(20_000)]
    blank = {text for text in texts if ANY.search(text)}
    assert blank == {text for text in blank if MAY.search(text)}
    assert {blanks.search(text) is None for text in texts for blanks in (ANY, MAY)} == {True, False}
    kinds = [kind for kind, one in BLANKS.items() if any(one.search(text) for text in texts)]
    assert kinds == list(BLANKS)
