"""results-before-dispatch: results and settlement follow the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "results-before-dispatch"
FILE = "data/consortia/2026/alpha.yml"

EVENT = 'stages:\n  dispatch:\n    starts: "2026-03-05"\n'


def text(*lines: str, event: str = EVENT) -> str:
    return "# consortia/2026/alpha\n" + "".join(f"{line}\n" for line in lines) + event


def result(as_of: str, *marks: str) -> str:
    told = "".join(f"\n    {mark}: true" for mark in marks)
    return f'results:\n  - measure: meetings\n    value: 9\n    as_of: "{as_of}"{told}'


def settled(field: str, day: str) -> str:
    return f'settlement:\n  {field}: "{day}"'


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(text(result("2026-03-05")), id="on the first day"),
        pytest.param(text(result("2026-03")), id="some day of the month"),
        pytest.param(text(result("2026-01-01", "planned")), id="planned"),
        pytest.param(text(settled("reported", "2026-03-05")), id="reported on the first day"),
        pytest.param(text(result("2020-01-01"), event="editions: []\n"), id="no event"),
        pytest.param(
            text(result("2026-01-01"), "ended:\n  kind: cancelled"), id="ended before its time"
        ),
    ],
)
def test_what_follows_the_event_is_fine(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == []


@pytest.mark.parametrize(
    ("record", "line", "variant"),
    [
        pytest.param(text(result("2026-03-04")), 4, "result", id="the day before"),
        pytest.param(text(result("2026-02")), 4, "result", id="the month before"),
        pytest.param(text(settled("reported", "2026-03-04")), 2, "settlement", id="reported"),
        pytest.param(text(settled("confirmed", "2026-03-04")), 2, "settlement", id="confirmed"),
    ],
)
def test_what_precedes_the_event_is_found(
    checked: Check, record: str, line: int, variant: str
) -> None:
    found = checked(record)
    assert said(found, RULE) == [(FILE, line)]
    (finding,) = [f for f in found.findings if f.rule == RULE]
    assert finding.problem.id == f"{RULE}.{variant}"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        pytest.param('as_of: "2025-12-31"', 1, id="the year before"),
        pytest.param('as_of: "2026-01"', 0, id="within the year"),
        pytest.param('as_of: "2025-12-31", planned: true', 0, id="a plan"),
    ],
)
def test_totals_of_a_year_are_no_older(checked: Check, told: str, found: int) -> None:
    year = f"# programmes/2026\nyear: 2026\nresults: [{{measure: events, value: 9, {told}}}]"
    assert len(said(checked(year), RULE)) == found
