"""A consortium's money as its page shows it: the programme's names, planned beside settled."""

from __future__ import annotations

from generator.records.model import Consortium, Programme
from generator.views.consortium_money import ConsortiumMoney, item_labels, money
from tests.support.bare import registry

YEAR = "\n---\n# programmes/2025\nsubsidy: {items: {booth_rental: {label: 부스}}}"
BUDGET = "budget: [{item: booth_rental, cost_krw: 20}, {item: freight, cost_krw: 4}]"


def shown(text: str) -> ConsortiumMoney:
    world = registry("# consortia/2025/a\n" + text)
    return money(world.all(Consortium)[0], next(iter(world.all(Programme)), None))


def test_without_money_nothing_is_known() -> None:
    found = shown("title: x")
    assert not found.known and (found.lines, found.compared, found.funders) == ((), (), ())


def test_a_plan_alone_is_known_and_compared_with_nothing() -> None:
    found = shown(BUDGET + YEAR)
    assert found.known and [line.item for line in found.lines] == ["부스", "freight"]
    assert found.compared == () and found.settled_total is None
    assert found.total and found.total.cost == 24


def test_a_settlement_alone_is_known() -> None:
    found = shown("settlement: {items: [{item: booth_rental, cost_krw: 3}]}")
    assert found.known and found.total is None and found.settled_total


def test_items_are_compared_planned_ones_first() -> None:
    found = shown(
        BUDGET + "\nsettlement: {items: [{item: hall, cost_krw: 9}, "
        "{item: booth_rental, cost_krw: 18}]}" + YEAR
    )
    assert [
        (c.item, c.planned and c.planned.cost, c.settled and c.settled.cost) for c in found.compared
    ] == [("부스", 20, 18), ("freight", 4, None), ("hall", None, 9)]


def test_funders_are_those_that_the_cost_is_split_by() -> None:
    split = "funding: [{by: firms, krw: 6}, {by: state, krw: 14}]"
    found = shown(f"budget: [{{item: booth_rental, cost_krw: 20, {split}}}]")
    assert found.funders == ("state", "firms")
    assert shown(BUDGET).funders == ()


def test_items_of_a_kind_are_called_as_its_programme_does() -> None:
    (year,) = registry(
        "# programmes/2025\nsubsidy: {items: {hall: {label: 장소}}}\nkinds: {general: {label: 일반,"
        " subsidy: {items: {booth_rental: {label: 부스}, freight: {max_percent: 3, label: 운송}}}}}"
    ).all(Programme)
    assert item_labels(year, "general") == {"booth_rental": "부스", "freight": "운송"}
    assert item_labels(year, None) == {"hall": "장소"}
    assert item_labels(None, "general") == {}
