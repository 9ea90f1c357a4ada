"""stop-outside-dispatch: the days of stops and of the trip."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

TRIP = 'stages: {dispatch: {starts: "2026-10-12", ends: "2026-10-16"}}\n'


def stop(days: str, trip: str = TRIP) -> str:
    return f"# consortia/2026/a without editions\n{trip}stops:\n  - country: NL\n    {days}\n"


CASES = [
    pytest.param(stop('starts: "2026-10-12"\n    ends: "2026-10-16"'), [], id="all of it"),
    pytest.param(stop('starts: "2026-09-12"\n    ends: "2026-10-14"'), [4], id="a month early"),
    pytest.param(stop('starts: "2026-11-12"\n    ends: "2026-11-14"'), [4], id="a month late"),
    pytest.param(stop('starts: "2026-10-15"\n    ends: "2026-11-16"'), [5], id="it ends late"),
    pytest.param(stop('starts: "2026-10"'), [], id="some day of the month"),
    pytest.param(stop('starts: "2026-09-12"', trip="online: false\n"), [], id="no trip is known"),
]


@pytest.mark.parametrize(("record", "lines"), CASES)
def test_stops_are_within_the_trip(
    checked: Callable[[str], Checked], record: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(record), "stop-outside-dispatch")] == lines


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("23", "24"), ("25", "26"), []),
        (("23", "24"), ("24", "26"), []),
        (("23", "24"), ("23", "27"), [1]),
        (("23", "25"), ("24", "27"), [1]),
        (("23", "24"), ("23", "24"), []),
    ],
)
def test_a_stop_begins_once_the_one_before_it_is_over(
    checked: Callable[[str], Checked],
    first: tuple[str, str],
    second: tuple[str, str],
    found: list[int],
) -> None:
    stops = "".join(
        f'  - {{country: UZ, starts: "2026-02-{starts}", ends: "2026-02-{ends}"}}\n'
        for starts, ends in (first, second)
    )
    told = checked(f"# consortia/2026/a without stages\nstops:\n{stops}").findings
    at = [f.problem.at[1] for f in told if f.problem.id == "stop-outside-dispatch.overlap"]
    assert at == found
