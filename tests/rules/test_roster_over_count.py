"""roster-over-count: longer rosters are told; shorter ones, marks and withdrawals are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "roster-over-count"
ROSTER = 'roster_consent: "2026-01-01"\nparticipants:\n  - name: 가나\n  - name: 다라\n'


@pytest.mark.parametrize(
    ("firms", "more", "told"),
    [
        pytest.param("[{value: 1}]", "", 1, id="more named than counted"),
        pytest.param("[{value: 1, to: 2}]", "", 0, id="within a range"),
        pytest.param("[{value: 2}]", "", 0, id="as many"),
        pytest.param("[{value: 30}]", "", 0, id="a roster that is not whole"),
        pytest.param("[{value: 1, approximate: true}]", "", 0, id="about"),
        pytest.param("[{value: 1, at_least: true}]", "", 0, id="at least"),
        pytest.param("[{value: 1, planned: true}]", "", 0, id="a plan"),
        pytest.param("[{value: 1}, {value: 2, reporter: 나}]", "", 0, id="another source's number"),
        pytest.param("[{value: 1}]", '    withdrawn: "2026-02-01"\n', 0, id="one withdrew"),
    ],
)
def test_a_roster_and_its_number(checked: Check, firms: str, more: str, told: int) -> None:
    text = f"# consortia/2026/alpha\nfirms: {firms}\n{ROSTER}{more}"
    assert len(said(checked(text), RULE)) == told


@pytest.mark.parametrize(
    ("turnover", "told"),
    [
        pytest.param("{selected: 1, replaced: 0}", 1, id="more named than selected"),
        pytest.param("{selected: 1, replaced: 1}", 0, id="one took another's place"),
        pytest.param("{selected: 1}", 0, id="how many were replaced is not known"),
        pytest.param("{applied: 1, replaced: 0}", 0, id="how many were selected is not known"),
        pytest.param("{selected: 9, replaced: 0}", 0, id="a roster that is not whole"),
    ],
)
def test_a_roster_and_those_selected(checked: Check, turnover: str, told: int) -> None:
    text = f"# consortia/2026/alpha\nturnover: {turnover}\n{ROSTER}"
    assert len(said(checked(text), RULE)) == told
