"""one-firm-two-names: one number under two names, over all records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.check import Checked
from generator.report.derived import without_derived
from tests.support.rosters import consortium, found, points

Check = Callable[[str], Checked]
RULE = "one-firm-two-names"


def firm(name: Any, id: str = "F-001") -> dict[str, Any]:
    return {"name": name, "firm_id": id}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(firm("가나"), id="the same"),
        pytest.param(firm("주식회사 가 나"), id="the same, written otherwise"),
        pytest.param(firm("\u1100\u1161\u1102\u1161"), id="the same, decomposed as on a Mac"),
        pytest.param(firm({"ko": "가나", "en": "GANA Co., Ltd."}), id="the same, with English"),
        pytest.param(firm("다라", "F-002"), id="another firm"),
        pytest.param("다라", id="a firm without a number"),
    ],
)
def test_one_name_is_fine(checked: Check, other: Any) -> None:
    text = consortium("2024/alpha", firm("가나")) + consortium("2025/beta", other)
    assert found(checked(text), RULE) == []


def test_two_names_are_told_on_each_record_with_the_others(checked: Check) -> None:
    text = consortium("2023/a", "처음", firm("가나")) + consortium("2024/b", firm("㈜ 가나"))
    findings = found(checked(text + consortium("2025/c", firm({"ko": "다라", "en": "D"}))), RULE)
    assert points(findings) == [
        ("2023/a", ("participants", 1, "name")),
        ("2024/b", ("participants", 0, "name")),
        ("2025/c", ("participants", 0, "name")),
    ]
    assert [f.problem.values for f in findings] == [
        {"name": "가나", "other": "다라"},
        {"name": "㈜ 가나", "other": "다라"},
        {"name": "다라", "other": "가나"},
    ]
    assert [len(finding.see) for finding in findings] == [1, 1, 2]


def test_a_record_is_told_once_and_points_at_no_more_than_eight_places(checked: Check) -> None:
    text = consortium("2025/z", firm("가"), firm("가")) + "".join(
        consortium(f"2024/c{number}", firm(f"나{number}")) for number in range(12)
    )
    findings = [f for f in found(checked(text), RULE) if "2025" in f.place.file]
    assert points(findings) == [("2025/z", ("participants", 0, "name"))]
    assert len(findings[0].see) == 8


def test_each_firm_of_a_record_is_told(checked: Check) -> None:
    pairs = [(firm("가"), firm("다", "F-002")), (firm("나"), firm("라", "F-002"))]
    text = consortium("2024/a", *pairs[0]) + consortium("2025/b", *pairs[1])
    assert len(found(checked(text), RULE)) == 4


def test_a_number_copied_from_another_firm_is_asked_and_that_firm_is_not(checked: Check) -> None:
    right = consortium("2024/a", firm("가"), firm("나", "F-002"))
    (wrong,) = found(checked(right + consortium("2025/b", firm("나"))), RULE)
    assert wrong.problem.id == f"{RULE}.number"
    assert points([wrong]) == [("2025/b", ("participants", 0, "firm_id"))]
    assert wrong.problem.offer and wrong.problem.offer.value == "F-002"


def test_a_cell_dragged_down_is_told_at_the_copy_alone(checked: Check) -> None:
    text = consortium("2024/a", firm("나", "F-002")) + consortium("2025/b", firm("가"), firm("나"))
    told = {f.rule: f.problem.at for f in without_derived(list(checked(text).findings))}
    assert told[RULE] == ("participants", 1, "firm_id")
    assert "duplicate-participant" in {f.rule for f in checked(text).findings} - told.keys()


def test_the_english_of_another_firm_is_asked(checked: Check) -> None:
    names = ({"ko": "가", "en": "Ga"}, {"ko": "나", "en": "Na"})
    right = consortium("2024/a", firm(names[0]), firm(names[1], "F-002"))
    for english, found_at in (("Na", ["2025/b"]), ("Ga Co., Ltd.", []), ("G.A.", [])):
        text = right + consortium("2025/b", firm({"ko": "가", "en": english}))
        told = [f for f in found(checked(text), RULE) if f.problem.id == f"{RULE}.english"]
        assert [record for record, _ in points(told)] == found_at
        assert all(f.problem.offer and f.problem.offer.value == "Ga" for f in told)
