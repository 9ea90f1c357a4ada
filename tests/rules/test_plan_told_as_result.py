"""plan-told-as-result: figures that every source told before the first day are plans."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "plan-told-as-result"
FILE = "data/consortia/2026/alpha.yml"

EVENT = 'stages:\n  dispatch:\n    starts: "2026-03-05"'
RESULT = "results:\n  - measure: meetings\n    value: 9"
PLANS = {
    "firms": "firms:\n  - value: 1\n    planned: true",
    "results": f"{RESULT}\n    planned: true",
}


def firms(*marks: str) -> str:
    return "firms:\n  - value: 12" + "".join(f"\n    {mark}" for mark in marks)


def sources(*days: str | None) -> str:
    dates = (f'\n    date: "{day}"' if day else "" for day in days)
    return "sources:" + "".join(f"\n  - title: 기사{date}\n    basis: article" for date in dates)


def text(*parts: str, event: str = EVENT) -> str:
    """A record with these parts; of firms and results that are not named, the figure is a plan."""
    lines = "\n".join((*parts, event))
    plans = [plan for name, plan in PLANS.items() if f"{name}:" not in lines]
    return "# consortia/2026/alpha\n" + "\n".join((lines, *plans)) + "\n"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(text(firms(), sources("2026-03-05")), id="told on the first day"),
        pytest.param(text(firms(), sources("2026-03")), id="some day of the month"),
        pytest.param(text(firms(), sources("2026-02-20", "2026-03-10")), id="one source later"),
        pytest.param(text(firms(), sources("2026-02-20", None)), id="one day unknown"),
        pytest.param(text(firms(), sources(None)), id="no day known"),
        pytest.param(text(firms("planned: true"), sources("2026-02-20")), id="planned"),
        pytest.param(text(firms(), sources("2020-01-01"), event="editions: []"), id="no event"),
        pytest.param(
            text(firms(), sources("2026-02-20"), "ended:\n  kind: cancelled"),
            id="ended before its time",
        ),
    ],
)
def test_what_may_be_a_result_is_fine(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == []


@pytest.mark.parametrize(
    ("record", "line"),
    [
        pytest.param(text(firms(), sources("2026-03-04")), 2, id="the day before"),
        pytest.param(text(firms(), sources("2026-02")), 2, id="the month before"),
        pytest.param(text(firms(), sources("2025", "2026-02-20")), 2, id="all sources before"),
        pytest.param(text(firms("planned: false"), sources("2026-02-20")), 2, id="not planned"),
        pytest.param(text(RESULT, sources("2026-02-20")), 3, id="a result"),
    ],
)
def test_a_plan_told_as_a_result_is_found(checked: Check, record: str, line: int) -> None:
    assert said(checked(record), RULE) == [(FILE, line)]
