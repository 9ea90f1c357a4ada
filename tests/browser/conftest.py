"""A built site on a local port, and one Chromium for all browser tests.

Without Chromium the tests are skipped and say so; under ``CI=true`` they fail instead.
``PORTAL_CHROMIUM`` names another browser than the first of the usual ones in the path.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.support import ROOT, browsers
from tests.support.served import served

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
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A persistent context of the installed Chromium, 1280 by 900, in Korean."""
    binary = browsers.chromium() or browsers.missing("Chromium")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"),
            executable_path=binary,
            args=FLAGS,
            locale="ko-KR",
            viewport={"width": 1280, "height": 900},
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


@pytest.fixture
def page(chromium: BrowserContext) -> Iterator[Page]:
    """A fresh tab; errors of scripts and refusals of the content policy fail the test."""
    tab = chromium.new_page()
    faults: list[str] = []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield tab
    tab.close()
    assert faults == []
