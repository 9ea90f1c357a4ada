"""more-firms-than-selected: exact numbers of firms above those who were selected."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

FIRMS = "# consortia/2026/alpha\nturnover: {selected: 15, replaced: 1}\nfirms:\n"

ROSTER = """# consortia/2026/alpha without firms
roster_consent: "2026-02-18"
participants: [{name: 가}, {name: 나, withdrawn: "2026-03"}]
"""
CASES = [
    pytest.param(FIRMS + "  - {value: 17}\n", 1),
    pytest.param(FIRMS + "  - {value: 16}\n", 0),
    pytest.param(FIRMS + "  - {value: 17, approximate: true}\n", 0),
    pytest.param(FIRMS + "  - {value: 17, planned: true}\n", 0),
    pytest.param("# consortia/2026/alpha\nturnover: {selected: 15}\nfirms: [{value: 17}]", 0),
    pytest.param(ROSTER + "turnover: {selected: 2, replaced: 0, withdrew: 1}", 0),
    pytest.param(ROSTER + "turnover: {selected: 1, replaced: 0, withdrew: 0}", 1),
    pytest.param(ROSTER + "turnover: {selected: 1, replaced: 0, withdrew: 1}", 2),
    pytest.param(ROSTER + "turnover: {selected: 3, replaced: 0, withdrew: 3}", 1),
    pytest.param(ROSTER + "turnover: {selected: 1}", 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_more_firms_than_selected(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "more-firms-than-selected")) == found


@pytest.mark.parametrize(
    ("firms", "turnover", "found"),
    [
        ("{value: 15}", "{selected: 16, withdrew: 1, replaced: 0}", 0),
        ("{value: 14}", "{selected: 16, withdrew: 1, replaced: 0}", 1),
        ("{value: 14, approximate: true}", "{selected: 16, withdrew: 1, replaced: 0}", 0),
        ("{value: 14}", "{selected: 16, replaced: 0}", 0),
    ],
)
def test_who_is_left_takes_part(
    checked: Callable[[str], Checked], firms: str, turnover: str, found: int
) -> None:
    text = f"# consortia/2026/a without participants\nfirms: [{firms}]\nturnover: {turnover}"
    told = [f for f in checked(text).findings if f.problem.id == "more-firms-than-selected.fewer"]
    assert len(told) == found
