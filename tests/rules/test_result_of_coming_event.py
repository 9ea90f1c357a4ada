"""result-of-coming-event: results of an event that has not begun on the day of the check."""

from __future__ import annotations

import pytest

from generator.check import check
from generator.records.schema import Schema
from tests.support import TODAY
from tests.support.records import said, sources

HEAD = "# consortia/2026/a without stops, stages, editions, ended"
AHEAD = 'stages: {dispatch: {starts: "2099-03-05"}}'
FAIR = '\n---\n# exhibitions/e\neditions: {"2099": {starts: "2099-03-05"}}'


@pytest.mark.parametrize(
    ("event", "result", "found"),
    [
        pytest.param(AHEAD, "value: 9", True, id="no plan"),
        pytest.param("editions: [e/2099]", "value: 9", True, id="by its edition"),
        pytest.param(AHEAD, "value: 9, planned: true", False, id="a plan"),
        pytest.param('stages: {dispatch: {starts: "2020-03-05"}}', "value: 9", False, id="over"),
        pytest.param(
            f"stages: {{dispatch: {{starts: '{TODAY}'}}}}", "value: 9", False, id="first day"
        ),
        pytest.param("markets: [VN]", "value: 9", False, id="no day"),
        pytest.param(
            f"{AHEAD}\nended: {{kind: cancelled}}", "value: 9", False, id="given up: another rule"
        ),
        pytest.param(
            AHEAD, "value: 9, together_with: [2026/b]", False, id="counted with another group"
        ),
    ],
)
def test_what_is_to_come_has_no_results(
    schemas: dict[str, Schema], event: str, result: str, found: bool
) -> None:
    text = f"{HEAD}\n{event}\nresults: [{{measure: meetings, {result}}}]{FAIR}"
    told = check(sources(text, schemas), schemas, TODAY)
    assert bool(said(told, "result-of-coming-event")) is found


def test_without_a_day_nothing_is_said(schemas: dict[str, Schema]) -> None:
    text = f"{HEAD}\n{AHEAD}\nresults: [{{measure: meetings, value: 9}}]"
    assert said(check(sources(text, schemas), schemas), "result-of-coming-event") == []
