"""What one value of a programme year makes in many records is told at that value."""

from __future__ import annotations

import pytest

from generator.records.schema import Schema
from tests.support.sample_files import samples, told

PROGRAMME = "data/samples/programmes/2026.yml"


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        (b'carry_over_until: "2027-03-31"', b'carry_over_until: "2026-03-31"', "outside-programme"),
        (b"\nyear: 2026", b"\nyear: 2025", "wrong-year-folder"),
        (b"max_percent: 70", b"max_percent: 7", "subsidy-over-rate"),
        (b"  general:\n    label", b"  generl:\n    label", "unknown-kind"),
        (b"per_consortium_krw: 150000000", b"per_consortium_krw: 15000000", "subsidy-over-cap"),
    ],
)
def test_it_is_told_once_at_the_value(
    right: bytes, wrong: bytes, rule: str, schemas: dict[str, Schema]
) -> None:
    before = samples()[PROGRAMME]
    assert isinstance(before, bytes) and before.count(right) == 1
    [one] = told({**samples(), PROGRAMME: before.replace(right, wrong)}, schemas)
    line = before[: before.index(right.strip())].count(b"\n") + 1
    assert (one.place.file, one.place.line, one.severity) == (PROGRAMME, line, "error")
    assert one.rule.startswith(rule) and one.see


def test_what_few_records_differ_from_is_told_at_them(schemas: dict[str, Schema]) -> None:
    before = samples()[PROGRAMME]
    assert isinstance(before, bytes)
    fewer = before.replace(b"per_consortium_krw: 200000000", b"per_consortium_krw: 20000000")
    said = told({**samples(), PROGRAMME: fewer}, schemas)
    assert {one.rule for one in said} == {"subsidy-over-cap"}
    assert all("/consortia/" in one.place.file for one in said)
