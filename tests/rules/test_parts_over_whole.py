"""parts-over-whole: numbers and what they are divided into."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said


def _case(group: str, whole: str, *parts: str, lines: tuple[int, ...] = (), id: str) -> object:
    each = "".join(f"\n    - {{what: 나눔 {n}, {part}}}" for n, part in enumerate(parts))
    return pytest.param(f"# calls/a\n{group}:\n  {whole}\n  parts:{each}", list(lines), id=id)


def _result(whole: str, *parts: str, lines: tuple[int, ...] = (), id: str) -> object:
    return _case("result", whole, *parts, lines=lines, id=id)


def _target(whole: str, *parts: str, lines: tuple[int, ...] = (), id: str) -> object:
    return _case("target", whole, *parts, lines=lines, id=id)


FIRMS = "counts: firms"
CASES = [
    _result(
        "selected: 9", "value: 3", "value: 5", "value: 2", lines=(2,), id="more than the whole"
    ),
    _target("value: 30\n  counts: firms", "value: 20", "value: 11", lines=(2,), id="of a target"),
    _result("selected: 9", "value: 3", "value: 4", "value: 2", id="as much as the whole"),
    _result("selected: 12", "value: 3", "value: 4", id="some of the parts"),
    _result("selected: 9", "value: 3", "value: 3", "value: 2", lines=(2,), id="less than a part"),
    _result("selected: 9", "value: 3", "value: 3", id="as much as a part"),
    _result("selected: 90", "value: 3", "value: 6", lines=(2,), id="a digit too many"),
    _result("selected: 9", "value: 8", id="one part alone"),
    _result("selected: 9", "value: 4", "value: 4", "percent: 5", id="a part without its number"),
    _result("selected: 9\n  at_most: true", "value: 4", "value: 4", id="short of the most"),
    _result(
        "selected: 9", "value: 3, percent: 50", "value: 4, percent: 50", lines=(2,), id="all of it"
    ),
    _result("selected: 9", "value: 3, percent: 33", "value: 4, percent: 44", id="not all of it"),
    _result("selected: 9", "value: 3, percent: 50", "percent: 50", id="shares alone"),
    _result("selected: 7", "value: 3", "value: 4", "value: 5", id="divided in another way too"),
    _result("selected: 9\n  approximate: true", "value: 8", "value: 4", id="about"),
    _result("selected: 9\n  at_least: true", "value: 8", "value: 4", id="at least"),
    _result("selected: 9\n  at_most: true", "value: 8", "value: 4", lines=(2,), id="at most"),
    _target(f"value: 9\n  to: 12\n  {FIRMS}", "value: 8", "value: 4", id="within a range"),
    _target(
        f"value: 20\n  {FIRMS}",
        "value: 40, counts: booths",
        "value: 360, counts: sqm",
        id="something else is counted",
    ),
    _result("applied: 9", "value: 8", "value: 4", id="no whole"),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_parts_are_no_more_than_their_whole(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "parts-over-whole")] == lines
