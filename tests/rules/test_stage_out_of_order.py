"""stage-out-of-order: the three stages begin one after another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]


def stages(**starts: str) -> str:
    lines = [f'  {stage}:\n    starts: "{day}"' for stage, day in starts.items()]
    return "# consortia/2026/alpha\nstages:\n" + "\n".join(lines)


@pytest.mark.parametrize(
    "record",
    [
        stages(preparation="2026-01", dispatch="2026-03-05", follow_up="2026-04-01"),
        stages(preparation="2026-03", dispatch="2026-03-05"),
        stages(preparation="2026-03-05", dispatch="2026-03-05", follow_up="2026-03-05"),
        stages(follow_up="2026-01-01"),
    ],
)
def test_stages_in_order_are_fine(checked: Check, record: str) -> None:
    assert said(checked(record), "stage-out-of-order") == []


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (stages(preparation="2026-04-01", dispatch="2026-03-31"), 5),
        (stages(dispatch="2026-04-01", follow_up="2026-03"), 5),
        (stages(preparation="2026-04-01", follow_up="2026-03-31"), 5),
    ],
)
def test_a_stage_before_the_one_before_it_is_found(checked: Check, record: str, line: int) -> None:
    assert said(checked(record), "stage-out-of-order") == [("data/consortia/2026/alpha.yml", line)]


@pytest.mark.parametrize(("day", "found"), [("2026-07-01", 1), ("2026-06-17", 0)])
def test_preparation_is_over_with_the_trip(checked: Check, day: str, found: int) -> None:
    trip = '{starts: "2026-06-14", ends: "2026-06-17"}'
    record = f'# consortia/2026/a\nstages: {{preparation: {{ends: "{day}"}}, dispatch: {trip}}}'
    told = [f.problem.id for f in checked(record).findings]
    assert told.count("stage-out-of-order.preparation-ends") == found
