"""Reported figures: each with the marks of its own, in the order of the record."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.figures import figures
from generator.facts.marks import NO_MARKS, Fact, Marks
from generator.facts.money import Money, firms, money
from generator.records.model import Consortium
from tests.support.bare import the, world_of

GUESS, PLAN, ABOUT = Marks(inferred=True), Marks(planned=True), Marks(approximate=True)
BUDGET = [{"item": "a", "cost_krw": 100, "subsidy_krw": 70}]


def told(**fields: Any) -> Consortium:
    return the(world_of({"consortia/2026/alpha": fields}), Consortium)


def sums(**fields: Any) -> Money:
    return money(told(**fields))


def test_each_figure_has_its_own_marks() -> None:
    said = [{"value": 64}, {"value": 70, "planned": True}, {"value": 80, "approximate": True}]
    found = figures(told(firms=said, inferred=["firms.3"]), "firms")
    assert [fact.value["value"] for fact in found] == [64, 70, 80]
    assert [fact.marks for fact in found] == [NO_MARKS, PLAN, GUESS | ABOUT]


def test_no_figures() -> None:
    assert figures(told(), "results") == ()


@pytest.mark.parametrize(
    ("fields", "counted"),
    [
        ({}, None),
        ({"firms": [{"value": 64, "approximate": True}]}, None),
        ({"firms": [{"value": 60, "approximate": True}, {"value": 64}, {"value": 65}]}, Fact(64)),
        ({"firms": [{"value": 64, "planned": True}]}, Fact(64, PLAN)),
        ({"firms": [{"value": 64}], "inferred": ["firms"]}, Fact(64, GUESS)),
    ],
)
def test_the_number_of_firms(fields: dict[str, Any], counted: Fact[int]) -> None:
    assert firms(told(**fields)) == counted


def test_the_roster_counts_before_what_is_reported() -> None:
    roster = [{"name": "가"}, {"name": "나"}, {"name": "다", "withdrawn": "2026-01-01"}]
    said = {"firms": [{"value": 64, "planned": True}], "roster_consent": "2026-02-20"}
    fields = {**said, "participants": roster}
    assert firms(told(**fields)) == Fact(2)
    assert firms(told(**fields, inferred=["participants"])) == Fact(2, GUESS)


def test_the_marks_of_sums() -> None:
    plain = sums(budget=BUDGET, firms=[{"value": 2}])
    assert (plain.total_marks, plain.settled_marks, plain.firms_marks) == (NO_MARKS,) * 3
    assert plain.per_firm_marks == ABOUT
    assert sums(budget=BUDGET, inferred=["budget"]).total_marks == GUESS
    written = {"budget_total_krw": 100, "subsidy_total_krw": 70}
    for field in written:
        assert sums(**written, inferred=[field]).total_marks == GUESS
    settled = {"items": BUDGET}
    its = sums(settlement=settled, inferred=["settlement.items"])
    assert (its.settled_marks, its.total_marks) == (GUESS, NO_MARKS)


def test_an_average_has_the_marks_of_all_that_it_was_made_from() -> None:
    its = sums(budget=BUDGET, firms=[{"value": 2, "planned": True}], inferred=["budget"])
    assert (its.per_firm, its.per_firm_marks) == (15, GUESS | PLAN | ABOUT)
    assert sums(budget=BUDGET, inferred=["budget"]).per_firm_marks == NO_MARKS
