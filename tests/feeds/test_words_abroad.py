"""Calendars and feeds say in English what pages say: names in Latin letters, marks in words."""

from __future__ import annotations

import pytest

from generator.facts.marks import MARKS
from generator.facts.occasions import occasions
from generator.feeds.about import about
from generator.feeds.catalogue import words
from generator.records.model import Consortium
from generator.records.schema import Schema
from tests.support.bare import registry, the

WORLD = """
# consortia/2026/a
title: 한국관
hosts: [kmold]
stops: [{country: DE, starts: "2026-03-01", ends: "2026-03-03"}]
results: [{measure: buyers, value: 5, reporter: 금형조합}]
---
# organizations/kmold
names: [{name: 금형조합}]
"""


def test_a_name_without_an_english_one_is_in_latin_letters(schemas: dict[str, Schema]) -> None:
    world = registry(WORLD)
    group = the(world, Consortium)
    (occasion,) = occasions(group, world)
    said = [occasion.named("en"), *about(group, world, schemas, "en")]
    assert said == [
        "Hangukgwan (romanised)",
        "Hosts: Geumhyeong Johap (romanised)",
        "Scheme: SME Export Consortium Programme",
        "Buyers: 5 (Geumhyeong Johap (romanised))",
    ]
    assert about(group, world, schemas, "ko")[0] == "주관단체: 금형조합"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_mark_that_a_day_may_have_is_told_in_words(language: str) -> None:
    for mark in MARKS:
        if mark not in ("approximate", "at_least", "at_most"):  # of figures alone
            assert words(language, "days", mark) != mark
