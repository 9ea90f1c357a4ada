"""Fonts: the first page uses the system's, later pages ours, and no page swaps fonts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Page

from tests.support.page_kinds import KINDS


@pytest.fixture
def tab(chromium: BrowserContext) -> Iterator[tuple[Page, CDPSession]]:
    """A new tab of a browser that keeps nothing of earlier visits."""
    tab = chromium.new_page()
    wire = chromium.new_cdp_session(tab)
    for domain in ("Network", "DOM", "CSS"):
        wire.send(f"{domain}.enable")
    wire.send("Network.clearBrowserCache")
    yield tab, wire
    tab.close()


def ours(wire: CDPSession) -> float:
    """The share of the heading's and the texts' letters that are drawn with a font of the site."""
    root = wire.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = wire.send("DOM.querySelectorAll", {"nodeId": root, "selector": "h1, h2, main p"})
    drawn = [
        font
        for node in found["nodeIds"]
        for font in wire.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    ]
    letters = sum(font["glyphCount"] for font in drawn)
    return float(sum(font["glyphCount"] for font in drawn if font["isCustomFont"]) / letters)


def fetched(tab: Page) -> int:
    """How many files of the font are at hand, once the page asks for no more."""
    tab.wait_for_load_state("networkidle")
    loaded = "[...document.fonts].filter((face) => face.status === 'loaded').length"
    count: int = tab.evaluate(loaded)
    return count


def test_our_font_comes_with_the_second_page(tab: tuple[Page, CDPSession], address: str) -> None:
    page, wire = tab
    page.goto(address)
    assert fetched(page) > 3
    assert ours(wire) == 0
    page.goto(address + KINDS["consortium"])
    fetched(page)
    assert ours(wire) > 0.9


def test_the_first_page_fetches_only_letters_that_the_next_one_surely_has(
    tab: tuple[Page, CDPSession], address: str
) -> None:
    page, wire = tab
    page.goto(address)
    few = fetched(page)
    page.evaluate("sessionStorage.clear()")
    wire.send("Network.clearBrowserCache")
    page.goto(address + KINDS["programme"])
    assert fetched(page) == few, "whatever rare letters a page has"


@pytest.mark.parametrize("told", ["saveData: true", "effectiveType: '3g'"])
def test_who_saves_data_or_has_a_slow_line_stays_with_the_system(
    tab: tuple[Page, CDPSession], address: str, told: str
) -> None:
    page, _ = tab
    page.add_init_script(
        f"Object.defineProperty(navigator, 'connection', {{ value: {{ {told} }} }})"
    )
    page.goto(address)
    assert fetched(page) == 0
