"""withdrawn-out-of-time: days of withdrawal before the selection and after the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RECORD = """# consortia/2026/a without stops, editions
selected: "2025-12-05"
stages: {dispatch: {starts: "2026-04-22", ends: "2026-04-24"}}
roster_consent: "2026-02-01"
participants: [{name: 가, withdrawn: "%s"}]
"""


@pytest.mark.parametrize(
    ("day", "found"),
    [
        pytest.param("2026-05-03", ["late"], id="after the event"),
        pytest.param("2025-03-05", ["early"], id="before the selection"),
        pytest.param("2026-03-05", [], id="between"),
        pytest.param("2026-04-24", [], id="on the last day"),
        pytest.param("2026-04", [], id="some day of the month"),
        pytest.param("2025-12", [], id="perhaps after the selection"),
    ],
)
def test_a_firm_withdraws_in_time(
    checked: Callable[[str], Checked], day: str, found: list[str]
) -> None:
    told = checked(RECORD % day).findings
    rule = "withdrawn-out-of-time"
    assert [f.problem.id for f in told if f.rule == rule] == [f"{rule}.{one}" for one in found]
