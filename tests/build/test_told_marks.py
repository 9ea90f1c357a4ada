"""What a record inferred of names, terms and kinds is marked where it stands, not only below."""

from __future__ import annotations

import pytest

from tests.support.raw import LANGUAGES, Told, drawn, of_kind, squeezed, tree
from tests.support.worlds import World, Worlds

pytestmark = pytest.mark.slow
WORD = {"ko": "추정", "en": "inferred"}
TARGET = {"ko": "모집 규모", "en": "Target"}
ORGANIZERS = {"ko": "공고 기관", "en": "Organizers"}
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


@EVERY
def test_who_hosts_or_calls_is_marked_wherever_it_is_told(real: World, language: str) -> None:
    told, word = Told(), WORD[language]
    pages = real.pages if language == "ko" else real.english
    for name, raw in (*of_kind(real, "consortia"), *of_kind(real, "calls")):
        inferred = set(raw.get("inferred", ()))
        if "hosts" in inferred:
            for host in raw["hosts"]:
                page = tree(pages[f"organizations/{host}"])
                (row,) = page.xpath(f"//tr[.//th/a[contains(@href,'{name}/')]]")
                told.hold(name, host, right=word in squeezed(row[2].text_content()))
        if "organizers" in inferred:
            (cell,) = drawn(real, name, language).xpath(
                f"//dt[.='{ORGANIZERS[language]}']/following-sibling::dd[1]"
            )
            told.hold(name, "organizers", right=word in squeezed(cell.text_content()))
        if "target.value" in inferred:
            listed = tree(real.page("recruitments/", language))
            (cell,) = listed.xpath(
                f"//a[contains(@href,'{name}/')]/following::dt[.='{TARGET[language]}'][1]"
                "/following-sibling::dd[1]"
            )
            told.hold(name, "target", right=word in squeezed(cell.text_content()))
    told.check(3)
