"""amounts-far-from-budget: what a call tells a firm beside the budget."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "amounts-far-from-budget"
GROUP = (
    "# consortia/2026/a without firms, participants, budget\nturnover: {selected: 10}\n"
    "subsidy_total_krw: 70000000\nbudget_total_krw: 100000000\n---\n"
)


def call(lines: str) -> str:
    return f"{GROUP}# calls/b\naudience: participants\nconsortium: 2026/a\n{lines}"


@pytest.mark.parametrize(
    ("lines", "offered"),
    [
        ("support: {average_per_firm_krw: 6500000}", []),
        ("support: {average_per_firm_krw: 15000000}", [None]),
        ("support: {average_per_firm_krw: 650000}", [6_500_000]),
        ("support: {average_per_firm_krw: 70000000}", [7_000_000]),
        ("fee: {krw: 3000000, per: firm}", []),
        ("fee: {krw: 30000000, per: booth}", [3_000_000]),
        ("fee: {krw: 1000, per: firm}", [None]),
        ("fee: {krw: 300000, per: sqm}", []),
        ("fee: {krw: 10000000, per: firm, method: prepaid}", []),
        ("fee: {krw: 1000000, per: firm, method: prepaid}", [10_000_000]),
    ],
)
def test_it_is_about_a_share(
    checked: Callable[[str], Checked], lines: str, offered: list[int | None]
) -> None:
    found = [f.problem for f in checked(call(lines)).findings if f.rule == RULE]
    assert [one.offer.value if one.offer else None for one in found] == offered


def test_a_budget_of_few_items_may_be_a_part(checked: Callable[[str], Checked]) -> None:
    item = "budget: [{item: booth_rental, cost_krw: 100000000, subsidy_krw: 70000000}]"
    group = GROUP.replace("subsidy_total_krw: 70000000\nbudget_total_krw: 100000000", item)
    for fee, found in ((30_000_000, 0), (300_000, 1)):
        text = call(f"fee: {{krw: {fee}, per: firm}}").replace(GROUP, group)
        assert len([f for f in checked(text).findings if f.rule == RULE]) == found


def test_without_firms_nothing_is_shared(checked: Callable[[str], Checked]) -> None:
    text = call("fee: {krw: 1000, per: firm}").replace("turnover: {selected: 10}", "online: true")
    assert not [f for f in checked(text).findings if f.rule == RULE]
