"""What a year's consortia cost the programme, and the marks of a consortium's money."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.marks import NO_MARKS, Marks
from generator.facts.money import firms, money, spent
from generator.records.model import Consortium, Programme
from tests.support.bare import the, world_of

GUESS = Marks(inferred=True)
ABOUT = Marks(approximate=True)


def group(**fields: Any) -> Consortium:
    return the(world_of({"consortia/2026/a": fields}), Consortium)


def of_the_year(**fields: Any) -> dict[str, Any]:
    return {"programme": "2026", "subsidy_total_krw": 70, **fields}


@pytest.mark.parametrize(
    ("fields", "krw"),
    [
        (of_the_year(), 70),
        (of_the_year(settlement={"items": [{"item": "a", "cost_krw": 90, "subsidy_krw": 60}]}), 60),
        (of_the_year(subsidy_total_krw=None, budget_total_krw=100), 0),
        (of_the_year(scheme="other"), 0),
        (of_the_year(ended={"kind": "cancelled"}), 0),
        (of_the_year(programme="2025"), 0),
    ],
    ids=["planned", "settled", "unknown", "another scheme", "ended", "another year"],
)
def test_what_a_year_s_consortia_cost_together(fields: dict[str, Any], krw: int) -> None:
    known = {name: value for name, value in fields.items() if value is not None}
    world = world_of(
        {
            "programmes/2026": {},
            "programmes/2025": {},
            "consortia/2026/a": known,
            "consortia/2026/b": of_the_year(subsidy_total_krw=5),
        }
    )
    year = world.find(Programme, "2026")
    assert year is not None
    assert spent(year, world) == krw + 5


ROW = {"item": "a", "cost_krw": 100, "subsidy_krw": 70}
FIRMS = [{"value": 10}]


@pytest.mark.parametrize(
    ("fields", "marks"),
    [
        ({"budget": [ROW], "firms": FIRMS}, ABOUT),
        ({"budget": [ROW], "firms": FIRMS, "inferred": ["budget"]}, ABOUT | GUESS),
        ({"budget": [ROW], "firms": FIRMS, "inferred": ["firms"]}, ABOUT | GUESS),
        ({"budget": [ROW], "firms": FIRMS, "inferred": ["subsidy_total_krw"]}, ABOUT),
        ({"budget": [ROW]}, NO_MARKS),
    ],
    ids=["an average", "of a guessed budget", "of guessed firms", "no total", "no firms"],
)
def test_an_average_is_about_and_as_sure_as_its_parts(fields: Any, marks: Marks) -> None:
    assert money(group(**fields)).per_firm_marks == marks


def test_written_totals_are_as_sure_as_they_say() -> None:
    guessed = {"budget_total_krw": 100, "subsidy_total_krw": 70, "inferred": ["subsidy_total_krw"]}
    assert money(group(**guessed)).total_marks == GUESS
    assert money(group(**guessed | {"inferred": ["budget"]})).total_marks == NO_MARKS


def test_a_roster_counts_before_what_is_reported() -> None:
    roster = [{"name": "예시기업", "products": ["x"]}, {"name": "예시상사", "products": ["x"]}]
    found = firms(group(participants=roster, roster_consent="2026-02-20", firms=FIRMS))
    assert found is not None
    assert found.value == 2
