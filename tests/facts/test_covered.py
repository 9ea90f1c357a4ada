"""What a figure covers is told by its stop, and by the days where two stops are called alike."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.covered import covered
from generator.records.model import Consortium
from tests.support.bare import the, world_of

HANOI = {"country": "VN", "city": {"ko": "하노이", "en": "Hanoi"}}
STOPS = [
    {**HANOI, "starts": "2026-11-23", "ends": "2026-11-24"},
    {"country": "TH"},
    HANOI,
]


@pytest.mark.parametrize(
    ("figure", "korean", "english"),
    [
        ({"stop": 2}, ["태국"], ["Thailand"]),
        ({"stop": 1}, ["하노이 (2026. 11. 23.(월) ~ 11. 24.(화))"], ["Hanoi (23 – 24 Nov 2026)"]),
        ({"stop": 3}, ["하노이 (3)"], ["Hanoi (3)"]),
        ({"stops": [2, 3]}, ["태국", "하노이 (3)"], ["Thailand", "Hanoi (3)"]),
        ({"country": "DE"}, ["독일"], ["Germany"]),
        ({"stop": 9}, [], []),
        ({}, [], []),
    ],
)
def test_a_figure_is_told_with_its_place(
    figure: dict[str, Any], korean: list[str], english: list[str]
) -> None:
    world = world_of({"consortia/2026/a": {"stops": STOPS}})
    record = the(world, Consortium)
    assert covered(record, figure, "ko") == korean
    assert covered(record, figure, "en") == english
