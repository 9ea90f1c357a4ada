"""A folder on a local port, as a web server has it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.support import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
AT = "/axe.min.js"
"""Where axe-core answers beside the site, so that a browser reads it once for all pages."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word on the terminal, many on one connection."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        return str(AXE) if path == AT else super().translate_path(path)

    def end_headers(self) -> None:
        if self.path == AT:
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(site: Path, by: type[SimpleHTTPRequestHandler] = Quiet, port: int = 0) -> Iterator[str]:
    """A folder on a port, any that is free unless one is named; its address, with a final slash."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(by, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def free_port() -> int:
    """A port that nobody listens on, for a program that must be told one."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
