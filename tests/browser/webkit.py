"""WebKitGTK by the WebDriver protocol, in a display of its own: narrow pages stand in a frame."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from tests.support.served import free_port

DRIVER, DISPLAY = "WebKitWebDriver", "xvfb-run"
BROWSERS = ("/usr/lib", "/usr/libexec")
OPEN = """
const done = arguments[arguments.length - 1];
const [address, width] = arguments;
document.querySelector("iframe")?.remove();
const frame = document.createElement("iframe");
frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
frame.onload = () => setTimeout(() => {
  const page = frame.contentDocument.scrollingElement;
  done(page.scrollWidth - page.clientWidth);
}, 50);
frame.src = address;
document.body.append(frame);
"""
WAIT = """
const done = arguments[arguments.length - 1];
const [selector] = arguments;
const page = document.querySelector("iframe").contentDocument;
let left = 100;
const look = () => {
  const found = page.querySelectorAll(selector).length;
  if (found || !left--) done(found);
  else setTimeout(look, 100);
};
look();
"""


def browser() -> Path | None:
    """MiniBrowser, where it stands beside its driver."""
    if not shutil.which(DRIVER) or not shutil.which(DISPLAY):
        return None
    found = (path for root in BROWSERS for path in sorted(Path(root).glob("**/MiniBrowser")))
    return next(found, None)


class WebKit:
    """One window, which shows one frame at a time."""

    def __init__(self, port: int, binary: Path) -> None:
        self._root = f"http://127.0.0.1:{port}"
        options = {"binary": str(binary), "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        self._session = self._asked("/session", wanted)["sessionId"]
        self._say("timeouts", {"script": 30_000, "pageLoad": 30_000})

    def begin(self, address: str) -> None:
        """Open the page that holds the frame: of the same site, with no policy of its own."""
        self._say("url", {"url": address})

    def wider(self, address: str, width: int) -> int:
        """By how much a page stands out of a frame of a width."""
        return int(self._script(OPEN, address, width))

    def count(self, selector: str) -> int:
        """How many elements the page in the frame comes to have, of those that a selector finds."""
        return int(self._script(WAIT, selector))

    def close(self) -> None:
        """End the browser."""
        request = Request(f"{self._root}/session/{self._session}", method="DELETE")
        urlopen(request, timeout=30).close()

    def _script(self, script: str, *arguments: object) -> Any:
        return self._say("execute/async", {"script": script, "args": arguments})

    def _say(self, what: str, said: object) -> Any:
        return self._asked(f"/session/{self._session}/{what}", said)

    def _asked(self, path: str, said: object) -> Any:
        body = json.dumps(said).encode()
        request = Request(self._root + path, body, {"Content-Type": "application/json"})
        with urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]


@contextmanager
def webkit(binary: Path) -> Iterator[WebKit]:
    """A running browser."""
    port = free_port()
    command = [DISPLAY, "--auto-servernum", DRIVER, f"--port={port}"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True) as driver:
        try:
            _awaited(port)
            window = WebKit(port, binary)
            try:
                yield window
            finally:
                window.close()
        finally:
            os.killpg(driver.pid, signal.SIGTERM)  # the display and the driver with it


def _awaited(port: int) -> None:
    for _ in range(100):
        try:
            urlopen(f"http://127.0.0.1:{port}/status", timeout=5).close()
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"{DRIVER} does not answer")
