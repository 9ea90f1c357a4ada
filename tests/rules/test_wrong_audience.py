"""wrong-audience: calls for hosts, and calls for firms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        "# calls/f\naudience: participants\n---\n# consortia/2026/a\ncall: f",
        [1],
        id="a consortium of a call for firms",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "sectors: [food]\n"
            "---\n"
            "# calls/h\n"
            "audience: hosts\n"
            'consortium: "2026/a"'
        ),
        [2],
        id="a call for hosts with a consortium",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "sectors: [food]\n"
            "---\n"
            "# calls/f\n"
            "audience: participants\n"
            "result:\n"
            '  records: ["2026/a"]'
        ),
        [3],
        id="consortia selected by a call for firms",
    ),
    pytest.param(
        (
            "# calls/h\n"
            "audience: hosts\n"
            "---\n"
            "# calls/f\n"
            "audience: participants\n"
            "round: additional\n"
            "follows: h"
        ),
        [3],
        id="another audience before",
    ),
    pytest.param(
        "# calls/h\naudience: hosts\n---\n# consortia/2026/a\ncall: h",
        [],
        id="a call for hosts",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "sectors: [food]\n"
            "---\n"
            "# calls/f\n"
            "audience: participants\n"
            'consortium: "2026/a"'
        ),
        [],
        id="a call for firms of a consortium",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "wrong-audience")] == lines


def test_the_call_that_lists_a_consortium_is_named(checked: Callable[[str], Checked]) -> None:
    text = (
        "# calls/h\naudience: hosts\nresult: {counts: consortia, records: [2026/a]}\n---\n"
        "# calls/f\naudience: participants\nconsortium: 2026/a\n---\n# consortia/2026/a\ncall: f"
    )
    told = [f for f in checked(text).findings if f.problem.id == "wrong-audience.firms"]
    assert [f.problem.offer.value for f in told if f.problem.offer] == ["h"]
