"""subsidy-over-rate: the share of the total or of each item, planned and settled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "subsidy-over-rate"
FILE = "data/consortia/2026/alpha.yml"


def programme(*lines: str, rate: str = "  max_percent: 70\n") -> str:
    return "# programmes/2026\nsubsidy:\n" + rate + "".join(lines) + "---\n"


BY_ITEM = programme("  applies_to: item\n")
OWN_RATE = programme(
    "  items:\n    booth_rental:\n      label: 부스 임차료\n      max_percent: 50\n"
)
ONLY_OWN_RATE = programme(
    "  items:\n    booth_rental:\n      label: 부스 임차료\n      max_percent: 50\n", rate=""
)


def rows(*amounts: tuple[int, int], indent: str = "") -> str:
    return "".join(
        f"{indent}  - item: {item}\n{indent}    cost_krw: {cost}\n"
        f"{indent}    subsidy_krw: {subsidy}\n"
        for item, (cost, subsidy) in zip(("booth_rental", "interpretation"), amounts, strict=False)
    )


def consortium(*lines: str) -> str:
    head = '# consortia/2026/alpha\nprogramme: "2026"\nscheme: export_consortium\n'
    return head + "".join(lines)


def budget(*amounts: tuple[int, int]) -> str:
    return consortium("budget:\n", rows(*amounts))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(programme() + budget((100, 70)), id="the most"),
        pytest.param(programme() + budget((100, 100), (100, 40)), id="total within"),
        pytest.param(BY_ITEM + budget((100, 70), (10, 7)), id="each item within"),
        pytest.param(OWN_RATE + budget((100, 50), (100, 90)), id="own rate, total within"),
        pytest.param(programme(rate="  from_percent: 50\n") + budget((1, 1)), id="no threshold"),
        pytest.param(
            programme() + consortium("subsidy_total_krw: 70\nbudget_total_krw: 100\n"), id="totals"
        ),
        pytest.param(programme() + consortium("subsidy_total_krw: 70\n"), id="only the subsidy"),
    ],
)
def test_within_the_rate(checked: Check, text: str) -> None:
    assert said(checked(text), RULE) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(programme() + budget((100, 71)), [3], id="one won over"),
        pytest.param(programme() + budget((100, 100), (100, 41)), [3], id="total over"),
        pytest.param(BY_ITEM + budget((100, 71), (100, 10)), [6], id="one item over"),
        pytest.param(BY_ITEM + budget((100, 71), (100, 71)), [6, 9], id="both items over"),
        pytest.param(OWN_RATE + budget((100, 51), (100, 10)), [6], id="own rate over"),
        pytest.param(ONLY_OWN_RATE + budget((100, 51), (100, 100)), [6], id="only that item"),
        pytest.param(
            programme() + consortium("settlement:\n  items:\n", rows((100, 71), indent="  ")),
            [4],
            id="settled over",
        ),
        pytest.param(
            programme() + consortium("subsidy_total_krw: 71\nbudget_total_krw: 100\n"),
            [3],
            id="totals over",
        ),
    ],
)
def test_over_the_rate(checked: Check, text: str, lines: list[int]) -> None:
    assert said(checked(text), RULE) == [(FILE, line) for line in lines]


def test_the_message_names_the_most_that_is_allowed(checked: Check) -> None:
    (finding,) = [f for f in checked(programme() + budget((1000, 701))).findings if f.rule == RULE]
    assert finding.problem.values == {"subsidy": 701, "cost": 1000, "percent": 70, "allowed": 700}


def rounding(mode: str) -> str:
    return programme(f"  rounding:\n    unit_krw: 1000\n    mode: {mode}\n")


@pytest.mark.parametrize(
    ("mode", "cost", "most"),
    [
        ("down", 12345, 8000),  # 8,641.5 won
        ("half_up", 12345, 9000),
        ("half_up", 12100, 8000),  # 8,470 won
        ("up", 12100, 9000),
        ("up", 10000, 7000),
    ],
)
def test_the_most_is_rounded_as_the_year_says(
    checked: Check, mode: str, cost: int, most: int
) -> None:
    assert said(checked(rounding(mode) + budget((cost, most))), RULE) == []
    assert said(checked(rounding(mode) + budget((cost, most + 1))), RULE) == [(FILE, 3)]


def test_without_a_rounding_rule_a_broken_won_is_left_out(checked: Check) -> None:
    assert said(checked(programme() + budget((101, 70))), RULE) == []
    assert said(checked(programme() + budget((101, 71))), RULE) == [(FILE, 3)]


def test_a_share_that_was_not_rounded_is_told_as_such(checked: Check) -> None:
    """Seventy percent exactly, 10,666,250 won, where won below a thousand are left out."""
    unrounded = rounding("down").removesuffix("---\n") + "  applies_to: item\n---\n"
    findings = checked(unrounded + budget((15_237_500, 10_666_250))).findings
    (problem,) = [one.problem for one in findings if one.rule == RULE]
    assert problem.id == f"{RULE}.item-rounded"
    assert (problem.values["unit"], problem.values["allowed"]) == (1000, 10_666_000)


@pytest.mark.parametrize(("won", "variant"), [(1, "item-few-won"), (1000, "item")])
def test_amounts_in_thousands_are_told_as_such(checked: Check, won: int, variant: str) -> None:
    findings = checked(BY_ITEM + budget((18_400 * won, 12_890 * won))).findings
    told = [one.problem.id for one in findings if one.rule == RULE]
    assert told == [f"{RULE}.{variant}"]
