"""Beside a file that cannot be read, what it is missed for is told with it or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.records.findings import Finding, Offer, Place, Problem, Severity
from generator.report.unread_files import beside_unread

NAME = "data/consortia/2026/봄-미용전.yml"
CALL = "data/calls/a.yml"


def finding(file: str, id: str, **values: str) -> Finding:
    return Finding(Place(file), Severity.ERROR, Problem(id, (), values))


def reference(id: str = "2026/spring", *, sure: bool = False) -> Finding:
    found = finding(CALL, "unknown-reference.record", found=id, folder="consortia")
    return replace(found, problem=replace(found.problem, offer=Offer("2026/autumn", sure=sure)))


UNNAMED = finding(NAME, "unknown-file.name", name="x")


OTHER = finding("data/consortia/2026/가을 미용전.yml", "unknown-file.name", name="y")


def test_a_name_that_cannot_be_used_comes_before_what_misses_its_file() -> None:
    person = finding("data/z.yml", "personal-data.mobile")
    people, first, second, then = beside_unread([person, reference(), UNNAMED, OTHER], {})
    assert (people, first, second) == (person, UNNAMED, OTHER)
    assert then.problem.id == "unknown-reference.unnamed" and then.problem.offer is None
    assert then.problem.values["file"] == f"{NAME}, {OTHER.place.file}"


@pytest.mark.parametrize(
    "found",
    [
        pytest.param([reference("2025/spring"), UNNAMED], id="of another folder"),
        pytest.param([reference(sure=True), UNNAMED], id="surely another"),
        pytest.param(
            [reference(), finding(NAME.replace("data", "data/samples"), "unknown-file.name")],
            id="of the other world",
        ),
        pytest.param([reference(), finding(NAME, "unknown-file.link")], id="no file of records"),
    ],
)
def test_another_file_says_nothing_of_a_reference(found: list[Finding]) -> None:
    assert list(beside_unread(found, {})) == found


@pytest.mark.parametrize(
    ("rule", "text", "told"),
    [
        ("schema.form", "consortium: 2026/alpha", []),
        ("schema.form", "consortium: 2026/beta", ["over-target.firms"]),
        ("totals-differ", "consortium: 2026/alpha", ["over-target.firms"]),
    ],
)
def test_no_sum_is_told_while_a_call_of_it_cannot_be_read(
    rule: str, text: str, told: list[str]
) -> None:
    over = finding("data/consortia/2026/alpha.yml", "over-target.firms")
    found = beside_unread([over, finding(CALL, rule)], {CALL: text})
    assert [one.problem.id for one in found if one.rule == "over-target"] == told
