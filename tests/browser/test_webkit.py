"""WebKit shows every kind of page on narrow and wide screens, and runs search, lists and forms."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.webkit import WebKit, browser, webkit
from tests.support.browsers import missing
from tests.support.page_kinds import KINDS

pytestmark = pytest.mark.long
DRAWN = {
    "search/?q=medica": ".hits a",
    "consortia/?country=DE": "[data-results] a",
    "apply/recruit/": "form[data-ready]",
    "consortia/2025/medica-kmdica/": ".stepper [aria-current], .stepper .past",
    "alerts/": "[data-way]",
}
"""Pages and what their scripts draw or keep."""


@pytest.fixture(scope="module")
def window(address: str) -> Iterator[WebKit]:
    """The browser, at a page that holds a frame; it starts once for all."""
    binary = browser() or missing("WebKitWebDriver, MiniBrowser or xvfb-run")
    with webkit(binary) as window:
        window.begin(address + "robots.txt")
        yield window


@pytest.mark.parametrize("width", [390, 1280])
def test_every_kind_of_page_fits(window: WebKit, address: str, width: int) -> None:
    pages = [f"{language}{path}" for language in ("", "en/") for path in KINDS.values()]
    wide = {path: window.wider(address + path, width) for path in pages}
    assert len(wide) > 80
    assert {path: out for path, out in wide.items() if out > 0} == {}


@pytest.mark.parametrize("path", DRAWN)
def test_scripts_run(window: WebKit, address: str, path: str) -> None:
    window.wider(address + path, 390)
    assert window.count(DRAWN[path]) > 0
