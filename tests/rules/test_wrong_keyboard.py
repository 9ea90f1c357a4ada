"""wrong-keyboard: Korean typed as Latin letters and Latin letters typed as Korean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.text.keyboard import in_hangul
from tests.support.records import said

CASES = [
    pytest.param("title: dmlfyrlrl tncnfzjsthtldja", 1, id="a title"),
    pytest.param("title: eogksalsrnrdmlfyrlrl 2026", 1, id="with a year"),
    pytest.param("title: WKWKDAUS WKWKDAUS", 1, id="in capitals"),
    pytest.param("title: tncnf", 0, id="too short to tell"),
    pytest.param("title: Medical tidy world sofa for", 0, id="English"),
    pytest.param("title: KMDICA K-BEAUTY MWC IFA", 0, id="names in capitals"),
    pytest.param("title: {ko: 선전, en: Shenzhen}", 0, id="the name of a town"),
    pytest.param("title: Shenzhen tncnfzjsthtldja", 1, id="a name beside it"),
    pytest.param("title: Tncnfzjsthtldja", 1, id="a capital that types another letter"),
    pytest.param("title: 수출 zjsthtldja", 1, id="Hangul beside it"),
    pytest.param("title: 수출컨소시엄ㅇ 참가", 1, id="a loose letter"),
    pytest.param("title: ㅡㄷ야ㅊㅁ", 1, id="English typed as Korean"),
    pytest.param("title: 수출컨소시엄\nnotes: [ㅇ표시 항목]", 0, id="what a note says"),
    pytest.param("title: 2면 개방 ㄱ자형 부스, 3면 개방ㄷ자 부스", 0, id="the shape of a stand"),
    pytest.param("title: 뷰티ㆍ패션 수출컨소시엄", 0, id="a dot between words"),
]
CASES = [
    pytest.param(f"# consortia/2026/alpha\n{case.values[0]}", *case.values[1:], id=case.id)
    for case in CASES
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_only_what_no_one_would_write_is_asked_about(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "wrong-keyboard")) == found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dkssudgktpdy", "안녕하세요"),
        ("rkqt", "값"),
        ("ekfrdms", "닭은"),
        ("WKwkdaus", "짜장면"),
        ("eho wlr", "돼 직"),
        ("sofa2", "낾2"),
        ("export", None),
    ],
)
def test_keys_make_the_syllables_that_they_are_for(typed: str, meant: str | None) -> None:
    assert in_hangul(typed) == meant
