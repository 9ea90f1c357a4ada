"""changed-without-approval: changes after the agreement are approved before the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "changed-without-approval"
FILE = "data/consortia/2026/alpha.yml"

EVENT = 'stops:\n  - country: DE\n    starts: "2026-03-05"\n'
AGREED = 'agreement:\n  signed: "2026-01-20"\n'


def text(date: str, approved: str = "", kind: str = "dates", agreed: str = AGREED) -> str:
    day = f'    approved: "{approved}"\n' if approved else ""
    return (
        f'# consortia/2026/alpha\nchanges:\n  - date: "{date}"\n    kind: {kind}\n{day}'
        f"{agreed}{EVENT}"
    )


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(text("2026-02-10", "2026-02-13"), id="approved some days later"),
        pytest.param(text("2026-02-10", "2026-03-05"), id="approved on the day of the event"),
        pytest.param(text("2026-02-10", "2026-03"), id="perhaps before the event"),
        pytest.param(text("2026-01-19"), id="before the agreement"),
        pytest.param(text("2026-02-10", "2026-03-09", kind="budget"), id="a change of the budget"),
        pytest.param(text("2026-03-06", "2026-03-09"), id="a change after the event began"),
    ],
)
def test_approved_changes_are_fine(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == []


@pytest.mark.parametrize(
    ("record", "line"),
    [
        pytest.param(text("2026-01-20"), 2, id="not approved, on the day of the agreement"),
        pytest.param(text("2026-02-10", agreed=""), 2, id="not approved, no agreement known"),
        pytest.param(text("2026-02-10", kind="budget"), 2, id="a budget without approval"),
        pytest.param(text("2026-02-10", "2026-03-06"), 4, id="approved after the event began"),
        pytest.param(text("2026-02-10", "2026-04", kind="host"), 4, id="another host"),
    ],
)
def test_changes_without_approval_are_found(checked: Check, record: str, line: int) -> None:
    wanted = [] if '2026-03-05"\n    kind: event' in record else [(FILE, line)]
    assert said(checked(record), RULE) == wanted
