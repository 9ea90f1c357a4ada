"""entitlement-expired: three years without another selection, the fourth needs one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "entitlement-expired"
FILE = "data/consortia/2026/alpha.yml"


def programmes(first: int, last: int, years: str = "    years: 3\n") -> str:
    kinds = f"kinds:\n  promising:\n    label: 유망\n{years}"
    return "".join(f"# programmes/{y}\nyear: {y}\n{kinds}---\n" for y in range(first, last + 1))


def consortium(year: int, *lines: str, before: int | None = None, kind: str = "promising") -> str:
    head = f'# consortia/{year}/alpha\nprogramme: "{year}"\nkind: {kind}\n'
    back = f'continues: "{before}/alpha"\n' if before else ""
    return head + back + "".join(f"{line}\n" for line in lines) + "---\n"


def chain(first: int, last: int, *lines_of_last: str) -> str:
    years = range(first, last + 1)
    return "".join(
        consortium(y, *(lines_of_last if y == last else ()), before=y - 1 if y > first else None)
        for y in years
    )


def test_three_years_need_one_selection(checked: Check) -> None:
    assert said(checked(programmes(2023, 2026) + chain(2023, 2025)), RULE) == []


def test_the_fourth_year_needs_a_new_selection(checked: Check) -> None:
    text = programmes(2023, 2026)
    assert said(checked(text + chain(2023, 2026)), RULE) == [(FILE, 3)]
    assert said(checked(text + chain(2023, 2026, 'selected: "2026-01-05"')), RULE) == []
    assert said(checked(text + chain(2023, 2026, 'call: "2026-hosts"')), RULE) == []


def test_a_year_left_out_counts_all_the_same(checked: Check) -> None:
    text = programmes(2023, 2026) + consortium(2023) + consortium(2026, before=2023)
    assert said(checked(text), RULE) == [(FILE, 3)]


def test_the_old_selection_said_again_is_no_new_one(checked: Check) -> None:
    old = ['selected: "2022-07-30"', 'call: "2023-promising"']
    text = programmes(2023, 2026) + consortium(2023, *old)
    text += consortium(2024, before=2023) + consortium(2025, before=2024)
    assert said(checked(text + consortium(2026, *old, before=2025)), RULE) == [(FILE, 3)]
    anew = consortium(2026, 'selected: "2025-07-30"', before=2025)
    assert said(checked(text + anew), RULE) == []


def test_years_are_counted_from_the_last_selection(checked: Check) -> None:
    text = programmes(2022, 2027) + consortium(2022) + consortium(2023, before=2022)
    text += consortium(2024, 'selected: "2023-12-01"', before=2023)
    text += consortium(2025, before=2024) + consortium(2026, before=2025)
    assert said(checked(text), RULE) == []
    found = said(checked(text + consortium(2027, before=2026)), RULE)
    assert found == [("data/consortia/2027/alpha.yml", 3)]


def test_the_message_names_the_year_of_the_selection(checked: Check) -> None:
    found = checked(programmes(2023, 2026) + chain(2023, 2026)).findings
    (finding,) = [f for f in found if f.rule == RULE]
    assert finding.problem.values == {"passed": 4, "years": 3, "year": 2023}
    assert [place.file for place in finding.see] == ["data/consortia/2023/alpha.yml"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(programmes(2023, 2026, years="") + chain(2023, 2026), id="no threshold"),
        pytest.param(chain(2023, 2026), id="no programme file"),
        pytest.param(
            programmes(2023, 2026)
            + consortium(2023, kind="other")
            + consortium(2026, before=2023, kind="other"),
            id="a kind that is not known",
        ),
        pytest.param(
            programmes(2023, 2026)
            + consortium(2023)
            + consortium(2026, "scheme: kotra", before=2023),
            id="another scheme",
        ),
    ],
)
def test_without_a_threshold_the_rule_is_silent(checked: Check, text: str) -> None:
    assert said(checked(text), RULE) == []


def test_a_circle_of_records_has_an_end(checked: Check) -> None:
    circle = consortium(2026, before=2026) + consortium(2025, before=2026)
    assert said(checked(programmes(2025, 2026) + circle), RULE) == []
