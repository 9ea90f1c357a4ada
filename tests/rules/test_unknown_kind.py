"""unknown-kind: kinds and compositions of consortia, kinds of calls."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "unknown-kind"
FILE = "data/consortia/2026/alpha.yml"

YEAR = """# programmes/2026
kinds:
  general:
    label: 일반
  promising:
    label: 유망
compositions:
  sector:
    label: 업종별
---
"""
SILENT = "# programmes/2026\nyear: 2026\n---\n"


def consortium(*lines: str, scheme: str = "export_consortium") -> str:
    head = f'# consortia/2026/alpha\nprogramme: "2026"\nscheme: {scheme}\n'
    return head + "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(YEAR + consortium("kind: general", "composition: sector"), id="known"),
        pytest.param(YEAR + consortium(), id="none"),
        pytest.param(SILENT + consortium("kind: strange", "composition: odd"), id="no threshold"),
        pytest.param(YEAR + consortium("kind: strange", scheme="kotra"), id="another scheme"),
    ],
)
def test_what_the_year_knows_is_fine(checked: Check, text: str) -> None:
    assert said(checked(text), RULE) == []


def test_each_unknown_word_is_found(checked: Check) -> None:
    found = said(checked(YEAR + consortium("kind: sector", "composition: general")), RULE)
    assert found == [(FILE, 3), (FILE, 4)]


def test_the_message_names_what_there_is_in_a_fixed_order(checked: Check) -> None:
    findings = checked(YEAR + consortium("kind: strange")).findings
    (finding,) = [f for f in findings if f.rule == RULE]
    assert finding.problem.values == {"found": "strange", "choices": ["general", "promising"]}


def call(kind: str, *years: int) -> str:
    listed = ", ".join(f'"{year}"' for year in years)
    return f"# calls/2026-hosts\nprogrammes: [{listed}]\nkind: {kind}\n"


def test_one_year_of_a_call_has_to_know_its_kind(checked: Check) -> None:
    other = YEAR.replace("2026", "2025").replace("promising", "old")
    assert said(checked(YEAR + other + call("old", 2025, 2026)), RULE) == []
    found = said(checked(YEAR + other + call("strange", 2025, 2026)), RULE)
    assert found == [("data/calls/2026-hosts.yml", 2)]


def test_a_year_that_states_no_kinds_keeps_a_call_silent(checked: Check) -> None:
    other = SILENT.replace("2026", "2025")
    assert said(checked(YEAR + other + call("strange", 2025, 2026)), RULE) == []


@pytest.mark.parametrize("year", ["", 'programme: "2026"\n'])
def test_a_name_is_looked_up_once_the_year_is_known(checked: Check, year: str) -> None:
    text = f"# consortia/2026/a without programme\n{year}scheme: other\nkind: 유망 컨소시엄"
    (found,) = [f.problem.id for f in checked(text).findings if f.problem.at == ("kind",)]
    assert found == ("schema.form" if year else "schema.name-without-year")
