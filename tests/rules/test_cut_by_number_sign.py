"""cut-by-number-sign: texts that go on after a number sign."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        "# consortia/2026/a\nbooth: 7홀 한국관 #1 전시관",
        [1],
        id="a text",
    ),
    pytest.param(
        "# calls/a\neligibility:\n  - 중소기업 #제조업",
        [2],
        id="an entry of a list",
    ),
    pytest.param(
        "# consortia/2026/a\nbooth: 7홀 # 1 전시관",
        [1],
        id="one blank before, one after",
    ),
    pytest.param(
        "# consortia/2026/a\nfirms:\n  - value: 30 #약",
        [2],
        id="a number",
    ),
    pytest.param(
        "# consortia/2026/a\nbooth: 7홀  # 현장에서 확인",
        [],
        id="a comment",
    ),
    pytest.param(
        "# consortia/2026/a\nfirms:\n  - value: 30 # 현장에서 확인",
        [],
        id="a comment after a number",
    ),
    pytest.param(
        '# consortia/2026/a\nbooth: "7홀 #1 전시관"',
        [],
        id="in quotes",
    ),
    pytest.param(
        "# consortia/2026/a\nbooth: 7홀#1",
        [],
        id="no blank before",
    ),
    pytest.param(
        "# consortia/2026/a\n# 메모\nbooth: 7홀",
        [],
        id="a comment on its own line",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "cut-by-number-sign")] == lines
