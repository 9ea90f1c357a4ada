"""Figures as sources bound them."""

from __future__ import annotations

import pytest

from generator.facts.exactness import bounded, ranged
from generator.facts.marks import Marks


@pytest.mark.parametrize(
    ("said", "korean", "english"),
    [
        ({}, "30", "30"),
        ({"approximate": True}, "약 30", "about 30"),
        ({"at_least": True}, "30 이상", "30 or more"),
        ({"at_most": True}, "30 이하", "at most 30"),
        ({"approximate": True, "at_least": True}, "30 남짓", "a little over 30"),
        ({"approximate": None, "at_least": None, "at_most": None}, "30", "30"),
    ],
)
def test_a_figure_is_said_as_exact_as_it_is(
    said: dict[str, bool | None], korean: str, english: str
) -> None:
    assert bounded("30", said, "ko") == korean
    assert bounded("30", said, "en") == english


def test_marks_say_the_same_as_records() -> None:
    assert bounded("30", Marks(at_least=True), "en") == "30 or more"


def test_both_ends_of_a_range_are_written_alike() -> None:
    said = {"value": 10, "to": 15}
    assert ranged(said, lambda number: f"{number}.0", "en") == "10.0–15.0"
    assert ranged({"value": 10, "to": None}, str, "ko") == "10"
