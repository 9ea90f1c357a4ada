"""edition-number-out-of-order: numbers of editions by the days on which they begin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RULE = "edition-number-out-of-order"
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


def numbers(*numbered: tuple[str, int]) -> str:
    lines = (f'  "{day}": {{number: {n}, starts: "{day}"}}' for day, n in numbered)
    return FAIR + "\n".join(lines)


@pytest.mark.parametrize(
    ("fair", "odd", "right"),
    [
        pytest.param([("2016", 48), ("2021", 54), ("2022", 54)], "2021", 53, id="by years"),
        pytest.param([("2025-04", 5), ("2025-09", 5), ("2026-04", 6)], "2025-04", 4, id="first"),
        pytest.param([("2025-04", 4), ("2025-09", 5), ("2026-04", 5)], "2026-04", 6, id="last"),
        pytest.param([("2024", 7), ("2025", 80), ("2026", 9)], "2025", 8, id="a jump"),
    ],
)
def test_the_odd_number_is_told_with_the_right_one(
    checked: Callable[[str], Checked], fair: list[tuple[str, int]], odd: str, right: int
) -> None:
    (found,) = [f for f in checked(numbers(*fair)).findings if f.rule == RULE]
    assert (found.problem.id, found.problem.at) == (f"{RULE}.odd", ("editions", odd, "number"))
    assert found.problem.offer and found.problem.offer.value == right


def test_none_is_odd_where_the_others_do_not_agree(checked: Callable[[str], Checked]) -> None:
    fair = numbers(("2020", 3), ("2022", 9), ("2023", 8), ("2026", 12))
    found = [f.problem.id for f in checked(fair).findings if f.rule == RULE]
    assert found and f"{RULE}.odd" not in found


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
