"""Texts of a list stand apart, and tables of money say their unit once."""

from __future__ import annotations

import pytest

from tests.support.raw import LANGUAGES, Told, drawn, fact, of_kind, text, title, tree, words
from tests.support.worlds import World

pytestmark = pytest.mark.slow


EVERY = pytest.mark.parametrize("language", LANGUAGES)
PLACE = {"ko": "장소", "en": "Place"}
LISTS = ("eligibility", "exclusions", "documents", "bonus", "new")
UNIT = {"ko": "천원", "en": "thousand won"}


@EVERY
def test_texts_of_a_list_do_not_run_together(made: World, language: str) -> None:
    told = Told()
    for name, raw in of_kind(made, "calls"):
        lines = [words(entry) for entry in drawn(made, name, language).xpath("//main//li[not(*)]")]
        for field in LISTS:
            for entry in raw.get(field, ()):
                said = " ".join(text(entry, language).split())
                told.hold(name, f"{field}: {said}", right=said in lines)
    told.check(10)


@EVERY
def test_tables_of_money_say_their_unit_once(made: World, language: str) -> None:
    told, page = Told(), tree(made.page("subsidies/", language))
    paid = {
        text(raw["title"], language): raw["subsidy_total_krw"]
        for _, raw in of_kind(made, "consortia")
        if "subsidy_total_krw" in raw
    }
    for table in page.xpath("//main//table"):
        heads = [words(cell) for cell in table.xpath("thead//th")]
        right = words(table.xpath("caption")[0]).count(UNIT[language]) == 1
        unit = not any("원)" in head or "(KRW" in head for head in heads)
        told.hold("subsidies", str(heads), right=right and unit)
        for row in table.xpath("tbody/tr[th and td]"):
            krw = paid.get(words(row.xpath("th/a")[0]) if row.xpath("th/a") else "")
            cells = [words(cell) for cell in row.xpath("td[@class='number']")]
            if krw and krw % 1000 == 0:
                told.hold("subsidies", f"{krw}: {cells}", right=f"{krw // 1000:,}" in cells)
    told.check(1)


@EVERY
def test_an_event_held_online_has_its_place_apart(made: World, language: str) -> None:
    told = Told()
    for name, raw in of_kind(made, "consortia"):
        if raw.get("online"):
            where = fact(drawn(made, name, language), PLACE[language])
            online, dot, place = where.partition(" · ")
            right = online == title("consortium", language, "online") and bool(dot) == bool(place)
            told.hold(name, where, right=right)
    told.check(1)
