"""rival-pavilions: an own consortium is asked about groups of whatever scheme beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.check import Checked
from generator.records.findings import Severity
from tests.support.rosters import consortium, found, points

Check = Callable[[str], Checked]
RULE = "rival-pavilions"


def own(id: str, **fields: Any) -> str:
    """A consortium of the programme itself."""
    return consortium(id, **{"scheme": "export_consortium", **fields})


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(consortium("2026/beta", editions=["medica/2026"]), id="another edition"),
        pytest.param(consortium("2025/beta", ended={"kind": "suspended"}), id="given up"),
    ],
)
def test_one_pavilion_is_fine(checked: Check, other: str) -> None:
    assert found(checked(own("2025/alpha") + other), RULE) == []


def test_groups_of_other_schemes_are_not_asked(checked: Check) -> None:
    """Their hosts send nothing here, so nobody could answer."""
    assert found(checked(consortium("2025/a") + consortium("2025/b", scheme="kotra")), RULE) == []


def test_a_group_that_was_given_up_is_not_asked_about_the_others(checked: Check) -> None:
    ended = own("2025/c", ended={"kind": "cancelled"})
    text = own("2025/a") + own("2025/b", scheme="predecessor") + ended
    found_on = {file for file, _ in points(found(checked(text), RULE))}
    assert found_on == {"2025/a", "2025/b"}


def test_it_is_told_once_for_each_edition_on_each_record(checked: Check) -> None:
    text = (
        own("2025/a", editions=["medica/2024", "medica/2025"])
        + consortium("2025/b", scheme="kotra")
        + own("2025/c", editions=["medica/2025", "medica/2024"])
    )
    findings = found(checked(text), RULE)
    assert sorted(points(findings)) == [
        ("2025/a", ("editions", 0)),
        ("2025/a", ("editions", 1)),
        ("2025/c", ("editions", 0)),
        ("2025/c", ("editions", 1)),
    ]
    told = {f.problem.values["edition"]: f for f in findings if "/a.yml" in f.place.file}
    assert [told[f"medica/{year}"].problem.values["count"] for year in (2024, 2025)] == [2, 3]
    assert [place.file[-5:] for place in told["medica/2025"].see] == ["b.yml", "c.yml"]
    assert all(finding.severity is Severity.WARNING for finding in findings)


def test_a_record_points_at_no_more_than_eight_others(checked: Check) -> None:
    text = "".join(own(f"2025/c{number}") for number in range(10))
    findings = found(checked(text), RULE)
    assert [finding.problem.values["count"] for finding in findings] == [10] * 10
    assert {len(finding.see) for finding in findings} == {8}
