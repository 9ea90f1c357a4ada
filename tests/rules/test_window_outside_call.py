"""window-outside-call: windows of a call and its first and last day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said


@pytest.mark.parametrize(
    ("window", "found"),
    [
        ('closes: "2026-03-21"', 1),
        ('closes: "2026-03-20"', 0),
        ('closes: "2026-03"', 0),
        ('opens: "2026-03-01"', 1),
        ('opens: "2026-03-02T09:00"', 0),
    ],
)
def test_a_window_lies_within_the_call(
    checked: Callable[[str], Checked], window: str, found: int
) -> None:
    lines = f'opens: "2026-03-02"\ncloses: "2026-03-20"\nwindows:\n  - what: 파리\n    {window}'
    assert len(said(checked(f"# calls/2026-hosts\n{lines}"), "window-outside-call")) == found
