"""ineligible-cost-item: only a complete list refuses; budget, settlement and tenders."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.records.findings import Severity
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "ineligible-cost-item"
FILE = "data/consortia/2026/alpha.yml"

ITEMS = "  items:\n    booth_rental:\n      label: 부스 임차료\n"


def programme(complete: str, items: str = ITEMS) -> str:
    return f"# programmes/2026\nsubsidy:\n{complete}{items}---\n"


COMPLETE = programme("  items_complete: true\n")


def consortium(item: str, *, where: str = "budget", scheme: str = "export_consortium") -> str:
    row = f"  - item: {item}\n    cost_krw: 100\n"
    head = f'# consortia/2026/alpha\nprogramme: "2026"\nscheme: {scheme}\n'
    if where == "budget":
        return f"{head}budget:\n{row}"
    if where == "tenders":
        return f'{head}tenders:\n  - item: {item}\n    notice_no: "R1"\n'
    return f"{head}settlement:\n  items:\n  - item: {item}\n    cost_krw: 100\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(COMPLETE + consortium("booth_rental"), id="an item of the year"),
        pytest.param(programme("  items_complete: false\n") + consortium("hotel"), id="incomplete"),
        pytest.param(
            programme("  items_complete: true\n", "") + consortium("hotel"), id="no threshold"
        ),
        pytest.param(COMPLETE + consortium("hotel", scheme="kotra"), id="another scheme"),
    ],
)
def test_items_that_may_be_paid_for(checked: Check, text: str) -> None:
    assert said(checked(text), RULE) == []


@pytest.mark.parametrize(("where", "line"), [("budget", 4), ("settlement", 5), ("tenders", 4)])
def test_items_that_may_not(checked: Check, where: str, line: int) -> None:
    found = checked(COMPLETE + consortium("hotel", where=where))
    assert said(found, RULE) == [(FILE, line)]
    (finding,) = [f for f in found.findings if f.rule == RULE]
    assert finding.problem.values == {"found": "hotel", "choices": ["booth_rental"]}


def test_of_a_list_that_does_not_say_it_is_whole_an_item_is_asked_about(checked: Check) -> None:
    found = checked(programme("") + consortium("hotel"))
    (finding,) = [f for f in found.findings if f.rule == RULE]
    assert (finding.problem.id, finding.severity) == (f"{RULE}.perhaps", Severity.WARNING)


def test_a_kind_may_have_its_own_items(checked: Check) -> None:
    kind = (
        "kinds:\n  general:\n    label: 일반\n    subsidy:\n"
        "      items:\n        hotel:\n          label: 숙박비\n---\n"
    )
    year = COMPLETE.replace("---\n", kind)
    text = consortium("hotel").replace("budget:", "kind: general\nbudget:")
    assert said(checked(year + text), RULE) == []
    assert said(checked(year + text.replace("hotel", "booth_rental")), RULE) == [(FILE, 5)]
