"""Chromium as it draws the pictures: reports as HTML, and pages of a folder that is served."""

from __future__ import annotations

import shutil
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

LARGEST = 60_000  # bytes of a picture
WEBP = """async (png) => { const image = new Image(); image.src = png; await image.decode();
  const canvas = document.createElement("canvas"); canvas.width = image.width;
  canvas.height = image.height; canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", 0.5) }"""


@contextmanager
def drawing() -> Iterator[Page]:
    """A tab as wide as an A4 sheet."""
    with sync_playwright() as playwright:
        known = ("chromium", "google-chrome", "chromium-headless-shell")
        path = next(filter(None, map(shutil.which, known)), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 794, "height": 1123})
        browser.close()


def draw(page: Page, html: str, to: Path) -> None:
    """One picture, small enough for any line."""
    page.set_content(html)
    shown = page.locator("main").or_(page.locator("body:not(:has(main))"))
    _save(page, shown.screenshot(), to)


def _save(page: Page, screenshot: bytes, to: Path) -> None:
    """A screenshot as WebP, which the browser writes."""
    png = f"data:image/png;base64,{b64encode(screenshot).decode()}"
    page.goto("about:blank")  # the policy of what is drawn may let no picture in
    picture = b64decode(page.evaluate(WEBP, png).partition(",")[2])
    if len(picture) > LARGEST:
        raise SystemExit(f"{to}: {len(picture)} bytes")
    to.write_bytes(picture)


def draw_page(page: Page, address: str, to: Path) -> None:
    """The first screen of a page, with the site's own fonts."""
    page.set_viewport_size({"width": 1080, "height": 900})
    for _ in range(2):  # fonts are loaded from the second page on
        page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    _save(page, page.screenshot(), to)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a log."""

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A folder, served on this machine while the block runs; gives the address."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
