"""edition-number-out-of-order: numbers of editions by the days on which they begin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

FAIR = "# exhibitions/medica\neditions:\n"

CASES = [
    pytest.param(
        FAIR + '  "2025": {number: 5, starts: "2025-01"}\n  "2026": {number: 5, starts: "2026-01"}',
        1,
    ),
    pytest.param(
        FAIR + '  "2025": {number: 5, starts: "2025-01"}\n  "2026": {number: 6, starts: "2026-01"}',
        0,
    ),
    pytest.param(FAIR + '  "2025": {number: 5}\n  "2026": {number: 4, starts: "2026-01"}', 0),
]


def test_it_is_held_against_the_one_before_it(checked: Callable[[str], Checked]) -> None:
    years = ((2016, 48), (2021, 53), (2022, 45))
    fair = FAIR + "\n".join(f'  "{y}": {{number: {n}, starts: "{y}-01"}}' for y, n in years)
    (found,) = [f for f in checked(fair).findings if f.rule == "edition-number-out-of-order"]
    assert found.problem.values == {"number": 45, "edition": "2021", "other": 53}


@pytest.mark.parametrize(("number", "jumps"), [(12, False), (14, False), (21, True), (120, True)])
def test_a_number_does_not_jump(
    checked: Callable[[str], Checked], number: int, jumps: bool
) -> None:
    later = f'  "2026": {{number: {number}, starts: "2026-01"}}'
    fair = FAIR + '  "2025": {number: 11, starts: "2025-01"}\n' + later
    found = [f.problem.id for f in checked(fair).findings]
    assert ("edition-number-out-of-order.jump" in found) is jumps


@pytest.mark.parametrize(("record", "found"), CASES)
def test_edition_number_out_of_order(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "edition-number-out-of-order")) == found
