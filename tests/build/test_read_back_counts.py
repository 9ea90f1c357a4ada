"""Pages that list records: one definition of what is counted, days of figures, no raw key."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.build.test_read_back_feeds import settled_share
from tests.build.test_read_back_figures import no_key
from tests.support.raw import LANGUAGES, Told, drawn, fact, of_kind, tree, words
from tests.support.worlds import World

pytestmark = pytest.mark.slow


EVERY = pytest.mark.parametrize("language", LANGUAGES)
OWN_SHARE = {"ko": "기업부담금", "en": "Cost to the firm"}
SETTLED = {"ko": "정산", "en": "settled"}
OWN, BEFORE = "export_consortium", "predecessor"
LISTS = (
    *("", "calls/", "recruitments/", "consortia/", "exhibitions/", "organizations/"),
    *("programmes/", "statistics/", "subsidies/", "calendar/", "overlaps/", "participants/"),
)


@EVERY
def test_consortia_of_the_programme_are_counted_alike_on_every_page(
    made: World, language: str
) -> None:
    """Home, the list, the money and the years: all that are on record, whoever counts."""
    own = [raw for _, raw in of_kind(made, "consortia") if raw["scheme"] == OWN]
    home = tree(made.page("", language))
    (on_home,) = home.xpath("//ul[@class='figures']/li[a[contains(@href,'consortia/')]]/strong")
    assert words(on_home) == str(len(own))
    money = tree(made.page("subsidies/", language))
    assert re.search(rf"(?<!\d){len(own)}(?!\d)", words(money.xpath("//dl[@class='facts']")[0]))
    rows = years_of(made, language)
    counted = [words(row.xpath("td[last()]")[0]) for row in rows]
    wanted = [raw for _, raw in of_kind(made, "consortia") if raw["scheme"] in (OWN, BEFORE)]
    assert sum(int(cell) for cell in counted if cell) == sum("programme" in raw for raw in wanted)


def years_of(made: World, language: str) -> list[Any]:
    """The rows of the table of years."""
    found: list[Any] = tree(made.page("programmes/", language)).xpath("//tr[th/a][count(td) > 4]")
    return found


@EVERY
def test_a_figure_of_a_year_stands_with_its_day(made: World, language: str) -> None:
    told = Told()
    rows = {row.xpath("th/a/@href")[0].strip("./"): row for row in years_of(made, language)}
    for name, raw in of_kind(made, "programmes"):
        cells = rows[name.partition("/")[2]].xpath("td") if raw["scheme"] == OWN else ()
        for measure, cell in zip(("consortia", "firms"), map(words, cells[2:4]), strict=False):
            figures = [
                said
                for said in raw.get("results", ())
                if said["measure"] == measure and "of" not in said
            ]
            shown = re.search(r"\d[\d,]*", cell)
            of = [said for said in figures if shown and f"{said['value']:,}" == shown[0]]
            told.hold(name, f"{measure}: {cell}", right=bool(of) is bool(figures))
            days = {said.get("as_of", "")[:4] for said in of}
            told.hold(name, f"{days}: {cell}", right=not of or any(day in cell for day in days))
    told.check(2)


@EVERY
@pytest.mark.parametrize("path", LISTS)
def test_no_list_shows_a_key_or_a_year_with_a_comma(made: World, path: str, language: str) -> None:
    page = tree(made.page(path, language))
    assert no_key(page)
    assert not re.search(r"\b[12],\d{3}(년| ?학년도)|\bin [12],\d{3}\b", words(page))


@EVERY
def test_a_settled_consortium_tells_its_settled_share_first(made: World, language: str) -> None:
    held = 0
    for name, raw in of_kind(made, "consortia"):
        if share := settled_share(raw):
            own = fact(drawn(made, name, language), OWN_SHARE[language])
            settled, _, planned = own.partition(SETTLED[language])
            assert f"{share:,}" in settled and f"{share:,}" not in planned
            held += 1
    assert held or not any("settlement" in raw for _, raw in of_kind(made, "consortia"))


@EVERY
def test_tables_of_groups_say_what_was_given_up_and_count_a_public_roster(
    made: World, language: str
) -> None:
    """The pages of years and of bodies: the mark, and as many firms as the group's own page has."""
    told, groups = Told(), dict(of_kind(made, "consortia"))
    for name in [
        name for kind in ("programmes", "organizations") for name, _ in of_kind(made, kind)
    ]:
        for row in drawn(made, name, language).xpath("//tr[th/a[contains(@href, 'consortia/')]]"):
            raw = groups[re.findall(r"consortia/[\w/-]+\w", row.xpath("th/a/@href")[0])[0]]
            marked = bool(row.xpath("th//*[contains(@class, 'badge red')]"))
            told.hold(name, words(row), right=marked == ("ended" in raw))
            firms, cell = raw.get("participants", ()), words(row.xpath("td[last()]")[0])
            taking_part = sum("withdrawn" not in firm for firm in firms)
            told.hold(name, cell, right=not firms or cell.split()[0].startswith(str(taking_part)))
    told.check(2)


@EVERY
@pytest.mark.parametrize("path", ["overlaps/", "calendar/", "calendar/2026/"])
def test_the_year_of_an_edition_is_not_said_again(made: World, language: str, path: str) -> None:
    """Its name of that time has it, or its days: WHX Dubai 2026 2026, 9 to 12 Feb 2026 · 2026."""
    parts = tree(made.page(path, language)).xpath("//main//table//th | //main//li/p")
    again = re.compile(r"((?:19|20)[0-9]{2}) \1(?![.년])|· (?:19|20)[0-9]{2}(?: ·|$)")
    assert [words(part) for part in parts if again.search(words(part))] == []
