"""selected-with-others: the days of the listed, and of the result."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "selected-with-others"
CALL = '# calls/h\nresult: {announced: "2025-12-05", records: [%s]}\n---\n'
BOTH = CALL % '"2026/a", "2026/b"'


def body(name: str, day: str, more: str = "call: h") -> str:
    return f'# consortia/2026/{name} without applied, continues\nselected: "{day}"\n{more}\n---\n'


A, B = body("a", "2025-12-05"), body("b", "2025-12-05")
CASES = [
    pytest.param(BOTH + A + B, [], id="on one day"),
    pytest.param(BOTH + A + body("b", "2026-01-05"), ["b"], id="a month later"),
    pytest.param(BOTH + A + body("b", "2025-12"), [], id="perhaps on that day"),
    pytest.param(CALL % '"2026/a"' + A + body("b", "2026-01-05"), [], id="not on the list"),
    pytest.param(BOTH + A + body("b", "2026-01-05", "kind: general"), [], id="it names no call"),
    pytest.param(
        BOTH + body("a", "2026-01-05") + body("b", "2026-01-05"), ["h"], id="the result's day"
    ),
    pytest.param(BOTH + A + body("b", "2025-11-05"), [], id="before: another rule's"),
]


@pytest.mark.parametrize(("records", "found"), CASES)
def test_the_listed_share_the_day_of_the_result(
    checked: Callable[[str], Checked], records: str, found: list[str]
) -> None:
    told = [f for f in checked(records.removesuffix("---\n")).findings if f.rule == RULE]
    assert [f.place.file.rpartition("/")[2] for f in told] == [f"{name}.yml" for name in found]
    days = {"b": "2025-12-05", "h": "2026-01-05"}
    assert [f.problem.offer and f.problem.offer.value for f in told] == [days[n] for n in found]
