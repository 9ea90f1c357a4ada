"""over-programme-budget: all consortia of a year against its budget and supplements."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "over-programme-budget"

YEAR = "data/programmes/2026.yml"


def text(*subsidies: int, budget: str = "budget_krw: 100", more: str = "") -> str:
    consortia = "".join(
        f'---\n# consortia/2026/c{n}\nprogramme: "2026"\nsubsidy_total_krw: {krw}\n'
        for n, krw in enumerate(subsidies)
    )
    return f"# programmes/2026\n{budget}\n{more}{consortia}"


SUPPLEMENT = "supplements:\n  - krw: 30\n  - krw: 20\n"
ITEMS = "budget:\n  - item: a\n    cost_krw: 200\n    subsidy_krw: {}\n"
SETTLED = "settlement:\n  items:\n  - item: a\n    cost_krw: 200\n    subsidy_krw: {}\n"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(text(60, 40), id="all of it"),
        pytest.param(text(100, 50, more=SUPPLEMENT), id="with supplements"),
        pytest.param(text(999, budget="year: 2026"), id="no threshold"),
        pytest.param(text(999) + "scheme: kotra\n", id="another scheme"),
        pytest.param(text(999) + "ended:\n  kind: cancelled\n", id="cancelled"),
        pytest.param(text() + '---\n# consortia/2026/a\nprogramme: "2026"\n', id="not known"),
        pytest.param(text(0) + ITEMS.format(999) + SETTLED.format(100), id="less was settled"),
    ],
)
def test_within_the_budget(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == []


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(text(60, 41), id="one won over"),
        pytest.param(text(100, 51, more=SUPPLEMENT), id="over with supplements"),
        pytest.param(text(0) + ITEMS.format(101), id="the items count first"),
        pytest.param(text(0) + ITEMS.format(50) + SETTLED.format(101), id="more was settled"),
    ],
)
def test_over_the_budget(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == [(YEAR, 1)]


def test_the_message_says_by_how_much(checked: Check) -> None:
    (finding,) = [f for f in checked(text(60, 45)).findings if f.rule == RULE]
    assert finding.problem.values == {"spent": 105, "budget": 100, "over": 5}
