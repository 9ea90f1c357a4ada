"""decided-out-of-order: selections before results."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RECORD = """# calls/h
result: {counts: consortia, selected: 9, announced: "2025-12-05"}
---
# consortia/2026/a without continues
call: h
"""
CHANGE = 'changes: [{date: "2026-03-16", kind: participants, approved: "%s"}]'

JUDGED = """# calls/h
programmes: ["2026"]
closes: "2025-10-31"
%s
---
# consortia/2026/a without continues, applied
programme: "2026"
call: h
selected: "%s"
"""
PLANNED = 'schedule: {announcement: "2025-12-05", evaluation: "2025-11-20"}'
EVALUATED = 'schedule: {evaluation: "2025-11-20"}'


@pytest.mark.parametrize(
    ("call", "day", "variants"),
    [
        pytest.param(PLANNED, "2025-12-04", ["selection"], id="before it is to be told"),
        pytest.param(EVALUATED, "2025-11-19", ["evaluation"], id="before it was judged"),
        pytest.param("kind: general", "2025-10-30", ["closes"], id="while the call is open"),
        pytest.param("kind: general", "2025-10-31", [], id="on the closing day"),
        pytest.param(f"{PLANNED}\nclosing_rule: budget", "2025-11-01", [], id="as they come"),
        pytest.param(
            f'{PLANNED}\nresult: {{announced: "2025-12-04"}}', "2025-12-04", [], id="told sooner"
        ),
    ],
)
def test_the_surest_day_of_the_call_is_asked(
    checked: Callable[[str], Checked], call: str, day: str, variants: list[str]
) -> None:
    told = [f.problem.id for f in checked(JUDGED % (call, day)).findings]
    rule = "decided-out-of-order"
    assert [id for id in told if id.startswith(rule)] == [f"{rule}.{one}" for one in variants]


@pytest.mark.parametrize(
    ("wrote", "found"),
    [
        pytest.param(CHANGE % "2026-03-10", 0, id="a change approved before it was made"),
        pytest.param('selected: "2025-11-05"', 1, id="selected before the result"),
        pytest.param('selected: "2025-12-05"', 0, id="with the others"),
        pytest.param('selected: "2025-12"', 0, id="some day of the month"),
    ],
)
def test_days_follow_each_other(checked: Callable[[str], Checked], wrote: str, found: int) -> None:
    assert len(said(checked(RECORD + wrote), "decided-out-of-order")) == found
