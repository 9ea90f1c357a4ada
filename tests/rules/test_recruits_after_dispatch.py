"""recruits-after-dispatch: calls for firms close before the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "recruits-after-dispatch"

CALL = "data/calls/a.yml"
STOP = 'stops:\n  - country: DE\n    starts: "2026-03-05"\n'
DISPATCH = 'stages:\n  dispatch:\n    starts: "2026-03-05"\n'


def text(*lines: str, event: str = DISPATCH, audience: str = "participants") -> str:
    head = f'# calls/a\naudience: {audience}\nconsortium: "2026/alpha"\n'
    call = head + "".join(f"{line}\n" for line in lines)
    return f"{call}---\n# consortia/2026/alpha\n{event}"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(text('closes: "2026-03-05"'), id="on the day it starts"),
        pytest.param(text('closes: "2026-03-05T18:00"'), id="at an hour of that day"),
        pytest.param(text('closes: "2026-03"'), id="some day of that month"),
        pytest.param(text('opens: "2026-03-05"'), id="opens on that day"),
        pytest.param(text(), id="no dates of the call"),
        pytest.param(text('closes: "2030-01-01"', event="markets: [DE]\n"), id="no event"),
        pytest.param(text('closes: "2030-01-01"', audience="hosts"), id="a call for hosts"),
        pytest.param(text('closes: "2030-01-01"', 'cancelled: "2026-01-01"'), id="cancelled"),
    ],
)
def test_recruiting_before_the_event_is_fine(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == []


@pytest.mark.parametrize(
    ("record", "variant"),
    [
        pytest.param(text('closes: "2026-03-06"'), "closes", id="the day after"),
        pytest.param(text('closes: "2026-04"'), "closes", id="the month after"),
        pytest.param(text('closes: "2026-03-06"', event=STOP), "closes", id="told by a stop"),
        pytest.param(text('opens: "2026-03-06"'), "opens", id="opens the day after"),
    ],
)
def test_recruiting_after_the_event_has_begun_is_found(
    checked: Check, record: str, variant: str
) -> None:
    found = checked(record)
    assert said(found, RULE) == [(CALL, 3)]
    (finding,) = [f for f in found.findings if f.rule == RULE]
    assert finding.problem.id == f"{RULE}.{variant}"
    assert [place.file for place in finding.see] == ["data/consortia/2026/alpha.yml"]
