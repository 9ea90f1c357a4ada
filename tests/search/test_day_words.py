"""Days as the index has them: each that something lasts, else its ends."""

from __future__ import annotations

import pytest

from generator.facts.days import Span
from generator.facts.marks import Fact
from generator.search.day_words import day_grams, month_words


@pytest.mark.parametrize(
    ("starts", "ends", "found"),
    [
        ("2025-11-17", "2025-11-20", ["1117d2025", "1118d2025", "1119d2025", "1120d2025"]),
        ("2025-12-31", "2026-01-01", ["1231d2025", "0101d2026"]),
        ("2025-03-01", "2025-03-10", [f"03{day:02}d2025" for day in range(1, 11)]),
        ("2025-03-01", "2025-03-11", ["0301d2025", "0311d2025"]),
        ("2025-03-01", "2025-06-30", ["0301d2025", "0630d2025"]),
        ("2025-03-01", "", ["0301d2025"]),
        ("", "2025-03-01T18:00", ["0301d2025"]),
        ("2025-03", "2025-04", []),
        ("", "", []),
    ],
)
def test_each_day_is_one_word(starts: str, ends: str, found: list[str]) -> None:
    span = Span(*(Fact(day) if day else None for day in (starts, ends)))
    assert list(day_grams(span)) == found


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("2025-03-17", ["3월", "March"]),
        ("2025-11", ["11월", "November"]),
        ("2025", []),
        ("", []),
    ],
)
def test_a_month_is_found_by_its_name(first: str, found: list[str]) -> None:
    assert list(month_words(first)) == found
