"""How many applied for each place that was given."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.competition import ratio


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ({"applied": 199, "selected": 62}, 3.2),
        ({"applied": 10, "selected": 10}, 1.0),
        ({"applied": 1, "selected": 3}, 0.3),
        ({"applied": 199, "selected": None}, None),
        ({"applied": None, "selected": 62}, None),
        ({"applied": 199, "selected": 0}, None),
        ({"applied": 199, "selected": 60, "approximate": True}, None),
        ({"applied": 199, "selected": 60, "at_least": True}, None),
        ({}, None),
        (None, None),
    ],
)
def test_the_ratio_needs_both_numbers(result: Any, told: float | None) -> None:
    assert ratio(result) == told
