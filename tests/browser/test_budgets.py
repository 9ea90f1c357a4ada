"""Size budgets of a visit, measured with gzip and fonts included."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.support.page_kinds import KINDS, LISTS, RECORDS
from tests.support.served import served
from tests.support.slices import sliced

KB = 1024
FIRST, FIRST_LIST, LATER = 220 * KB, 380 * KB, 20 * KB
FIRST_SEEN = ("home", *RECORDS, *LISTS, "tools", "subsidies-sample")
LATEST = ("consortium", "call", "exhibition")
PACKED = (".html", ".css", ".js", ".json", ".svg")


class Gzipped(SimpleHTTPRequestHandler):
    """Serves as a web host does: texts packed, everything kept by the browser."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        if path.suffix in PACKED:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        kept = "no-cache" if path.suffix == ".html" else "max-age=3600"
        self.send_header("Cache-Control", kept)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def host(built: Path) -> Iterator[str]:
    with served(built, Gzipped) as root:
        yield root


def visit(context: BrowserContext, address: str, fresh: bool) -> int:
    """The bytes that a visit takes; ``fresh`` forgets what earlier visits brought."""
    tab = context.new_page()
    wire = context.new_cdp_session(tab)
    wire.send("Network.enable")
    if fresh:
        wire.send("Network.clearBrowserCache")
    taken: list[float] = []
    wire.on("Network.loadingFinished", lambda event: taken.append(event["encodedDataLength"]))
    tab.goto(address, wait_until="load")
    tab.evaluate("document.fonts.ready.then(() => null)")
    tab.wait_for_load_state("networkidle")
    tab.close()
    return round(sum(taken))


@pytest.mark.parametrize("language", sliced(["ko", "en"], ["ko"]))
@pytest.mark.parametrize("kind", sliced(FIRST_SEEN, ("home", "tools", *LATEST, *LISTS[:2])))
def test_a_first_visit_is_light(
    chromium: BrowserContext, host: str, kind: str, language: str
) -> None:
    path = KINDS[kind] if language == "ko" else f"en/{KINDS[kind]}"  # without letters of Hangul
    weight = visit(chromium, host + path, fresh=True)
    print(f"{kind} {language}: first visit {weight / KB:.0f} KB")
    assert weight < (FIRST_LIST if kind in LISTS else FIRST)


@pytest.mark.parametrize("kinds", sliced([LATEST, RECORDS], [LATEST]), ids=len)
def test_a_later_record_is_lighter(
    chromium: BrowserContext, host: str, kinds: tuple[str, ...]
) -> None:
    visit(chromium, host, fresh=True)
    for path in ("consortia/2025/saudi-programme-kbiz/", "exhibitions/cosmoprof-asia/"):
        visit(chromium, host + path, fresh=False)
    for kind in kinds:
        weight = page_alone(chromium, host + KINDS[kind])
        print(f"{kind}: later visit {weight / KB:.1f} KB without rare letters")
        assert weight < LATER


def page_alone(context: BrowserContext, address: str) -> int:
    """What a later visit takes; slices of letters that no page before had come once."""
    tab = context.new_page()
    tab.goto(address, wait_until="load")
    tab.evaluate("document.fonts.ready.then(() => null)")
    tab.wait_for_load_state("networkidle")  # a tab that closes early drops the slice on its way
    tab.close()
    return visit(context, address, fresh=False)
