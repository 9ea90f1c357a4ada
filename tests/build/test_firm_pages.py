"""Firms: a page where rosters tell several things of one, and nothing without consent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import yaml
from lxml import html

from generator.build.drawing.render import Renderer
from generator.build.pages.all_pages import pages
from generator.facts.firm_pages import firms_in, firms_of, stands
from generator.facts.firm_stands import Stands
from generator.facts.followed_stands import FIELDS, follow
from generator.facts.published_firms import page_of, published_firms
from generator.records.model import Consortium
from generator.records.read_fields import THERE, reading
from generator.records.registry import Registry
from generator.views.firm import FirmPage, Stand
from tests.support import ROOT
from tests.support.bare import registry
from tests.support.worlds import SITE, Worlds, renderer

pytestmark = pytest.mark.slow


TWO = """
# consortia/2025/medica
roster_consent: '2025-01-01'
participants:
- {name: 예시기업 가, firm_id: F-1, products: [검사기], hs_codes: ['901812'], booth: 4D10}
- {name: 예시기업 나, products: [거즈]}
- {name: 예시기업 다, firm_id: F-3, products: [침대], booth: 4D11, withdrawn: '2025-02-01'}
---
# consortia/2026/arab-health
roster_consent: '2026-01-01'
participants:
- {name: 예시기업 가, firm_id: F-1, products: [시약]}
"""


def test_who_has_a_page() -> None:
    every = published_firms(registry(TWO))
    found = {entries[0].names["ko"]: page_of(entries) for entries in every}
    assert found == {"예시기업가": "participants/firm-f-1/", "예시기업나": ""}


def test_an_address_holds_no_number_that_the_page_does_not_show() -> None:
    numbered = registry(TWO.replace("firm_id: F-1", "business_number: 124-81-00998"))
    (address,) = filter(None, (page_of(entries) for entries in published_firms(numbered)))
    assert address.startswith("participants/number-") and "00998" not in address


def test_where_firms_stand_hangs_on_two_fields() -> None:
    records = Registry(record.telling() for record in registry(TWO))
    with reading() as read:
        stands(records)
    fields = {(Consortium.kind, name) for name in FIELDS}
    assert read == fields | {(Consortium.folder, THERE)}


def test_those_of_a_group_are_told_without_its_roster() -> None:
    records = registry(TWO)
    for group in records.all(Consortium):
        assert firms_in(records, group) == firms_of(group, records) != []


@pytest.mark.parametrize(
    ("was", "now", "same"),
    [
        ("# consortia/2026/a", "# consortia/2026/a", True),
        ("roster_consent: '2026", "title: other\nroster_consent: '2026", True),
        ("roster_consent: '2026-01-01'", "roster_consent: '2026-01-02'", False),
        ("시약", "시약 나", False),
        ("# consortia/2026/arab-health", "# consortia/2026/gulfood", False),
    ],
)
def test_it_is_taken_over_where_they_are_the_same(was: str, now: str, same: bool) -> None:
    first, second, third = registry(TWO), registry(TWO.replace(was, now)), registry(TWO)
    follow(first, second)
    follow(second, third)
    assert (stands(second) is stands(first)) is same
    assert stands(third).pages == stands(registry(TWO)).pages


def test_a_page_tells_what_the_rosters_tell(worlds: Worlds) -> None:
    """Read back from the files, without the code that made the pages."""
    world, seen = worlds("rich"), 0
    told: dict[str, set[str]] = {}
    for file in sorted((ROOT / "data/samples/consortia").rglob("*.yml")):
        record = yaml.safe_load(file.read_text("utf-8"))
        for firm in record.get("participants") or () if record.get("roster_consent") else ():
            if firm.get("firm_id") and not firm.get("withdrawn"):
                products = [product["ko"] for product in firm.get("products") or ()]
                stand = [firm["booth"]] if firm.get("booth") else []
                told.setdefault(firm["firm_id"], set()).update(
                    [*products, *firm.get("hs_codes", ()), *stand, record["title"]["ko"]]
                )
    for number, wanted in told.items():
        path = f"participants/firm-{number.lower()}/"
        if path in world.listed:
            words = html.fromstring(world.page(path, "ko")).text_content()
            assert [value for value in wanted if value not in words] == []
            seen += 1
    assert seen > 5


@pytest.mark.parametrize(
    ("fields", "columns"),
    [
        (({}, {}), 0),
        (({"products": ["a"]}, {"products": ["a"]}), 0),
        (({"products": ["a"]}, {}), 1),
        (({"booth": "4D10"}, {}), 1),
        (({"booth": "4D10", "products": ["a"]}, {"products": ["b"]}), 2),
    ],
)
def test_a_column_tells_what_each_participation_has_of_its_own(
    fields: tuple[dict[str, Any], ...], columns: int
) -> None:
    empty: dict[str, Any] = {"booth": None, "products": None}
    there: Any = None
    stands = tuple(Stand(there, there, empty | own) for own in fields)
    page = FirmPage("a", None, None, (), (), stands, by_name=False, inputs=())
    assert len(page.columns) == columns


def test_those_of_a_roster_are_the_same_whether_few_or_many_ask() -> None:
    firms = [("a/", (("2025/x", 1), ("2025/y", 0))), ("", (("2025/x", 0),))]
    for id in ("2025/x", "2025/y", "2025/z"):
        stands = Stands(firms)
        assert [stands.on_roster(id) for _ in range(5)] == [stands.rosters.get(id, {})] * 5


def test_groups_beside_some_share_a_firm_that_has_a_page() -> None:
    firms = [("a/", (("x", 1), ("y", 0))), ("", (("x", 0), ("z", 0))), ("b/", (("v", 0), ("w", 0)))]
    assert Stands(firms).beside({"x", "v"}) == {"x": {"x"}, "y": {"x"}, "v": {"v"}, "w": {"v"}}


def test_the_list_leads_to_every_page(worlds: Worlds) -> None:
    world = worlds("rich")
    lists = [p for p in world.listed if p == "participants/" or p.startswith("participants/page")]
    links = {
        link.rpartition("/participants/")[2] or link.removeprefix("../participants/")
        for path in lists
        for link in html.fromstring(world.page(path, "ko")).xpath("//main//@href")
    }
    own = {p.removeprefix("participants/") for p in world.listed if "/firm-" in p or "/name-" in p}
    assert own and own <= {link.removeprefix("participants/") for link in links}


def test_a_roster_leads_to_the_pages_of_its_firms(worlds: Worlds) -> None:
    world, told = worlds("rich"), 0
    for path, page in world.listed.items():
        if not path.startswith("consortia/2") or not page.view.participants:
            continue
        rows = html.fromstring(world.page(path, "ko")).xpath("//tr[starts-with(@id, 'firm-')]")
        for row, firm in zip(rows, page.view.participants, strict=True):
            for link in row.xpath("./th/a[contains(@href, 'participants/')]/@href"):
                shown = world.page(link[link.index("participants/") :], "ko")
                assert html.fromstring(shown).findtext(".//h1") == firm["name"]["ko"]
                told += 1
    assert told > 5


def test_the_door_is_in_the_menu_only_where_it_leads_somewhere(worlds: Worlds) -> None:
    world = worlds("real")
    assert 'participants/"' not in world.page("", "en").partition("</nav>")[0]
    page = next(p for p in pages(*world._shown, SITE, world.offered.beside) if not p.path)
    drawn = Renderer(replace(SITE, rosters=True), renderer().schemas).render(page, "en").decode()
    assert "participants/" in drawn.partition("</nav>")[0]
    assert "participants/" in drawn.partition("<main")[2]
