"""A built site on a local port, and one Chromium for all browser tests.

Without Chromium the tests are skipped and say so; under ``CI=true`` they fail instead.
``PORTAL_CHROMIUM`` names another browser than the first of the usual ones in the path.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    ViewportSize,
    sync_playwright,
)

from tests.support import ROOT, browsers
from tests.support.served import served

SIZE: ViewportSize = {"width": 1280, "height": 900}
WAYS = ("media", "color_scheme", "contrast", "forced_colors", "reduced_motion")
BUNDLE = "generator/theme/vendor/.made"
AS_IT_IS: dict[str, Any] = dict.fromkeys(WAYS, "null")
"""No way of showing a page but the browser's own."""
# All that a browser would ask the network for by itself is switched off.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--renderer-process-limit=1",  # a process for each tab takes as long as half a page
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.startswith("tests/browser/"):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, loaded: Path) -> Path:
    """The repository's own site, built once."""
    bundled = subprocess.run(["make", "--question", BUNDLE], cwd=ROOT, capture_output=True)
    assert bundled.returncode == 0, "scripts or styles are newer than their bundle: make ready"
    site = tmp_path_factory.mktemp("browser") / "site"
    command = [loaded / "mkdocs", "build", "--quiet", "--site-dir", site]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return site


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the site answers, with a final slash."""
    with served(built) as root:
        yield root


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What starts browsers; a process has one and no more."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(
    driver: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """A persistent context of the installed Chromium, 1280 by 900, in Korean."""
    context = driver.chromium.launch_persistent_context(
        tmp_path_factory.mktemp("profile"),
        executable_path=browsers.chromium() or browsers.missing("Chromium"),
        args=FLAGS,
        locale="ko-KR",
        viewport=SIZE,
        accept_downloads=True,
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture(scope="module")
def tab(chromium: BrowserContext) -> Iterator[Page]:
    """One tab for all pages of a module."""
    tab = chromium.new_page()
    yield tab
    tab.close()


@pytest.fixture(scope="session")
def kept(chromium: BrowserContext) -> Iterator[Page]:
    """The tab of tests that need no new one, which takes as long as half a page."""
    tab = chromium.new_page()
    yield tab
    tab.close()


@pytest.fixture
def page(kept: Page) -> Iterator[Page]:
    """A swept tab; errors of scripts and refusals of the content policy fail the test.

    Whoever listens to it takes ``fresh``, for a listener stays.
    """
    assert kept.viewport_size
    if kept.viewport_size != SIZE:
        kept.set_viewport_size(SIZE)
    with faultless(kept):
        yield kept
        swept(kept)


@pytest.fixture
def fresh(chromium: BrowserContext) -> Iterator[Page]:
    """A new tab, held to the same."""
    tab = chromium.new_page()
    with faultless(tab):
        yield tab
        tab.close()


@contextmanager
def faultless(tab: Page) -> Iterator[None]:
    """Errors of scripts and refusals of the content policy fail what is done meanwhile."""
    faults: list[str] = []

    def raised(error: Error) -> None:
        faults.append(str(error))

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    tab.on("pageerror", raised)
    tab.on("console", said)
    try:
        yield
    finally:  # else the next test would be told them too
        tab.remove_listener("pageerror", raised)
        tab.remove_listener("console", said)
    assert faults == []


def swept(tab: Page) -> None:
    """Leave nothing in a tab that a new one has not."""
    tab.unroute_all()
    tab.emulate_media(**AS_IT_IS)
    if tab.url.startswith("http"):
        tab.evaluate("sessionStorage.clear()")
    tab.goto("about:blank")
