"""Exact sums: totals, who bears them, own shares, and rounding."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.facts.amounts import by_item, share
from generator.facts.money import Money, budget, money
from generator.records.model import Consortium, Programme
from generator.views.consortium_money import money as shown

Check = Callable[[str], Checked]


def consortium(checked: Check, *lines: str) -> Consortium:
    registry = checked("# consortia/2026/alpha\n" + "".join(lines)).registry
    found = registry.find(Consortium, "2026/alpha")
    assert found is not None
    return found


def sums(checked: Check, *lines: str) -> Money:
    return money(consortium(checked, *lines))


def row(item: str, cost: int, subsidy: int | None = None, indent: str = "", **by: int) -> str:
    text = f"{indent}  - item: {item}\n{indent}    cost_krw: {cost}\n"
    text += f"{indent}    subsidy_krw: {subsidy}\n" if subsidy is not None else ""
    parts = "".join(f"{indent}      - by: {k}\n{indent}        krw: {v}\n" for k, v in by.items())
    return text + (f"{indent}    funding:\n{parts}" if by else "")


FIRMS = "firms:\n  - value: {}\n"
SPLIT = row("a", 100, 70, state=70, local=10, firms=20) + row("b", 50, 20, state=20, host=30)


def test_totals_by_funder(checked: Check) -> None:
    total = sums(checked, "budget:\n", SPLIT).total
    assert total is not None
    assert (total.cost, total.subsidy, total.own) == (150, 90, 50)
    assert total.by == {"state": 90, "local": 10, "host": 30, "firms": 20}
    assert total.percent == 60


def test_an_amount_that_one_item_lacks_has_no_sum(checked: Check) -> None:
    total = sums(checked, "budget:\n", row("a", 100, 70), row("b", 50)).total
    assert total is not None
    assert (total.cost, total.subsidy, total.own, total.by) == (150, None, None, {})


def test_the_state_pays_the_subsidy_where_only_the_parts_are_told(checked: Check) -> None:
    (line,) = sums(checked, "budget:\n", row("a", 100, None, state=70, local=10, firms=20)).planned
    assert (line.subsidy, line.own) == (70, 20)


def test_written_totals_count_where_there_are_no_items(checked: Check) -> None:
    total = sums(checked, "budget_total_krw: 100\nsubsidy_total_krw: 70\n").total
    assert total is not None
    assert (total.cost, total.subsidy, total.own) == (100, 70, 30)
    assert sums(checked).total is None


@pytest.mark.parametrize(
    ("lines", "each"),
    [
        pytest.param(["budget:\n", row("a", 100, 70), FIRMS.format(10)], 3, id="whole won"),
        pytest.param(
            ["budget:\n", row("a", 100, 70), FIRMS.format(7)], 5, id="a won begun is paid"
        ),
        pytest.param(["budget:\n", SPLIT, FIRMS.format(10)], 2, id="the firms' own part"),
        pytest.param(["budget:\n", row("a", 100), FIRMS.format(10)], None, id="subsidy not known"),
        pytest.param(["budget:\n", row("a", 100, 70), FIRMS.format(0)], None, id="no firms"),
        pytest.param(
            ["budget:\n", row("a", 100, 70), FIRMS.format(10) + "    approximate: true\n"],
            None,
            id="number of firms not exact",
        ),
        pytest.param(
            ["budget:\n", row("a", 100, 70), FIRMS.format(10) + "    to: 20\n"],
            None,
            id="from one number of firms to another",
        ),
    ],
)
def test_own_share_of_a_firm(checked: Check, lines: list[str], each: int | None) -> None:
    assert sums(checked, *lines).per_firm == each


def test_planned_and_settled(checked: Check) -> None:
    settled = "settlement:\n  items:\n" + row("a", 90, 60, "  ")
    found = sums(checked, "budget:\n", row("a", 100, 70), settled, FIRMS.format(10))
    assert found.total is not None and found.settled_total is not None
    assert (found.total.subsidy, found.settled_total.subsidy, found.spent) == (70, 60, 60)
    assert (found.per_firm, found.settled_per_firm) == (3, 3)
    assert sums(checked, "budget:\n", row("a", 100, 70)).spent == 70
    assert sums(checked).spent is None


def test_rows_of_one_item_are_one_line_when_compared(checked: Check) -> None:
    found = sums(checked, "budget:\n", row("a", 100, 70), row("a", 50, 20), row("b", 1, 1))
    lines = by_item(found.planned)
    assert {item: (line.cost, line.subsidy) for item, line in lines.items()} == {
        "a": (150, 90),
        "b": (1, 1),
    }
    assert lines["a"].item == "a"


@pytest.mark.parametrize(
    ("cost", "percent", "unit", "mode", "most"),
    [
        (1_234_567, 70, 10_000, "down", 860_000),
        (1_234_567, 70, 10_000, "up", 870_000),
        (1_234_567, 70, 10_000, "half_up", 860_000),
        (1_250_000, 70, 10_000, "half_up", 880_000),  # 875,000
        (1_249_999, 70, 10_000, "half_up", 870_000),
        (1_000_000, 70, 10_000, "up", 700_000),
        (101, 70, 1, "down", 70),
        (0, 70, 10_000, "up", 0),
        (10**14 - 1, 33, 1, "down", 32_999_999_999_999),
    ],
)
def test_shares_are_exact(cost: int, percent: int, unit: int, mode: str, most: int) -> None:
    assert share(cost, percent, unit, mode) == most


@pytest.mark.parametrize(
    ("subsidy", "cost", "percent"),
    [(70, 100, 70), (2, 3, 66.7), (1, 3, 33.3), (1, 2000, 0.1), (0, 100, 0), (1, 0, None)],
)
def test_percent_to_a_tenth(checked: Check, subsidy: int, cost: int, percent: float | None) -> None:
    (line,) = sums(checked, "budget:\n", row("a", cost, subsidy)).planned
    assert line.percent == percent


def test_a_budget_with_its_supplements(checked: Check) -> None:
    text = "# programmes/2026\nsupplements:\n  - krw: 3\n  - krw: 2\n"
    for first, whole in (("budget_krw: 10\n", 15), ("", None)):
        programme = checked(text + first).registry.find(Programme, "2026")
        assert programme is not None
        assert budget(programme) == whole


def test_the_page_shows_the_same_sums(checked: Check) -> None:
    record = consortium(checked, "budget:\n", SPLIT, FIRMS.format(10))
    page, exact = shown(record, None), money(record)
    assert (page.total, page.settled_total, page.per_firm) == (
        exact.total,
        exact.settled_total,
        exact.per_firm,
    )
    assert page.funders == ("state", "local", "host", "firms")
