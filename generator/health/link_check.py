"""Checks links of records, one at a time per host, with retries.

Each host gets one request at a time, a second apart.  Refusals (403, 429, server errors) prove
nothing about the page; only *gone* (404, 410) and *unreachable* after three tries count as dead.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urljoin, urlsplit

from generator.records.model import Record

TRIES, REDIRECTS, HOSTS_AT_ONCE, GIVE_UP, SEVERAL = 3, 5, 8, 3, 3
BETWEEN, BEFORE_AGAIN = 1.0, 5.0  # seconds
GONE = (404, 410)
AGENT = {"User-Agent": "Mozilla/5.0 (compatible; export-consortium-portal link check)"}


class Response(Protocol):
    """A response: status, and headers with lower-case names."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


Ask = Callable[[str, str], "Response | None"]
"""Method and address in, an answer out; None when no answer came."""


@dataclass(frozen=True)
class Prober:
    """Checks addresses through ``ask``, which does the network access."""

    ask: Ask
    pause: Callable[[float], None] = time.sleep

    def outcomes(self, urls: Iterable[str]) -> dict[str, str]:
        """``fine``, ``gone``, ``unreachable`` or ``unsure`` for each address.

        Where several hosts are asked and none answers, it is this machine that reaches nobody:
        then all are ``offline``.
        """
        hosts: dict[str, list[str]] = {}
        for url in sorted(set(urls)):
            hosts.setdefault(_host_of(url), []).append(url)
        with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
            found = dict(one for host in pool.map(self._host, hosts.values()) for one in host)
        first = {found[its[0]] for its in hosts.values()}  # of each host the one surely asked
        offline = len(hosts) >= SEVERAL and first == {"unreachable"}
        return dict.fromkeys(found, "offline") if offline else found

    def _host(self, urls: list[str]) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        silent = 0
        for number, url in enumerate(urls):
            if number:
                self.pause(BETWEEN)
            outcome = "unsure" if silent >= GIVE_UP else self._outcome(url)
            silent = silent + 1 if outcome == "unreachable" else 0 if silent < GIVE_UP else silent
            found.append((url, outcome))
        return found

    def _outcome(self, url: str) -> str:
        answer = None
        if not _host_of(url):  # no address at all: nothing need be asked
            return "unreachable"
        for attempt in range(TRIES):
            if attempt:
                self.pause(BEFORE_AGAIN * attempt)
            answer = self._followed("HEAD", url)
            if answer is not None and answer.status >= 400:  # some servers know no HEAD
                answer = self._followed("GET", url)
            if answer is not None and answer.status < 500 and answer.status != 429:
                break
        if answer is None:
            return "unreachable"
        return "gone" if answer.status in GONE else "fine" if answer.status < 400 else "unsure"

    def _followed(self, method: str, url: str) -> Response | None:
        for _ in range(REDIRECTS):
            answer = self.ask(method, url)
            where = answer.headers.get("location", "") if answer is not None else ""
            if answer is None or answer.status not in (301, 302, 303, 307, 308) or not where:
                return answer
            try:
                url = urljoin(url, where)
            except ValueError:
                return answer
        return answer


def _host_of(url: str) -> str:
    try:
        parts = urlsplit(url)
        return parts.netloc.lower() if parts.port != 0 else ""
    except ValueError:
        return ""


def links(records: Iterable[Record]) -> dict[str, list[str]]:
    """Every URL in some records, with the files that contain it."""
    found: dict[str, list[str]] = {}
    for record in records:
        for url in sorted(set(_addresses(record.written))):
            found.setdefault(url, []).append(record.document.file)
    return found


def _addresses(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.startswith(("http://", "https://")):
            yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _addresses(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _addresses(inner)
