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


_OPENER = urllib.request.build_opener(_NoRedirects)


def ask(
    method: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes | None = None,
    largest: int = LARGEST,
) -> Answer:
    """The answer to one request, whatever its status.

    Raises ``Unreachable``, and ``ValueError`` for an address that is not of the web.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise ValueError(url)
    request = urllib.request.Request(url, body, dict(headers), method=method)
    try:
        with _OPENER.open(request, timeout=TIMEOUT) as answer:
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
