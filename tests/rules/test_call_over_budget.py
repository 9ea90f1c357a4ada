"""call-over-budget: more money in a call than in its programme year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

YEAR = '# programmes/2026\n%s\n---\n# calls/a\nprogrammes: ["2026"]\nbudget_krw: %s'
BUDGET = "budget_krw: 1050000000"
MORE = f"{BUDGET}\nsupplements: [{{krw: 150000000}}]"


@pytest.mark.parametrize(
    ("year", "krw", "found"),
    [
        pytest.param(BUDGET, "8600000000", 1, id="a nought too many"),
        pytest.param(BUDGET, "1050000000", 0, id="all of it"),
        pytest.param(BUDGET, "1200000000", 1, id="more than it has"),
        pytest.param(MORE, "1200000000", 0, id="with its supplement"),
        pytest.param(BUDGET, "105000000", 1, id="a nought too few"),
        pytest.param(BUDGET, "100000000", 0, id="a part of it"),
        pytest.param(MORE, "105000000", 0, id="a tenth but for the supplement"),
        pytest.param("year: 2026", "8600000000", 0, id="nobody tells its budget"),
    ],
)
def test_a_call_hands_out_what_there_is(
    checked: Callable[[str], Checked], year: str, krw: str, found: int
) -> None:
    text = (YEAR % (year, krw)).replace("# programmes/2026", "# programmes/2026 without budget_krw")
    assert len(said(checked(text), "call-over-budget")) == found


def test_a_year_that_is_named_twice_ends_no_check(checked: Callable[[str], Checked]) -> None:
    """The list is not sound then, and left out, while its references still lead somewhere."""
    found = checked((YEAR % (BUDGET, "8600000000")).replace('["2026"]', '["2026", "2026"]'))
    assert "schema.repeated-entry" in {f.problem.id for f in found.findings}
