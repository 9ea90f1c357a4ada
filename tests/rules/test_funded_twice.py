"""funded-twice: one firm at one edition on two rosters, and supports that a year excludes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.check import Checked
from generator.records.findings import Severity
from tests.support.rosters import consortium, found, points, programme

Check = Callable[[str], Checked]
RULE = "funded-twice"
FIRM = {"name": "예시기업", "firm_id": "F-001"}
HERE = ("participants", 0, "name")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(consortium("2025/beta", "다른기업"), id="another firm"),
        pytest.param(consortium("2025/beta", FIRM, editions=["medica/2026"]), id="another edition"),
        pytest.param(consortium("2025/beta", {**FIRM, "withdrawn": "2025-02"}), id="withdrew"),
        pytest.param(consortium("2025/beta", FIRM, ended={"kind": "cancelled"}), id="cancelled"),
        pytest.param(
            consortium("2025/beta", {"name": "예시기업", "firm_id": "F-002"}), id="another number"
        ),
    ],
)
def test_one_support_is_fine(checked: Check, other: str) -> None:
    assert found(checked(consortium("2025/alpha", FIRM) + other), RULE) == []


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(FIRM, id="by id"),
        pytest.param({**FIRM, "name": "새이름"}, id="by id, under another name"),
        pytest.param("㈜ 예시 기업", id="by name"),
    ],
)
def test_it_is_told_on_both_records_and_names_the_other(checked: Check, again: Any) -> None:
    text = consortium("2025/alpha", FIRM) + consortium("2025/beta", "다른기업", again)
    findings = found(checked(text), RULE)
    assert points(findings) == [("2025/alpha", HERE), ("2025/beta", ("participants", 1, "name"))]
    assert findings[0].problem.values == {"edition": "medica/2025", "other": "consortia/2025/beta"}
    assert [place.file for place in findings[0].see] == ["data/consortia/2025/beta.yml"]
    assert all(finding.severity is Severity.WARNING for finding in findings)


def test_it_is_told_once_however_often_the_firms_meet(checked: Check) -> None:
    both = {"editions": ["medica/2024", "medica/2025"]}
    text = "".join(consortium(f"2025/{name}", FIRM, FIRM, **both) for name in ("a", "b", "c"))
    findings = found(checked(text), RULE)
    assert points(findings) == [(f"2025/{name}", HERE) for name in ("a", "b", "c")]
    assert len(findings[0].see) == 4  # two entries on each of the two other rosters


def test_a_report_points_at_no_more_than_eight_places(checked: Check) -> None:
    text = "".join(consortium(f"2025/c{number}", FIRM) for number in range(12))
    assert {len(finding.see) for finding in found(checked(text), RULE)} == {8}


@pytest.mark.parametrize(
    ("limits", "scheme", "asked"),
    [
        ({"exclusive_with": ["kotra"]}, "kotra", True),
        ({"exclusive_with": ["kotra"]}, "local_government", False),
        ({"joins_per_year": 9}, "kotra", False),
    ],
)
def test_a_support_on_the_roster_is_asked_about_where_the_year_excludes_it(
    checked: Check, limits: dict[str, Any], scheme: str, asked: bool
) -> None:
    support = [{"scheme": "other"}, {"scheme": scheme}]
    text = programme("2025", limits=limits) + consortium(
        "2025/alpha", {**FIRM, "other_support": support}, scheme="export_consortium"
    )
    findings = found(checked(text), RULE)
    there = ("2025/alpha", ("participants", 0, "other_support", 1, "scheme"))
    assert points(findings) == ([there] if asked else [])
    if asked:
        assert findings[0].problem.id == "funded-twice.other-support"
        assert findings[0].problem.values == {"scheme": "kotra"}


def test_the_support_of_a_firm_that_withdrew_is_not_asked_about(checked: Check) -> None:
    firm = {**FIRM, "other_support": [{"scheme": "kotra"}], "withdrawn": "2025-02"}
    text = programme("2025", limits={"exclusive_with": ["kotra"]}) + consortium(
        "2025/alpha", firm, scheme="export_consortium"
    )
    assert found(checked(text), RULE) == []
