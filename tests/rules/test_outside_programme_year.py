"""outside-programme-year: first and last day, carry-over, and where the dates come from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "outside-programme-year"
FILE = "data/consortia/2026/alpha.yml"

YEAR = """# programmes/2026
starts: "2026-01-01"
ends: "2026-12-31"
kinds:
  general:
    label: 일반
    carry_over_until: "2027-03-31"
  promising:
    label: 유망
---
"""
FAIR = """
---
# exhibitions/medica
editions:
  "2025":
    starts: "2027-11-17"
    ends: "2027-11-20"
"""


def event(starts: str, ends: str | None = None, kind: str = "", scheme: str = "") -> str:
    last = f'    ends: "{ends}"\n' if ends else ""
    return (
        '# consortia/2026/alpha\nprogramme: "2026"\n'
        f"scheme: {scheme or 'export_consortium'}\n"
        + (f"kind: {kind}\n" if kind else "")
        + f'stages:\n  dispatch:\n    starts: "{starts}"\n{last}'
    )


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(event("2026-01-01", "2026-01-03"), id="from the first day"),
        pytest.param(event("2025-12-30", "2026-01-01"), id="over the first day"),
        pytest.param(event("2026-12-31", "2027-01-02"), id="over the last day"),
        pytest.param(event("2027-03-31", "2027-04-02", "general"), id="on the last day carried"),
        pytest.param(event("2027-03", kind="general"), id="some day of the last month"),
        pytest.param(event("2026-12", kind="promising"), id="a kind without carry-over"),
        pytest.param(event("2027-01-01", scheme="kotra"), id="another scheme"),
    ],
)
def test_inside_the_year_is_fine(checked: Check, record: str) -> None:
    assert said(checked(YEAR + record), RULE) == []


@pytest.mark.parametrize(
    ("record", "variant"),
    [
        pytest.param(event("2025-12-30", "2025-12-31"), "early", id="over before the first day"),
        pytest.param(event("2025-12-31"), "early", id="a single day before"),
        pytest.param(event("2027-01-01"), "late", id="the day after the last"),
        pytest.param(event("2027-01-01", kind="promising"), "late", id="not carried over"),
        pytest.param(event("2027-01-01", kind="strange"), "late", id="a kind that is not known"),
        pytest.param(event("2027-04-01", kind="general"), "late", id="after the carry-over"),
    ],
)
def test_outside_the_year_is_found_at_the_programme(
    checked: Check, record: str, variant: str
) -> None:
    found = checked(YEAR + record)
    assert said(found, RULE) == [(FILE, 1)]
    assert [f.problem.id for f in found.findings if f.rule == RULE] == [f"{RULE}.{variant}"]


def test_a_carry_over_is_a_threshold_of_its_own(checked: Check) -> None:
    only = "".join(line for line in YEAR.splitlines(True) if line[:5] not in ("start", "ends:"))
    assert said(checked(only + event("2027-04-01", kind="general")), RULE) == [(FILE, 1)]
    assert said(checked(only + event("2027-04-01", kind="promising")), RULE) == []


def test_without_a_threshold_the_rule_is_silent(checked: Check) -> None:
    record = event("2031-01-01", kind="general")
    assert said(checked("# programmes/2026\nyear: 2026\n---\n" + record), RULE) == []


def test_dispatch_then_stops_then_editions_tell_when(checked: Check) -> None:
    head = '# consortia/2026/alpha\nprogramme: "2026"\n'
    stops = 'stops:\n  - country: DE\n    starts: "2026-05-01"\n'
    stages = 'stages:\n  dispatch:\n    starts: "2027-05-01"\n'
    assert said(checked(YEAR + head + FAIR), RULE) == [(FILE, 1)]
    assert said(checked(YEAR + head + stops + FAIR), RULE) == []
    assert said(checked(YEAR + head + stops + stages + FAIR), RULE) == [(FILE, 1)]
