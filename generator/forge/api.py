"""GitHub's REST API for one repository: read, read page by page, write.

Standard library only, like :mod:`generator.forge.network`.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from generator.forge.network import Answer, Unreachable, ask

PER_PAGE, MOST_PAGES = 100, 10
TRIES, LONGEST_PAUSE = 3, 60  # seconds
BUSY = (429, 500, 502, 503, 504)


class ApiError(Exception):
    """The forge refused a request: status, request and response text."""

    def __init__(self, status: int, what: str, message: str) -> None:
        super().__init__(f"{status} {what}: {message}")
        self.status = status


@dataclass(frozen=True)
class Api:
    """A repository on a forge; what it may do depends on the token."""

    url: str
    repository: str
    token: str
    pause: Callable[[float], None] = time.sleep

    def read(self, path: str, **query: str | int) -> Any:
        """Read a path below the repository; failed reads are retried."""
        asked = f"{path}?{urlencode(query)}" if query else path
        for left in range(TRIES - 1, -1, -1):
            try:
                answer = self._ask("GET", asked)
            except Unreachable:
                if not left:
                    raise
                self.pause(1)
                continue
            if not (left and (answer.status in BUSY or "retry-after" in answer.headers)):
                return _content(answer, f"GET {path}")
            self.pause(_wait(answer))
        raise AssertionError  # the last turn returns or raises

    def pages(
        self,
        path: str,
        within: str = "",
        *,
        whole: bool = False,
        most: int = MOST_PAGES,
        **query: str | int,
    ) -> Iterator[Any]:
        """The entries of a list, or of the list ``within`` an object, a hundred at a time.

        A list without end is read for ``most`` pages and no further; one that has to be ``whole``
        raises ``ApiError`` then.
        """
        for page in range(1, most + 1):
            found = self.read(path, **query, per_page=PER_PAGE, page=page)
            entries = found[within] if within else found
            yield from entries
            if len(entries) < PER_PAGE:
                return
        if whole:
            raise ApiError(413, f"GET {path}", f"more than {PER_PAGE * most}")

    def write(self, method: str, path: str, content: Any = None) -> Any:
        """Write without retrying, since a failed write may have taken effect."""
        body = None if content is None else json.dumps(content).encode()
        return _content(self._ask(method, path, body), f"{method} {path}")

    def _ask(self, method: str, path: str, body: bytes | None = None) -> Answer:
        headers = {
            "Accept": "application/vnd.github+json",
            "User-Agent": "export-consortium-portal",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            headers["Content-Type"] = "application/json"
        return ask(method, f"{self.url}/repos/{self.repository}{path}", headers, body)


def from_environment(environment: Mapping[str, str]) -> Api:
    """The repository that a workflow runs in.

    Raises ``KeyError`` or ``ValueError`` when the environment does not name one.
    """
    repository = environment["GITHUB_REPOSITORY"]
    if not re.fullmatch(r"(?!\.+/)[\w.-]+/(?!\.+\Z)[\w.-]+", repository):
        raise ValueError(repository)
    url = environment.get("GITHUB_API_URL", "https://api.github.com").rstrip("/")
    return Api(url, repository, environment.get("GITHUB_TOKEN", ""))


def _content(answer: Answer, what: str) -> Any:
    if not 200 <= answer.status < 300:
        raise ApiError(answer.status, what, answer.body[:200].decode("utf-8", "replace"))
    return json.loads(answer.body) if answer.body else None


def _wait(answer: Answer) -> float:
    message = answer.headers.get("retry-after", "")
    return min(int(message), LONGEST_PAUSE) if message.isdigit() else 2
