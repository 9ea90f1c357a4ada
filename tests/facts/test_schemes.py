"""Which records are the programme's own, and of which year each is."""

from __future__ import annotations

import pytest

from generator.facts.schemes import (
    latest_year,
    own,
    year_of_call,
    year_of_consortium,
    year_of_programme,
)
from generator.records.model import Call, Consortium, Programme
from tests.support.bare import registry, the


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("programmes: ['2024-a', '2025']\nopens: '2023'", "2024"),
        ("announced: '2023-12-30'\nopens: '2024-01-02'", "2023"),
        ("opens: '2024-01-02'\ncloses: '2025-01-01'", "2024"),
        ("closes: '2025-01-01'", "2025"),
        ("programmes: [pilot-2024]\nopens: '2023-05-01'", "2023"),
        ("title: 예시", ""),
    ],
)
def test_a_call_is_of_its_first_programme_year_else_of_its_first_day(
    fields: str, expected: str
) -> None:
    assert year_of_call(the(registry(f"# calls/a\n{fields}"), Call)) == expected


@pytest.mark.parametrize(("fields", "expected"), [("year: 2024", 2024), ("title: x", 2025)])
def test_a_programme_is_of_the_year_that_it_says(fields: str, expected: int) -> None:
    (record,) = registry(f"# programmes/2025\n{fields}").all(Programme)
    assert year_of_programme(record) == expected


def test_the_year_is_what_the_id_of_a_programme_begins_with() -> None:
    (record,) = registry("# programmes/2025-pilot\ntitle: x").all(Programme)
    assert year_of_programme(record) == 2025


def test_the_latest_year_is_one_of_the_programme_itself() -> None:
    years = """
# programmes/2024
year: 2024
---
# programmes/2025
year: 2025
---
# programmes/2026-other
year: 2026
scheme: other
"""
    latest = latest_year(registry(years))
    assert latest is not None and latest.id == "2025"
    assert latest_year(registry("# programmes/2026-other\nyear: 2026\nscheme: other")) is None


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [("export_consortium", True), ("predecessor", True), ("kotra", False), ("other", False)],
)
def test_the_predecessor_is_the_programmes_own(scheme: str, expected: bool) -> None:
    world = registry(f"# calls/a\nscheme: {scheme}")
    assert own(the(world, Call)) is expected


@pytest.mark.parametrize(("id", "expected"), [("2025/a", "2025"), ("undated/a", "")])
def test_a_consortium_is_of_the_year_in_its_id(id: str, expected: str) -> None:
    world = registry(f"# consortia/{id}\nscheme: other")
    assert year_of_consortium(the(world, Consortium)) == expected
