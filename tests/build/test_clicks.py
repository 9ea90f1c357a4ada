"""How many clicks visitors need from home, counted on the pages of a world with rosters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html

from generator.build.drawing.render import Renderer
from generator.build.pages.all_pages import with_rosters
from generator.records.model import Call
from tests.support.clicks import clicks
from tests.support.worlds import SITE, World, Worlds

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def rich(worlds: Worlds) -> World:
    return worlds("rich")


@pytest.fixture(scope="module")
def drawn(rich: World) -> Callable[[str], html.HtmlElement]:
    """A page by its address, as the site of this world has it: with a door to its firms."""
    renderer = Renderer(with_rosters(SITE, rich.registry), rich.schemas)

    def page(address: str) -> html.HtmlElement:
        path = address.removeprefix(SITE.url)
        language = "en" if path.startswith("en/") else "ko"
        listed = rich.listed[path.removeprefix("en/")]
        return html.fromstring(renderer.render(listed, language).decode())

    return page


def followed(target: str) -> bool:
    """Whether a link leads to a page of the site."""
    return target.startswith(SITE.url) and target.endswith("/")


def test_open_calls_and_their_cost_stand_on_home(
    rich: World, drawn: Callable[[str], html.HtmlElement]
) -> None:
    cards = [card.text_content() for card in drawn(SITE.url).find_class("card")]
    calls = [c for c in rich.registry.all(Call) if c.for_firms and c.fields["fee"]]
    shown = [c for c in calls if any(c.fields["title"]["ko"] in card for card in cards)]
    assert shown
    for call in shown:
        won = f"{call.fields['fee']['krw']:,}원"
        assert any(call.fields["title"]["ko"] in card and won in card for card in cards)


def test_one_applies_by_one_click(rich: World, drawn: Callable[[str], html.HtmlElement]) -> None:
    places = {c.fields["apply_url"] for c in rich.registry.all(Call) if c.for_firms} - {None}
    assert places
    assert clicks(drawn, SITE.url, places.__contains__, 1, followed) == 1


@pytest.mark.parametrize("program", ["calendar.google.com", "outlook.live.com", "webcal:"])
def test_an_alert_in_ones_calendar_takes_at_most_three(
    drawn: Callable[[str], html.HtmlElement], program: str
) -> None:
    assert clicks(drawn, SITE.url, lambda target: program in target, 3, followed) <= 3


def test_a_buyer_comes_to_a_product_by_at_most_two(
    rich: World, drawn: Callable[[str], html.HtmlElement]
) -> None:
    firms = {f"{SITE.url}en/{p}" for p, page in rich.listed.items() if page.template == "firm.html"}
    assert firms
    assert clicks(drawn, f"{SITE.url}en/", firms.__contains__, 2, followed) <= 2
    lists = drawn(f"{SITE.url}en/participants/").text_content()
    assert "HS" in lists


def test_what_no_page_leads_to_is_not_found(drawn: Callable[[str], html.HtmlElement]) -> None:
    assert clicks(drawn, SITE.url, lambda target: "nowhere" in target, 1, followed) == 2
