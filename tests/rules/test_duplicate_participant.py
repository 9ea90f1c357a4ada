"""duplicate-participant: one firm twice on a roster, told by number, id or name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.check import Checked
from tests.support.rosters import consortium, found, points

Check = Callable[[str], Checked]
RULE = "duplicate-participant"
BY_NUMBER = {"name": "가나", "business_number": "124-81-00998"}
BY_ID = {"name": "가나", "firm_id": "F-001"}


@pytest.mark.parametrize(
    "firms",
    [
        pytest.param(["가나", "다라"], id="two names"),
        pytest.param([{"name": "가나", "withdrawn": "2025-01"}, "가나"], id="came back"),
        pytest.param(
            [{**BY_ID, "withdrawn": "2025-01"}, {"name": "가나", "firm_id": "F-002"}],
            id="one name, two firms, of which one is there",
        ),
    ],
)
def test_different_firms_are_fine(checked: Check, firms: list[Any]) -> None:
    assert found(checked(consortium("2025/alpha", *firms)), RULE) == []


@pytest.mark.parametrize(
    "firms",
    [
        pytest.param(["주식회사 가나", "가나㈜"], id="by name"),
        pytest.param([{"name": {"ko": "가나", "en": "Gana"}}, "가 나"], id="by Korean name"),
        pytest.param([BY_NUMBER, {**BY_NUMBER, "name": "다라"}], id="by number"),
        pytest.param([BY_ID, {**BY_ID, "name": f"(주){BY_ID['name']}"}], id="by id"),
        pytest.param([BY_ID, "가나"], id="by the name of the only firm that goes by it"),
    ],
)
def test_the_second_entry_is_told_with_the_first(checked: Check, firms: list[Any]) -> None:
    (finding,) = found(checked(consortium("2025/alpha", "처음", *firms)), RULE)
    assert points([finding]) == [("2025/alpha", ("participants", 2, "name"))]
    assert finding.problem.values == {"entry": 2}
    assert [place.file for place in finding.see] == ["data/consortia/2025/alpha.yml"]


def test_one_id_of_two_names_is_told_at_the_id(checked: Check) -> None:
    told = found(checked(consortium("2025/alpha", "처음", BY_ID, {**BY_ID, "name": "다라"})), RULE)
    assert [(f.problem.id, f.problem.at, f.problem.values) for f in told] == [
        (f"{RULE}.number", ("participants", 2, "firm_id"), {"entry": 2, "found": BY_ID["firm_id"]})
    ]


def test_a_number_ties_what_an_id_ties(checked: Check) -> None:
    tie = consortium("2024/beta", {**BY_NUMBER, "firm_id": "F-001", "name": "가나"})
    here = consortium("2025/alpha", {**BY_NUMBER, "name": "다"}, {**BY_ID, "name": "라"})
    assert found(checked(here), RULE) == []
    assert len(found(checked(tie + here), RULE)) == 1


def test_every_further_entry_is_told(checked: Check) -> None:
    findings = found(checked(consortium("2025/alpha", "가", "가", "가")), RULE)
    assert [(f.problem.at[1], f.problem.values["entry"]) for f in findings] == [(1, 1), (2, 1)]


@pytest.mark.parametrize("name", ["가나", "(주)가 나"])
def test_one_name_under_two_numbers_is_asked_about(checked: Check, name: str) -> None:
    (finding,) = found(
        checked(consortium("2025/alpha", BY_ID, {"name": name, "firm_id": "F-002"})), RULE
    )
    assert (finding.problem.id, finding.problem.values) == (f"{RULE}.name", {"entry": 1})
