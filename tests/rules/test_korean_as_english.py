"""korean-as-english: Korean under en, and texts that only name something in Korean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = "# calls/2026-hosts\n"
CASES = [
    pytest.param(CALL + "eligibility: [{ko: 조합, en: 같은 지역의 기업 12개사}]", 1),
    pytest.param(CALL + "eligibility: [{ko: 조합, en: 조합}]", 1),
    pytest.param(CALL + "eligibility: [{ko: 조합, en: A cooperative (조합)}]", 0),
    pytest.param(CALL + "eligibility: [{ko: 조합, en: Cooperatives}]", 0),
    pytest.param(CALL + "eligibility: [{ko: 조합}]", 0),
    pytest.param(CALL + "eligibility: [조합]", 0),
    pytest.param(CALL + "title: 예시 한국관 (Korean Pavilion)", 1),
    pytest.param(CALL + "title: 예시 한국관 / Korean Pavilion", 1),
    pytest.param(CALL + "title: 의료기기전(MEDICA)", 0),
    pytest.param(CALL + "title: {ko: 예시 한국관(Korean Pavilion), en: Pavilion}", 0),
    pytest.param(CALL + "eligibility: [온라인 신청서(Google Form)]", 0),
    pytest.param(CALL + "notes: [{ko: 서식, en: '12, 34'}]", 0),
    pytest.param(CALL + 'eligibility: [{ko: 조합, en: "\\uC870\\uD569"}]', 1),
    pytest.param(CALL + "eligibility:\n  - ko: 조합\n    en: >-\n      같은 지역의 조합", 1),
    pytest.param(CALL + "eligibility:\n  - ko: 조합\n    en:\n      같은 지역의 조합", 1),
    pytest.param(CALL + "eligibility:\n  - ko: 조합\n    en: Same\n      같은 지역의 조합", 1),
    pytest.param(CALL + "eligibility:\n  - ko: 조합\n    'en': 같은 지역의 조합", 1),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_korean_stands_under_ko(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "korean-as-english")) == found
