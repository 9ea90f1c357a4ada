"""number-of-first-call: an additional call with the notice number of the first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

FIRST = "# calls/a\nnotice_no: 2026-12\n---\n# calls/b without follows, round\nnotice_no: {}\n{}"


@pytest.mark.parametrize(
    ("number", "more", "found"),
    [
        pytest.param("2026-12", "follows: a\nround: additional", 1, id="the same number"),
        pytest.param("2026-31", "follows: a\nround: additional", 0, id="a number of its own"),
        pytest.param("2026-12", "follows: a\nround: repeat", 0, id="the call once more"),
        pytest.param("2026-12", "round: additional", 0, id="the first is not told"),
    ],
)
def test_an_additional_call_has_its_own_number(
    checked: Callable[[str], Checked], number: str, more: str, found: int
) -> None:
    told = said(checked(FIRST.format(number, more)), "number-of-first-call")
    assert len(told) == found
