"""Whatever can be judged of a record is judged in one pass, however much of it is wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked, check
from generator.records.schema import Schema
from tests.support import TODAY
from tests.support.varied import registries

Check = Callable[[str], Checked]
EVERYTHING = """\
# organizations/kmdica
type: industry_association
---
# consortia/2026/a
programme: 2026
hosts: [kmdia]
booth: 담당자 홍길동 010-1234-5678
applied: "2025-10-20"
selected: "2025-10-12"
partners:
  - kotra
  - organization: koamy
    role: partner
stops: [{country: VN}]
results:
  - measure: meetings
    value: 약 120
  - measure: buyers
    value: 30
    stop: 9
"""


def told(checked: Checked) -> set[tuple[int, str]]:
    """Lines and rules of the findings about the broken record."""
    found = (f for f in checked.findings if f.place.file == "data/consortia/2026/a.yml")
    return {(f.place.line, f.rule) for f in found}


def test_shape_references_rules_and_people_are_told_together(checked: Check) -> None:
    assert told(checked(EVERYTHING)) >= {
        (1, "schema"),
        (2, "unknown-reference"),
        (3, "personal-data"),
        (5, "selected-before-applied"),
        (7, "schema"),
        (8, "unknown-reference"),
        (13, "schema"),
        (16, "unknown-stop"),
    }


def test_a_sum_of_a_list_that_is_not_sound_is_not_judged(checked: Check) -> None:
    record = """\
# consortia/2026/a
budget_total_krw: 30000000
budget:
  - {item: a, cost_krw: 20000000}
  - {item: b, cost_krw: 천만원쯤}
"""
    assert "funding-does-not-add-up" not in {rule for _, rule in told(checked(record))}


def test_a_record_without_a_needed_field_is_judged_too(checked: Check) -> None:
    record = """\
# consortia/2026/a without sources, scheme, hosts
applied: "2025-10-20"
selected: "2025-10-12"
call: none
"""
    found = told(checked(record))
    assert {(2, "selected-before-applied"), (3, "unknown-reference"), (1, "schema")} <= found


def test_no_number_is_missed_in_a_list_that_is_not_sound(checked: Check) -> None:
    record = """\
# consortia/2026/a
summary: 화장품 2개사가 파견에 참가합니다.
turnover: {selected: 3}
participants:
  - {name: 가}
  - {name: 나, homepage: www.example.org/a b}
"""
    assert "summary-counts-differ" not in {rule for _, rule in told(checked(record))}


@pytest.mark.slow
def test_what_is_sound_is_told_all_the_same(schemas: dict[str, Schema]) -> None:
    """A strange field more takes no finding of the sound fields away."""
    compared = 0
    for number, registry in enumerate(registries(schemas, seed=13)):
        if number == 40:
            break
        sources = {record.document.file: record.document.text.encode() for record in registry}
        whole = check(sources, schemas, TODAY)
        for file in sources:
            broken = {**sources, file: sources[file].replace(b"{", b'{"zzz": 1, ', 1)}
            found = check(broken, schemas, TODAY)
            ours = [f for f in found.findings if f.place.file == file and "zzz" not in f.problem.at]
            before = [f for f in whole.findings if f.place.file == file]
            lost = {(f.problem.id, f.problem.at) for f in before}
            lost -= {(f.problem.id, f.problem.at) for f in ours}
            assert {id for id, _ in lost} <= {"unused-waiver", "recorded-twice.same"}, file
            compared += len(before)
    assert compared > 60
