"""applied-outside-window: the window of the call, and days before the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "applied-outside-window"
FILE = "data/consortia/2026/alpha.yml"


def text(applied: str, *, call: str = "", windows: str = "", event: str = "2026-06-30") -> str:
    year = f"# programmes/2026\nwindows:\n  {windows or 'settle_days_after: 60'}\n---\n"
    record = (
        f'# consortia/2026/alpha\nprogramme: "2026"\napplied: "{applied}"\n'
        f'stops:\n  - country: DE\n    starts: "{event}"\n'
    )
    return year + record + (f'call: "a"\n---\n# calls/a\n{call}\n' if call else "")


BOTH = 'opens: "2025-10-10"\ncloses: "2025-10-24"'
HOURS = 'opens: "2025-10-10T09:00"\ncloses: "2025-10-24T18:00"'


@pytest.mark.parametrize("applied", ["2025-10-10", "2025-10-24", "2025-10", "2025"])
@pytest.mark.parametrize("call", [BOTH, HOURS])
def test_inside_the_window_of_the_call(checked: Check, applied: str, call: str) -> None:
    assert said(checked(text(applied, call=call)), RULE) == []


@pytest.mark.parametrize(
    ("applied", "variant"),
    [("2025-10-09", "early"), ("2025-09", "early"), ("2025-10-25", "late"), ("2025-11", "late")],
)
def test_outside_the_window_of_the_call(checked: Check, applied: str, variant: str) -> None:
    found = checked(text(applied, call=BOTH))
    assert said(found, RULE) == [(FILE, 2)]
    (finding,) = [f for f in found.findings if f.rule == RULE]
    assert (finding.problem.id, finding.severity.name) == (f"{RULE}.{variant}", "WARNING")


@pytest.mark.parametrize(
    ("windows", "applied", "variant"),
    [
        ("apply_days_before_min: 45", "2026-05-16", None),
        ("apply_days_before_min: 45", "2026-05-17", "too-near"),
        ("apply_days_before_min: 45", "2026-05", None),
        ("apply_days_before_min: 45", "2026-06", "too-near"),
        ("apply_days_before_max: 120", "2026-03-02", None),
        ("apply_days_before_max: 120", "2026-03-01", "too-far"),
        ("apply_days_before_max: 120", "2026-02", "too-far"),
        ("apply_days_before_max: 120", "2026", None),
    ],
)
def test_days_before_the_event(
    checked: Check, windows: str, applied: str, variant: str | None
) -> None:
    findings = checked(text(applied, windows=windows)).findings
    told = [(f.problem.id, f.severity.name) for f in findings if f.rule == RULE]
    assert told == ([(f"{RULE}.{variant}", "ERROR")] if variant else [])


def test_without_a_threshold_the_rule_is_silent(checked: Check) -> None:
    assert said(checked(text("2031-01-01")), RULE) == []


def test_another_scheme_has_other_windows(checked: Check) -> None:
    ours = text("2026-06-29", windows="apply_days_before_min: 45")
    theirs = ours.replace("applied:", "scheme: kotra\napplied:")
    assert said(checked(ours), RULE) != []
    assert said(checked(theirs), RULE) == []
