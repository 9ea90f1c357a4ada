"""less-than-earlier: a later figure below an earlier one, of the same place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said


def results(first: str, later: str, measure: str = "contracted_usd") -> str:
    """A record with two figures of one measure."""
    return (
        "# consortia/2026/alpha\nresults:\n"
        f"  - {{measure: {measure}, {first}}}\n  - {{measure: {measure}, {later}}}\n"
    )


HALF, YEAR = "when: 6_months, value: 742000", "when: 12_months, value: 126800"
MARCH, MAY = 'as_of: "2026-03", value: 742000', 'as_of: "2026-05-31", value: 126800'
CASES = [
    pytest.param(results(HALF, YEAR), 1, id="a digit less"),
    pytest.param(results(HALF, "when: 12_months, value: 742000"), 0, id="no more"),
    pytest.param(results(HALF, "when: 12_months, value: 1268000.5"), 0, id="more"),
    pytest.param(results(HALF, f"{YEAR}, stop: 1"), 0, id="another place"),
    pytest.param(results(HALF, f"{YEAR}, planned: true"), 0, id="a plan later"),
    pytest.param(results(f"{HALF}, planned: true", YEAR), 0, id="a plan first"),
    pytest.param(results(HALF, YEAR, "meetings"), 0, id="not added up"),
    pytest.param(results("when: onsite, value: 742000", YEAR), 1, id="less than on site"),
    pytest.param(results(YEAR, HALF), 1, id="the later one first"),
    pytest.param(results("when: 12_months, value: 742000", MAY), 0, id="no day to go by"),
    pytest.param(results(MARCH, MAY), 1, id="by its day"),
    pytest.param(results(MARCH, 'as_of: "2026-03-31", value: 9'), 0, id="perhaps the same day"),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_less_than_earlier(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "less-than-earlier")) == found
