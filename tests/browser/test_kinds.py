"""Every kind of page: Korean on a phone, English on a desk, in two ways of colour each.

The Korean page is asked everything, some English ones of the same templates their colours;
test_matrix.py asks everything of each language in each width and way.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request

from tests.support import ROOT
from tests.support.axe import COLOURS, FULL, axe, axe_alike, contrast, put_into
from tests.support.page_kinds import KINDS, NARROW, UNSEEN, WIDE, localized
from tests.support.slices import chosen, sliced

ENGLISH = chosen(KINDS, 6)
WATCH = """window.shifts = []; new PerformanceObserver((list) => window.shifts.push(
    ...list.getEntries().filter((e) => !e.hadRecentInput).map((e) => [e.value,
    ...e.sources.map((s) => s.node?.outerHTML?.slice(0, 90) ?? s.node?.textContent)])
)).observe({ type: "layout-shift", buffered: true })"""


@pytest.fixture(scope="module")
def tab(tab: Page) -> Page:
    """One tab for all pages, which notes what jumps in them."""
    tab.add_init_script(WATCH)
    return tab


@pytest.fixture(scope="module")
def faults(tab: Page, address: str) -> list[str]:
    """Every error that a page tells, and every request that leaves the site."""
    told: list[str] = []

    def leaves(asked: Request) -> None:
        if not asked.url.startswith((address, "data:", "blob:")):
            told.append(f"asks {asked.url}")

    tab.on("pageerror", lambda error: told.append(str(error)))
    tab.on("console", lambda said: told.append(said.text) if said.type == "error" else None)
    tab.on("request", leaves)
    return told


def overflow(tab: Page) -> int:
    wide: int = tab.evaluate("document.scrollingElement.scrollWidth - innerWidth")
    return max(0, wide)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_page_on_a_phone(tab: Page, faults: list[str], address: str, kind: str) -> None:
    opened(tab, faults, address + localized(KINDS[kind], "ko"))
    found = {"light": axe_alike(tab)}
    tab.emulate_media(color_scheme="dark")
    found["dark"] = contrast(tab)
    held(tab, faults, found)


@pytest.mark.parametrize("kind", sliced(KINDS, ENGLISH))
def test_a_kind_of_page_in_english_on_a_desk(
    tab: Page, faults: list[str], address: str, kind: str
) -> None:
    opened(tab, faults, address + localized(KINDS[kind], "en"))
    tab.emulate_media(color_scheme="dark")
    tab.set_viewport_size(WIDE)
    found = {"dark": contrast(tab)}
    tab.emulate_media(color_scheme="light")
    tab.evaluate("document.documentElement.toggleAttribute('data-contrast', true)")
    found["high contrast"] = contrast(tab)
    held(tab, faults, found)


def opened(tab: Page, faults: list[str], address: str) -> None:
    """Open a page in a narrow window, in which it must not scroll sideways."""
    faults.clear()
    tab.emulate_media(color_scheme="light")
    tab.set_viewport_size(NARROW)
    tab.goto(address, wait_until="load")
    assert overflow(tab) == 0, "the page scrolls sideways at 390"
    put_into(tab)


def held(tab: Page, faults: list[str], found: dict[str, list[str]]) -> None:
    assert {how: broken for how, broken in found.items() if broken} == {}
    assert tab.evaluate("shifts") == [], "the layout shifted"
    assert faults == []


def test_what_looks_alike_is_asked_and_what_differs_is_found(tab: Page) -> None:
    grey = "<p style='color: #bbb; background: #fff'>grey</p>"
    tab.goto("about:blank")  # whose policy lets styles stand in the text
    tab.set_content(f"<main>{'<p>black</p>' * 40}<div class='one'>{grey}</div></main>")
    put_into(tab)
    assert contrast(tab) == axe(tab, COLOURS) != []
    assert axe_alike(tab) == axe(tab, FULL) != axe(tab, COLOURS)


def test_every_template_has_a_page_here() -> None:
    whole = {
        path.stem
        for path in (ROOT / "generator" / "theme" / "templates").glob("*.html")
        if 'extends "shell.html"' in path.read_text("utf-8")
    }
    assert whole - UNSEEN <= set(KINDS)
