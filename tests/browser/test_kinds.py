"""Every kind of page, in both languages, narrow and wide, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.kinds import KINDS, UNSEEN, address
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


def listen(tab: Page, address: str) -> list[str]:
    """Every error that the page tells, and every request that leaves the site."""
    faults: list[str] = []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    tab.on("request", lambda asked: None if asked.url.startswith((address, "data:", "blob:"))
           else faults.append(f"asks {asked.url}"))
    return faults


def axe(tab: Page, options: dict[str, Any]) -> list[str]:
    found: list[str] = tab.evaluate(RUN, options)
    return found


def overflow(tab: Page) -> int:
    wide: int = tab.evaluate("document.scrollingElement.scrollWidth - innerWidth")
    return max(0, wide)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_page(tab: Page, address_of: Any, kind: str, language: str) -> None:
    root, path = address_of(kind, language)
    faults = listen(tab, root)
    tab.emulate_media(color_scheme="light")
    tab.set_viewport_size(NARROW)
    tab.goto(root + path, wait_until="load")
    assert overflow(tab) == 0, "the page scrolls sideways at 390"
    assert tab.evaluate("shifts") == [], "the layout shifted"
    tab.evaluate(AXE.read_text("utf-8"))
    told = [("narrow light", axe(tab, FULL))]
    tab.emulate_media(color_scheme="dark")
    told.append(("narrow dark", axe(tab, COLOURS)))
    tab.set_viewport_size(WIDE)
    told.append(("wide dark", axe(tab, FULL)))
    tab.emulate_media(color_scheme="light")
    told.append(("wide light", axe(tab, COLOURS)))
    assert [(how, found) for how, found in told if found] == []
    assert faults == []
    tab.remove_all_listeners() if hasattr(tab, "remove_all_listeners") else None


@pytest.fixture
def address_of(address: str, built: Path) -> Any:
    """The site's root, and the path of a kind of page in a language."""

    def found(kind: str, language: str) -> tuple[str, str]:
        return address, _address(KINDS[kind], language)

    return found


_address = address


def test_every_template_has_a_page_here() -> None:
    whole = {
        path.stem
        for path in (ROOT / "generator" / "theme" / "templates").glob("*.html")
        if 'extends "shell.html"' in path.read_text("utf-8")
    }
    assert whole - UNSEEN <= set(KINDS)
