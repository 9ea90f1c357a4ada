"""end-before-start: each kind of period, and dates known only in part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]


def dispatch(starts: str, ends: str) -> str:
    return f"""
# consortia/2026/alpha
stages:
  dispatch:
    starts: "{starts}"
    ends: "{ends}"
"""


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        pytest.param("2026-03-05", "2026-03-05", id="the same day"),
        pytest.param("2026-03-05", "2026-03-08", id="later"),
        pytest.param("2026-03-05", "2026-03", id="some day of that month"),
        pytest.param("2026-03", "2026-03-01", id="perhaps the first day of the month"),
        pytest.param("2026", "2026-01", id="only the year is known"),
    ],
)
def test_what_may_be_in_order_is_fine(checked: Check, starts: str, ends: str) -> None:
    assert said(checked(dispatch(starts, ends)), "end-before-start") == []


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        pytest.param("2026-03-05", "2026-03-04", id="a day before"),
        pytest.param("2026-03-05", "2026-02", id="the month before"),
        pytest.param("2026", "2025-12-31", id="the year before"),
        pytest.param("2026-03", "2025", id="years"),
    ],
)
def test_what_is_surely_out_of_order_is_found(checked: Check, starts: str, ends: str) -> None:
    found = said(checked(dispatch(starts, ends)), "end-before-start")
    assert found == [("data/consortia/2026/alpha.yml", 4)]


@pytest.mark.parametrize(
    ("record", "line"),
    [
        pytest.param(
            '# consortia/2026/alpha\nstops:\n  - country: DE\n    starts: "2026-03-08"\n'
            '    ends: "2026-03-05"',
            4,
            id="a stop",
        ),
        pytest.param(
            '# exhibitions/medica\neditions:\n  "2026":\n    starts: "2026-11-08"\n'
            '    ends: "2026-11-05"',
            4,
            id="an edition",
        ),
        pytest.param(
            '# calls/a\nopens: "2026-03-08T09:00"\ncloses: "2026-03-08T08:00"', 2, id="hours"
        ),
        pytest.param(
            '# organizations/a\nnames:\n  - name: a\n    from: "2017"\n    until: "2016"',
            4,
            id="a name",
        ),
        pytest.param('# programmes/2026\nstarts: "2026-12-31"\nends: "2026-01-01"', 2, id="a year"),
    ],
)
def test_every_kind_of_period_is_held(checked: Check, record: str, line: int) -> None:
    assert [found[1] for found in said(checked(record), "end-before-start")] == [line]


def test_a_closing_day_without_an_hour_is_no_midnight(checked: Check) -> None:
    call = '# calls/a\nopens: "2026-03-08T09:00"\ncloses: "2026-03-08"'
    assert said(checked(call), "end-before-start") == []
