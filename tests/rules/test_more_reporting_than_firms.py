"""more-reporting-than-firms: firms behind a result, and firms that took part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

HEAD = "# consortia/2026/a without firms"
ROSTER = 'roster_consent: "2026-01-01"\nparticipants: [{name: 가}, {name: 나}, {name: 다}]'
FIRMS, TURNOVER = "firms: [{value: 4}]", "turnover: {selected: 4, withdrew: 1}"
LEFT = ROSTER.replace("{name: 다}", '{name: 다, withdrawn: "2026-02-01"}')


@pytest.mark.parametrize(
    ("firms", "result", "found"),
    [
        pytest.param("firms: [{value: 3}]", "firms_reporting: 4", True, id="more than the number"),
        pytest.param(ROSTER, "firms_reporting: 4", True, id="more than the roster"),
        pytest.param("firms: [{value: 3}]", "firms_reporting: 3", False, id="as many"),
        pytest.param(ROSTER, "firms_reporting: 3", False, id="all of the roster"),
        pytest.param(LEFT, "firms_reporting: 3", True, id="one that withdrew reported"),
        pytest.param(LEFT, "firms_reporting: 2", False, id="all that were left"),
        pytest.param(f"{FIRMS}\n{TURNOVER}", "firms_reporting: 4", True, id="more than were left"),
        pytest.param(
            f"{FIRMS}\n{TURNOVER}", "firms_reporting: 3", False, id="as many as were left"
        ),
        pytest.param(
            f"{FIRMS}\n{TURNOVER.replace('}', ', replaced: 1}')}",
            "firms_reporting: 4",
            False,
            id="one came in the place of another",
        ),
        pytest.param(
            f"{FIRMS}\nturnover: {{selected: 4}}", "firms_reporting: 4", False, id="nobody left"
        ),
        pytest.param(
            f"firms: [{{value: 4}}]\n{ROSTER}", "firms_reporting: 4", False, id="a shorter roster"
        ),
        pytest.param(
            "firms: [{value: 3}, {value: 4, reporter: 나}]",
            "firms_reporting: 4",
            False,
            id="another source's number",
        ),
        pytest.param("firms: [{value: 3, to: 4}]", "firms_reporting: 4", False, id="a range"),
        pytest.param(
            "firms: [{value: 3, approximate: true}]", "firms_reporting: 4", False, id="about"
        ),
        pytest.param(
            "firms: [{value: 3, at_least: true}]", "firms_reporting: 4", False, id="at least"
        ),
        pytest.param(
            "firms: [{value: 3, planned: true}]", "firms_reporting: 4", False, id="a plan"
        ),
        pytest.param(
            "firms: [{value: 3}]",
            "firms_reporting: 4, together_with: [2026/b]",
            False,
            id="counted with another group",
        ),
        pytest.param("markets: [VN]", "firms_reporting: 4", False, id="no number at all"),
    ],
)
def test_reporting_firms_are_among_those_that_took_part(
    checked: Callable[[str], Checked], firms: str, result: str, found: bool
) -> None:
    text = f"{HEAD}\n{firms}\nresults: [{{measure: meetings, value: 9, {result}}}]"
    assert bool(said(checked(text), "more-reporting-than-firms")) is found
