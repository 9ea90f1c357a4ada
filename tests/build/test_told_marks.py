"""What a record inferred of names, terms and kinds is marked where it stands, not only below."""

from __future__ import annotations

import pytest

from tests.support.raw import LANGUAGES, Told, drawn, of_kind, squeezed
from tests.support.worlds import World, Worlds

pytestmark = pytest.mark.slow
WORD = {"ko": "추정", "en": "inferred"}
EVERY = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def real(worlds: Worlds) -> World:
    return worlds("real")


@EVERY
def test_a_name_of_a_body_that_began_or_ended_on_an_inferred_day(
    real: World, language: str
) -> None:
    told = Told()
    for kind in ("organizations", "exhibitions"):
        for name, raw in of_kind(real, kind):
            paths = [its for its in raw.get("inferred", ()) if its.startswith("names.")]
            rows = (
                drawn(real, name, language).xpath("//ul[@class='plain-list']/li") if paths else ()
            )
            for path in paths:
                row = rows[int(path.split(".")[1]) - 1]
                told.hold(name, path, right=WORD[language] in squeezed(row.text_content()))
    told.check(3)


@EVERY
def test_terms_of_a_year_that_were_inferred(real: World, language: str) -> None:
    told = Told()
    for name, raw in of_kind(real, "programmes"):
        paths = [its for its in raw.get("inferred", ()) if its.startswith(("kinds.", "compos"))]
        if not paths:
            continue
        (section,) = drawn(real, name, language).xpath("//section[@aria-labelledby='rules']")
        for path in paths:
            group, key, *_ = path.split(".")
            label = raw[group][key]["label"][language]
            around = {
                "kinds": f".//h4[.='{label}']/parent::div",
                "compositions": f".//dt[.='{label}']/parent::div",
            }[group]
            (where,) = section.xpath(around)
            told.hold(name, path, right=WORD[language] in squeezed(where.text_content()))
    told.check(12)


@EVERY
def test_a_description_of_a_call_says_that_its_deadline_was_inferred(
    real: World, language: str
) -> None:
    told = Told()
    for name, raw in of_kind(real, "calls"):
        if "closes" in raw.get("inferred", ()):
            (said,) = drawn(real, name, language).xpath("//meta[@name='description']/@content")
            told.hold(name, said, right=WORD[language] in said)
    told.check(3)
