"""one-firm-two-regions: one number in two regions, over the rosters of a year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.check import Checked
from tests.support.rosters import consortium, found, points

Check = Callable[[str], Checked]
RULE = "one-firm-two-regions"


def firm(region: str | None, id: str | None = "F-001") -> dict[str, Any]:
    told = {"name": "가나", "firm_id": id, "region": region}
    return {name: value for name, value in told.items() if value}


@pytest.mark.parametrize(
    ("year", "other"),
    [
        pytest.param("2026", firm("KR-28"), id="the same"),
        pytest.param("2026", firm(None), id="none told"),
        pytest.param("2026", firm("KR-26", "F-002"), id="another firm"),
        pytest.param("2026", firm("KR-26", None), id="perhaps another firm of that name"),
        pytest.param("2025", firm("KR-26"), id="it has moved since"),
    ],
)
def test_one_region_is_fine(checked: Check, year: str, other: Any) -> None:
    text = consortium("2026/alpha", firm("KR-28")) + consortium(f"{year}/beta", other)
    assert found(checked(text), RULE) == []


def test_of_two_rosters_both_are_asked(checked: Check) -> None:
    text = consortium("2026/alpha", firm("KR-28")) + consortium("2026/beta", firm("KR-26"))
    findings = found(checked(text), RULE)
    assert [f.problem.values for f in findings] == [
        {"region": "KR-28", "other_region": "KR-26"},
        {"region": "KR-26", "other_region": "KR-28"},
    ]
    assert points(findings)[0] == ("2026/alpha", ("participants", 0, "region"))
    assert [len(finding.see) for finding in findings] == [1, 1]


def test_of_three_rosters_the_odd_one_is_asked(checked: Check) -> None:
    regions = {"a": "KR-28", "b": "KR-26", "c": "KR-28"}
    text = "".join(consortium(f"2026/{name}", firm(region)) for name, region in regions.items())
    findings = found(checked(text), RULE)
    assert points(findings) == [("2026/b", ("participants", 0, "region"))]
    assert len(findings[0].see) == 2
