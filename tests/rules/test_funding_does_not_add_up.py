"""funding-does-not-add-up: parts, totals and rosters, planned and settled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "funding-does-not-add-up"
FILE = "data/consortia/2026/alpha.yml"


def row(cost: int, subsidy: int | None, indent: str = "", **by: int) -> str:
    text = f"{indent}  - item: booth_rental\n{indent}    cost_krw: {cost}\n"
    text += f"{indent}    subsidy_krw: {subsidy}\n" if subsidy is not None else ""
    parts = "".join(f"{indent}      - by: {k}\n{indent}        krw: {v}\n" for k, v in by.items())
    return text + (f"{indent}    funding:\n{parts}" if by else "")


def text(*lines: str) -> str:
    return "# consortia/2026/alpha\n" + "".join(lines)


def budget(*rows: str) -> str:
    return "budget:\n" + "".join(rows)


def settlement(*rows: str) -> str:
    return "settlement:\n  items:\n" + "".join(rows)


def roster(*subsidies: int) -> str:
    each = "".join(f"  - name: 예시 {n}\n    subsidy_krw: {k}\n" for n, k in enumerate(subsidies))
    return f'roster_consent: "2026-01-01"\nparticipants:\n{each}'


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(text(budget(row(100, 70, state=70, firms=30))), id="adds up"),
        pytest.param(text(budget(row(100, None, state=70, host=30))), id="no subsidy named"),
        pytest.param(text(budget(row(100, 70))), id="no parts named"),
        pytest.param(text(budget(row(100, 70, state=70, local=20, firms=10))), id="state only"),
        pytest.param(text(budget(row(100, 90, state=70, local=20, firms=10))), id="with local"),
        pytest.param(text(settlement(row(100, 70, "  ", state=70, firms=30))), id="settled"),
        pytest.param(
            text(
                budget(row(100, 70), row(50, 5)), "budget_total_krw: 150\nsubsidy_total_krw: 75\n"
            ),
            id="totals",
        ),
        pytest.param(
            text(budget(row(100, 70), row(50, None)), "subsidy_total_krw: 99\n"),
            id="one subsidy is not known",
        ),
        pytest.param(text(budget(row(100, 70)), roster(40, 30)), id="a roster that adds up"),
        pytest.param(
            text(budget(row(100, 70), row(50, None)), roster(40, 90)), id="a roster, not all known"
        ),
        pytest.param(
            text(budget(row(100, 60)), settlement(row(100, 70, "  ")), roster(40, 30)),
            id="a roster is held against the settlement",
        ),
    ],
)
def test_what_adds_up_is_fine(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == []


@pytest.mark.parametrize(
    ("record", "line", "variant"),
    [
        pytest.param(text(budget(row(100, 70, state=70, firms=29))), 5, "", id="one won less"),
        pytest.param(text(budget(row(100, 70, state=70, firms=31))), 5, "", id="one won more"),
        pytest.param(
            text(budget(row(100, 71, state=70, firms=30))), 4, ".state", id="another subsidy"
        ),
        pytest.param(
            text(budget(row(100, 90, state=70, host=20, firms=10))), 4, ".state", id="hosts are not"
        ),
        pytest.param(text(settlement(row(100, 70, "  ", state=70, firms=29))), 6, "", id="settled"),
        pytest.param(
            text("budget_total_krw: 151\n", budget(row(100, 70), row(50, 5))),
            1,
            ".total",
            id="cost",
        ),
        pytest.param(
            text("subsidy_total_krw: 74\n", budget(row(100, 70), row(50, 5))),
            1,
            ".total",
            id="subsidy",
        ),
        pytest.param(
            text(roster(40, 31), budget(row(100, 70))), 2, ".firms", id="a roster above the plan"
        ),
        pytest.param(
            text(roster(40, 31), budget(row(100, 80)), settlement(row(100, 70, "  "))),
            2,
            ".firms",
            id="a roster above the settlement",
        ),
    ],
)
def test_what_does_not_add_up_is_found(
    checked: Check, record: str, line: int, variant: str
) -> None:
    found = checked(record)
    assert said(found, RULE) == [(FILE, line)]
    assert [f.problem.id for f in found.findings if f.rule == RULE] == [RULE + variant]
