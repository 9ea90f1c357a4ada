"""over-participation-limit: joins in a year and at an exhibition, and connected firms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.check import Checked
from tests.support.rosters import consortium, found, points, programme

Check = Callable[[str], Checked]
RULE = "over-participation-limit"
FIRM = {"name": "예시기업", "firm_id": "F-001"}
ONCE = programme("2025", limits={"joins_per_year": 1})
TWICE_THERE = {"limits": {"same_exhibition": 2}}


def joined(id: str, firm: Any = FIRM, **fields: Any) -> str:
    return consortium(
        id, firm, **{"scheme": "export_consortium", "editions": [], **fields}
    ).replace("editions: []\n", "")


def at_medica(year: int, **fields: Any) -> str:
    return joined(f"{year}/medica", editions=[f"medica/{year}"], programme=f"{year}", **fields)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(joined("2025/beta", "다른기업"), id="another firm"),
        pytest.param(joined("2025/beta", {**FIRM, "withdrawn": "2025-02"}), id="withdrew"),
        pytest.param(joined("2025/beta", ended={"kind": "cancelled"}), id="cancelled"),
        pytest.param(joined("2025/beta", scheme="kotra"), id="another scheme"),
        pytest.param(joined("2025/beta", programme="2024"), id="another year"),
    ],
)
def test_one_join_is_within_one(checked: Check, other: str) -> None:
    assert found(checked(ONCE + joined("2025/alpha") + other), RULE) == []


def test_without_a_threshold_the_rule_is_silent(checked: Check) -> None:
    rules = programme("2025", limits={"exclusive_with": ["kotra"]})
    assert found(checked(rules + joined("2025/alpha") + joined("2025/beta")), RULE) == []


@pytest.mark.parametrize(
    ("firm", "field"),
    [
        (FIRM, "firm_id"),
        ({"name": "예시기업", "business_number": "124-81-00998"}, "business_number"),
        ("예시기업", "name"),
    ],
)
def test_two_joins_are_told_on_both_records(checked: Check, firm: Any, field: str) -> None:
    findings = found(checked(ONCE + joined("2025/a", firm) + joined("2025/b", firm)), RULE)
    assert points(findings) == [(f"2025/{id}", ("participants", 0, field)) for id in ("a", "b")]
    assert findings[0].problem.id == f"{RULE}.year"
    assert findings[0].problem.values == {"count": 2, "most": 1}
    assert [place.file for place in findings[0].see] == ["data/consortia/2025/b.yml"]


def test_a_firm_twice_on_a_roster_joins_once(checked: Check) -> None:
    twice = consortium("2025/alpha", FIRM, FIRM, scheme="export_consortium")
    assert found(checked(ONCE + twice), RULE) == []
    findings = found(checked(ONCE + twice + joined("2025/beta")), RULE)
    assert [f.problem.values["count"] for f in findings] == [2, 2]


@pytest.mark.parametrize(("together", "asked"), [(True, 2), (False, 0)])
def test_connected_firms_count_as_one_where_the_year_says_so(
    checked: Check, together: bool, asked: int
) -> None:
    subsidy = {"connected_firms_together": together}
    rules = programme("2025", limits={"joins_per_year": 1}, subsidy=subsidy)
    firms = [{"name": name, "firm_id": name, "group": "g"} for name in ("FAA", "FBB")]
    text = rules + joined("2025/alpha", firms[0]) + joined("2025/beta", firms[1])
    assert len(found(checked(text), RULE)) == asked


def test_the_limit_of_an_exhibition_is_told_beyond_it_only(checked: Check) -> None:
    years = "".join(programme(str(year), **TWICE_THERE) for year in (2023, 2024, 2025))
    findings = found(checked(years + "".join(at_medica(year) for year in (2023, 2024, 2025))), RULE)
    assert points(findings) == [("2025/medica", ("participants", 0, "firm_id"))]
    assert findings[0].problem.id == f"{RULE}.exhibition"
    assert findings[0].problem.values == {"count": 3, "most": 2}
    assert len(findings[0].see) == 2


def test_other_exhibitions_and_other_schemes_do_not_count_towards_it(checked: Check) -> None:
    text = (
        programme("2025", **TWICE_THERE)
        + at_medica(2025)
        + joined("2024/arab", editions=["arab-health/2024"], programme="2024")
        + joined("2023/medica", editions=["medica/2023"], scheme="kotra")
        + joined("2022/medica", editions=["medica/2022"], programme="2022")
    )
    assert found(checked(text), RULE) == []


def test_both_limits_are_told_and_point_at_no_more_than_eight_places(checked: Check) -> None:
    limits = {"joins_per_year": 0, "same_exhibition": 0}
    text = programme("2025", limits=limits) + "".join(
        joined(f"2025/c{number}", editions=[f"medica/20{number + 10}"]) for number in range(10)
    )
    findings = found(checked(text), RULE)
    seen: dict[str, list[int]] = {"year": [], "exhibition": []}
    for finding in findings:
        seen[finding.problem.id.partition(".")[2]].append(len(finding.see))
    assert seen == {"year": [8] * 10, "exhibition": [0, 1, 2, 3, 4, 5, 6, 7, 8, 8]}


def test_an_exhibition_counts_each_edition_once(checked: Check) -> None:
    text = programme("2025", limits={"same_exhibition": 1}) + at_medica(2025)
    assert found(checked(text + joined("2025/again", editions=["medica/2025"])), RULE) == []
