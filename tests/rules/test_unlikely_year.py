"""unlikely-year: years far from those of the sources."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        '# calls/a\ncloses: "2062-03-27"\nsources: [{title: 공고, date: "2026-03-02"}]',
        [1],
        id="digits exchanged",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "stages:\n"
            "  follow_up:\n"
            '    ends: "2099-12-31"\n'
            'sources: [{title: 공고, date: "2026-03-02"}]'
        ),
        [3],
        id="no end",
    ),
    pytest.param(
        '# calls/a\ncloses: "1926-03-27"',
        [1],
        id="before all programmes",
    ),
    pytest.param(
        (
            "# consortia/2028/a\n"
            'stops: [{country: VN, starts: "2028-05-04"}]\n'
            'sources: [{title: 누리집, date: "2026-03-02"}]'
        ),
        [],
        id="some years on",
    ),
    pytest.param(
        (
            "# consortia/2003/a\n"
            'stops: [{country: VN, starts: "2003-05-04"}]\n'
            'sources: [{title: 백서, date: "2026-03-02"}]'
        ),
        [],
        id="an older event in a new article",
    ),
    pytest.param(
        '# calls/a\ncloses: "2040-03-27"\nsources: [{title: 공고}, {title: 기사, date: "2020"}]',
        [],
        id="a source without its day",
    ),
    pytest.param(
        (
            "# calls/a\n"
            'waivers: [{rule: unlikely-year, reason: 시험, until: "2060-12-31"}]\n'
            'sources: [{title: 공고, date: "2026-03-02"}]'
        ),
        [],
        id="a waiver that lasts",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "unlikely-year")] == lines
