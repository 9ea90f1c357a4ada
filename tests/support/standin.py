"""A server on 127.0.0.1 that answers as a forge does, from a list of routes."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

Route = tuple[str, str, Callable[..., Any]]
"""Method, path, and the answer to a query, a content and what the path names."""


class Refused(Exception):
    """Another status than usual, and what is said with it."""

    def __init__(self, status: int, content: Any = None) -> None:
        super().__init__(status)
        self.status, self.content = status, content


class StandIn:
    """A forge of which tests set the answers, and what was written to it."""

    routes: list[Route]
    size = "per_page"
    most = 100
    allowed = "*"
    """Whose pages may ask from a browser."""

    def __init__(self) -> None:
        self.url = ""
        self.writes: list[str] = []
        self.asked: list[tuple[str, str, int, Any]] = []
        """Method, path without the query, status and answer, as they went over the line."""

    def answer(self, method: str, path: str, content: Any) -> tuple[int, dict[str, str], Any]:
        """Status, headers and content."""
        parts = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        for wanted, form, made in self.routes:
            found = re.fullmatch(form, parts.path)
            if wanted != method or not found:
                continue
            if method != "GET":
                self.writes.append(f"{method} {unquote(parts.path)}")
            try:
                said = made(self, query, content, *map(unquote, found.groups()))
            except Refused as refused:
                return refused.status, {}, refused.content
            except (LookupError, StopIteration):
                return 404, {}, {"message": "not found"}
            headers = {"Access-Control-Allow-Origin": self.allowed} if method == "OPTIONS" else {}
            if isinstance(said, list) and "page" in query:
                said, headers = self._page(said, query, parts.path)
            return {"POST": 201}.get(method, 200), headers, said
        return 404, {}, {"message": "no such address"}

    def _page(
        self, listed: list[Any], query: dict[str, str], path: str
    ) -> tuple[list[Any], dict[str, str]]:
        page = int(query["page"])
        size = min(int(query.get(self.size, self.most)), self.most)
        told = {"X-Total-Count": str(len(listed))}
        if page * size < len(listed):
            told["Link"] = f'<{self.url}{path}?page={page + 1}>; rel="next"'
        return listed[(page - 1) * size : page * size], told


@contextmanager
def listening(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """A server on a free port of this machine, for as long as the block lasts; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def serving(forge: StandIn) -> Iterator[StandIn]:
    """The forge behind an address of this machine, for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            sent = self.rfile.read(length)
            form = (self.headers.get("Content-Type") or "").endswith("form-urlencoded")
            content = dict(parse_qsl(sent.decode())) if form else json.loads(sent or b"null")
            status, headers, said = forge.answer(self.command, self.path, content)
            path = urlsplit(self.path).path
            forge.asked.append((self.command, path, status, said))
            empty = status in (204, 405) or said is None
            body = b"" if empty else json.dumps(said).encode()
            self.send_response(status)
            told = {"Content-Type": "application/json", "Content-Length": str(len(body))}
            for name, value in {**headers, **told}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_PATCH = do_PUT = do_DELETE = do_OPTIONS = do_GET  # noqa: N815

        def log_message(self, *_: Any) -> None:
            pass

    with listening(Handler) as forge.url:
        yield forge
