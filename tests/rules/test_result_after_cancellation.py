"""result-after-cancellation: what cannot have been after an event was cancelled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

HEAD = "# consortia/2026/a without stops, editions, stages, results"
STAGE = "stages: {{dispatch: {{starts: '{}'{}}}}}"
AHEAD = STAGE.format("2026-05-17", "")
OVER = STAGE.format("2026-02-18", ", ends: '2026-02-20'")
GONE = "ended: {kind: cancelled, date: '2026-03-20'}"


def _result(of: str) -> str:
    return f"results: [{{measure: meetings, value: 9, {of}}}]"


@pytest.mark.parametrize(
    ("said_of_it", "ended", "found"),
    [
        pytest.param(_result("as_of: '2026-05-21'"), GONE, True, id="a later result"),
        pytest.param(f"{AHEAD}\n{_result('when: onsite')}", GONE, True, id="on site"),
        pytest.param(
            STAGE.format("2026-05-17", ", activities: [한국관 운영]"), GONE, True, id="activities"
        ),
        pytest.param(
            _result("as_of: '2026-05-21'"), GONE.replace("cancelled", "withdrawn"), True, id="gone"
        ),
        pytest.param(_result("as_of: '2026-05-21', planned: true"), GONE, False, id="a plan"),
        pytest.param(_result("as_of: '2026-03-01'"), GONE, False, id="an earlier result"),
        pytest.param(_result("as_of: '2026-03-20'"), GONE, False, id="of that day"),
        pytest.param(_result("as_of: '2026'"), GONE, False, id="some day of the year"),
        pytest.param(_result("when: 6_months"), GONE, False, id="no day"),
        pytest.param(
            _result("as_of: '2026-05-21'"),
            GONE.replace("cancelled", "postponed"),
            False,
            id="postponed",
        ),
        pytest.param(
            _result("as_of: '2026-05-21'"), "ended: {kind: cancelled}", False, id="no day of it"
        ),
        pytest.param(
            f"{STAGE.format('2026-03-17', '')}\n{_result('when: onsite')}", GONE, False, id="begun"
        ),
        pytest.param(AHEAD, GONE, False, id="days as they were planned"),
        pytest.param(OVER, GONE, True, id="given up once it was over"),
        pytest.param(OVER, GONE.replace("-20", "-19"), False, id="told weeks later"),
        pytest.param(
            OVER, GONE.replace("cancelled", "suspended"), False, id="what follows was suspended"
        ),
    ],
)
def test_nothing_comes_after_a_cancellation(
    checked: Callable[[str], Checked], said_of_it: str, ended: str, found: bool
) -> None:
    text = f"{HEAD}\n{said_of_it}\n{ended}"
    assert bool(said(checked(text), "result-after-cancellation")) is found
