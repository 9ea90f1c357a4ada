"""summary-counts-differ: numbers of firms in a summary that stand nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

HEAD = "# consortia/2026/alpha without firms, participants\n"
WENT = "summary: 화장품 {}\nfirms: [{{value: 13}}]\nturnover: {{applied: 27, selected: 15}}"
BOTH = "summary: {{ko: 13개사가 참가, en: {}}}\nfirms: [{{value: 13}}]"
CASES = [
    pytest.param(
        HEAD + "summary: 기업 15개사가 참가\nfirms: [{value: 13}]", 1, id="another number"
    ),
    pytest.param(HEAD + "summary: 기업 13개사가 참가\nfirms: [{value: 13}]", 0, id="its number"),
    pytest.param(HEAD + "summary: {ko: 13개사가 참가}\nfirms: [{value: 13}]", 0, id="one language"),
    pytest.param(HEAD + "summary: 바이어 20개사를 초청\nfirms: [{value: 13}]", 0, id="buyers"),
    pytest.param(
        HEAD
        + "summary: 현지 기업 약 20개사, 바이어 총 30개사, 40개사의 바이어\nfirms: [{value: 13}]",
        0,
        id="firms abroad",
    ),
    pytest.param(
        HEAD + "summary: 해외 전시회에 15개사가 참가\nfirms: [{value: 13}]",
        1,
        id="our firms abroad",
    ),
    pytest.param(
        HEAD + "summary: 27개사 가운데 13개사\nfirms: [{value: 13}]\nturnover: {applied: 27}",
        0,
        id="all of them are told",
    ),
    pytest.param(HEAD + WENT.format("27개사가 한국관을 꾸렸습니다"), 1, id="applied, but went"),
    pytest.param(HEAD + WENT.format("27개사가 참가를 신청했습니다"), 0, id="applied to go"),
    pytest.param(HEAD + WENT.format("27개사가 신청해 13개사가 참가"), 0, id="both are told"),
    pytest.param(HEAD + WENT.format("15개사가 참가합니다"), 0, id="selected to go"),
    pytest.param(HEAD + BOTH.format("31 cosmetics firms went"), 1, id="another in English"),
    pytest.param(HEAD + BOTH.format("13 of 27 firms went"), 0, id="more in English"),
    pytest.param(HEAD + BOTH.format("Thirteen firms met 20 local firms"), 0, id="local firms"),
    pytest.param(HEAD + "summary: 기업 15개사가 참가\nformat: visit", 0, id="nothing is counted"),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_a_summary_tells_the_numbers(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "summary-counts-differ")) == found
