"""applications-differ: what a call and its consortium say of applications."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = '# calls/{}\naudience: participants\nconsortium: "2026/a"\nresult: {{{}}}'
HEAD = "# consortia/2026/a\nturnover: {}\n---\n"
APPLIED = HEAD.format("{applied: 27}")


@pytest.mark.parametrize(
    ("records", "found"),
    [
        pytest.param(APPLIED + CALL.format("a", "counts: firms, applied: 17"), True, id="other"),
        pytest.param(APPLIED + CALL.format("a", "counts: firms, applied: 27"), False, id="same"),
        pytest.param(APPLIED + CALL.format("a", "counts: events, applied: 17"), False, id="events"),
        pytest.param(
            APPLIED + CALL.format("a", "counts: firms, applied: 17, approximate: true"),
            False,
            id="about",
        ),
        pytest.param(
            APPLIED
            + CALL.format("a", "counts: firms, applied: 17")
            + "\n---\n"
            + CALL.format("b", "counts: firms, applied: 10"),
            False,
            id="two calls",
        ),
        pytest.param(
            HEAD.format("{selected: 9}") + CALL.format("a", "counts: firms, applied: 17"),
            False,
            id="no other number",
        ),
    ],
)
def test_both_tell_one_number(checked: Callable[[str], Checked], records: str, found: bool) -> None:
    assert bool(said(checked(records), "applications-differ")) is found
