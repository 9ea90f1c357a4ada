"""The lists that search reads: regions as CLDR has them, pages that exist, nothing twice."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from generator.search.tokens import fold
from generator.search.word_lists import HERE, goods, groups, pages, pairs, regions
from generator.site.listed import BY_NAME
from generator.site.sections import TABLE
from tests.support import ROOT

CONTAINMENT = ROOT / "node_modules/cldr-core/supplemental/territoryContainment.json"
NO_COUNTRIES = {"QO", "CQ", "XK", "EA", "IC"}
"""Codes of CLDR's own, for what M49 has no country for."""


def leaves(code: str, known: dict[str, Any]) -> Iterator[str]:
    if code not in known or code.isalpha():
        yield code
        return
    for inner in known[code]["_contains"]:
        yield from leaves(inner, known)


def listed() -> Iterator[tuple[str, str, set[str]]]:
    for line in (HERE / "regions.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, names, countries = line.split(": ")
            yield code, names, set(countries.split())


def test_regions_have_the_countries_that_cldr_has_in_them() -> None:
    known = json.loads(CONTAINMENT.read_text("utf-8"))["supplemental"]["territoryContainment"]
    union = set(known["EU"]["_contains"])
    for code, names, countries in listed():
        if code.isdigit():
            assert countries == set(leaves(code, known)) - NO_COUNTRIES, names
        elif code == "EU":
            assert countries == union
    assert sum(code.isdigit() for code, _, _ in listed()) >= 15


def test_a_country_is_in_one_region_of_each_size() -> None:
    quarters = Counter(
        code
        for m49, _, its in listed()
        for code in its
        if m49 in {"150", "142", "002", "019", "009"}
    )
    assert set(quarters.values()) == {1}
    assert {"유럽", "서유럽", "europe"} <= set(regions()["DE"])
    assert "중동" in regions()["EG"] and "중동" not in regions()["GE"]


def test_every_section_that_is_searched_has_names_and_no_other_has() -> None:
    handwritten = {section.path for section in TABLE if section.handwritten}
    assert set(pages()) == {section.path for section in BY_NAME} | handwritten


@pytest.mark.parametrize("name", ["synonyms", "spellings", "asking"])
def test_a_word_stands_in_one_group_of_a_list(name: str) -> None:
    counts = Counter(word for group in groups(name) for word in group)
    assert [word for word, n in counts.items() if n > 1] == []
    assert all(len(group) > 1 for group in groups(name))


def test_goods_stand_for_one_kind_and_are_no_other_word() -> None:
    counts = Counter(name for _, *names in goods() for name in names)
    assert [name for name, n in counts.items() if n > 1] == []
    others = {word for its in ("synonyms", "spellings") for group in groups(its) for word in group}
    assert not others & set(counts)


def test_a_word_that_means_another_is_no_spelling_of_it() -> None:
    for word, meant in pairs():
        assert word != meant == fold(meant)
        assert not any({word, meant} <= set(group) for group in groups("spellings"))
