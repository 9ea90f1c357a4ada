"""two-first-calls: two calls of one consortium that both are the first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RULE = "two-first-calls"
CALL = (
    "# calls/{} without result, cancelled\naudience: participants\nround: {}\n"
    'consortium: "2026/{}"\n{}\n---\n'
)
BODIES = "# consortia/2026/a\nturnover: {selected: 12}\n---\n# consortia/2026/b\n---\n"
TWELVE, FOURTEEN = (f"result: {{counts: firms, selected: {number}}}" for number in (12, 14))
OPEN = "kind: general"


def first(name: str, more: str = OPEN, of: str = "a", round: str = "new") -> str:
    return CALL.format(name, round, of, more)


CASES = [
    pytest.param(first("x") + first("y"), ["x", "y"], id="either"),
    pytest.param(first("x", TWELVE) + first("y", FOURTEEN), ["y"], id="one fits"),
    pytest.param(first("x", FOURTEEN) + first("y", TWELVE), ["x"], id="the other fits"),
    pytest.param(first("x", TWELVE) + first("y", TWELVE), ["x", "y"], id="both fit"),
    pytest.param(first("x") + first("y", round="additional"), [], id="more places"),
    pytest.param(first("x") + first("y", round="repeat"), [], id="made again"),
    pytest.param(first("x") + first("y", of="b"), [], id="of two consortia"),
    pytest.param(first("x") + first("y", 'cancelled: "2026-03-01"'), [], id="given up"),
]


@pytest.mark.parametrize(("calls", "found"), CASES)
def test_one_call_is_the_first(
    checked: Callable[[str], Checked], calls: str, found: list[str]
) -> None:
    told = said(checked(BODIES + calls.removesuffix("\n---\n")), RULE)
    assert [file for file, _ in told] == [f"data/calls/{name}.yml" for name in found]
