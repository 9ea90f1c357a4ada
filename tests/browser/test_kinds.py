"""Every kind of page, in both languages, narrow and wide, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Request

from tests.browser.kinds import KINDS, UNSEEN, localized
from tests.conftest import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
FULL = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
NARROW, WIDE = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
RUN = """async (options) => (await axe.run(document, options)).violations.map(
    (v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`)"""
WATCH = """window.shifts = []; new PerformanceObserver((list) => window.shifts.push(
    ...list.getEntries().filter((e) => !e.hadRecentInput).map((e) => [e.value,
    ...e.sources.map((s) => s.node?.outerHTML?.slice(0, 90) ?? s.node?.textContent)])
)).observe({ type: "layout-shift", buffered: true })"""


@pytest.fixture(scope="module")
def tab(chromium: BrowserContext) -> Iterator[Page]:
    """One tab for all pages; axe is put in by hand, so the content policy stays in force."""
    tab = chromium.new_page()
    tab.add_init_script(WATCH)
    yield tab
    tab.close()


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


def axe(tab: Page, options: dict[str, Any]) -> list[str]:
    found: list[str] = tab.evaluate(RUN, options)
    return found


def overflow(tab: Page) -> int:
    wide: int = tab.evaluate("document.scrollingElement.scrollWidth - innerWidth")
    return max(0, wide)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_page(
    tab: Page, faults: list[str], address: str, kind: str, language: str
) -> None:
    faults.clear()
    tab.emulate_media(color_scheme="light")
    tab.set_viewport_size(NARROW)
    tab.goto(address + localized(KINDS[kind], language), wait_until="load")
    assert overflow(tab) == 0, "the page scrolls sideways at 390"
    tab.evaluate(AXE.read_text("utf-8"))
    told = {"narrow, light": axe(tab, FULL)}
    tab.emulate_media(color_scheme="dark")
    told["narrow, dark"] = axe(tab, COLOURS)
    assert tab.evaluate("shifts") == [], "the layout shifted"
    tab.set_viewport_size(WIDE)
    told["wide, dark"] = axe(tab, FULL)
    tab.emulate_media(color_scheme="light")
    told["wide, light"] = axe(tab, COLOURS)
    assert {how: found for how, found in told.items() if found} == {}
    assert faults == []


def test_every_template_has_a_page_here() -> None:
    whole = {
        path.stem
        for path in (ROOT / "generator" / "theme" / "templates").glob("*.html")
        if 'extends "shell.html"' in path.read_text("utf-8")
    }
    assert whole - UNSEEN <= set(KINDS)
