"""The tab that tests share is handed on as a new one is."""

from __future__ import annotations

from playwright.sync_api import BrowserContext

from tests.browser.conftest import swept

SEEN = """() => [sessionStorage.length, ...["print", "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)", "(forced-colors: active)", "(prefers-reduced-motion: reduce)"]
    .map((asked) => matchMedia(asked).matches)]"""


def test_a_swept_tab_is_as_a_new_one(chromium: BrowserContext, address: str) -> None:
    tab = chromium.new_page()
    tab.goto(f"{address}build.json")
    new = tab.evaluate(SEEN)
    tab.evaluate("sessionStorage.setItem('a', 'b')")
    tab.emulate_media(media="print", color_scheme="dark", contrast="more")
    tab.emulate_media(forced_colors="active", reduced_motion="reduce")
    used = tab.evaluate(SEEN)
    swept(tab)
    tab.goto(f"{address}build.json")
    assert tab.evaluate(SEEN) == new
    assert all(before != after for before, after in zip(new, used, strict=True))
    tab.close()
