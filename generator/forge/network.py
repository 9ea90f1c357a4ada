"""The only module that opens connections; responses are limited in size.

Standard library only, so that a failed installation can still be reported.
"""

from __future__ import annotations

import http.client
import socket
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any
from urllib.parse import urlsplit

TIMEOUT = 20  # seconds for each step of a connection
NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the last four bytes are an IPv4 address
LARGEST = 16 * 1024 * 1024  # bytes of an answer that are read


class Unreachable(Exception):
    """No response: unknown host, refused, timeout or broken connection."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Does not follow redirects, which would send the token to another host."""

    def redirect_request(self, *_: Any) -> None:
        return None


class _Http(http.client.HTTPConnection):
    def connect(self) -> None:
        super().connect()
        _hold_public(self.sock)


class _Https(http.client.HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        _hold_public(self.sock)


class _PublicHttp(urllib.request.HTTPHandler):
    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_Http, request)


class _PublicHttps(urllib.request.HTTPSHandler):
    def https_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_Https, request)


_OPENER = urllib.request.build_opener(_NoRedirects)
_PUBLIC = urllib.request.build_opener(_NoRedirects, _PublicHttp, _PublicHttps)


def ask_public(method: str, url: str, headers: Mapping[str, str]) -> Answer | None:
    """Status and headers of an address that a stranger names; None where none comes from the world.

    A name can lead elsewhere when it is asked than when it was looked at, so that it is also looked
    at where a connection has led, before anything is said. A proxy has to look up names itself.
    """
    try:
        if not is_public(url):
            return None
        opener = _OPENER if urllib.request.getproxies() else _PUBLIC
        return ask(method, url, headers, largest=1, opener=opener)
    except (Unreachable, ValueError):
        return None


def ask(
    method: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes | None = None,
    largest: int = LARGEST,
    opener: urllib.request.OpenerDirector = _OPENER,
) -> Answer:
    """The answer to one request, whatever its status.

    Raises ``Unreachable``, and ``ValueError`` for an address that is not of the web.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise ValueError(url)
    request = urllib.request.Request(url, body, dict(headers), method=method)
    try:
        with opener.open(request, timeout=TIMEOUT) as answer:
            return _read(answer.status, answer, largest)
    except urllib.error.HTTPError as answer:
        with answer:
            return _read(answer.code, answer, largest)
    except (OSError, http.client.HTTPException) as error:
        raise Unreachable(str(getattr(error, "reason", error)) or repr(error)) from None


def is_public(url: str) -> bool:
    """Whether a host resolves to public addresses only."""
    try:
        found = socket.getaddrinfo(urlsplit(url).hostname or "", None)
    except (OSError, ValueError):
        return False
    return all(_is_public(ip_address(entry[4][0])) for entry in found)


def _hold_public(connection: socket.socket) -> None:
    """End a connection that has led to a place that is not public."""
    if not _is_public(ip_address(connection.getpeername()[0])):
        connection.close()
        raise ConnectionRefusedError("not public")


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    """An address of the world; one that carries another in it is that one's."""
    if isinstance(address, IPv6Address):
        teredo = address.teredo or (None, None)
        inside = address.ipv4_mapped or address.sixtofour or teredo[1]
        if address in NAT64:
            inside = IPv4Address(int(address) & 0xFFFFFFFF)
        if inside is not None:
            return _is_public(inside)
    return address.is_global and not address.is_multicast


def _read(status: int, answer: Any, largest: int) -> Answer:
    headers = {name.lower(): value for name, value in answer.headers.items()}
    return Answer(status, headers, answer.read(largest))
