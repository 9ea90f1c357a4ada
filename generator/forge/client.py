"""One HTTP client for every forge: bounded in time and size, patient, and page by page."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from generator.forge.answered import OTHER_FORM, answered
from generator.forge.errors import ApiError
from generator.forge.network import LARGEST, Answer, Unreachable, ask
from generator.forge.waiting import limited, seconds_to_wait

MOST_PAGES = 10
TRIES, LONGEST_PAUSE = 3, 60  # seconds
ABSENT = 404
BUSY = (500, 502, 503, 504)
MOVED, UNAUTHORIZED = (301, 302, 303, 307, 308), 401
ELSEWHERE = (
    "저장소의 이름이나 자리가 바뀌었습니다: {}. mkdocs.yml의 repo_url을 지금 주소로 고쳐 주십시오."
    " / the repository has moved; write where it is now into repo_url of mkdocs.yml"
)
NOT_KNOWN = (
    "토큰이 만료되었거나 취소되었습니다. 새로 만들어 넣어 주십시오."
    " / the token has expired or was revoked; make a new one"
)
PER_PAGE = 100
AGENT = {"User-Agent": "export-consortium-portal"}


@dataclass(frozen=True)
class Client:
    """A forge's REST API; what it allows depends on the token in the headers."""

    url: str
    headers: Mapping[str, str] = field(repr=False)
    size: tuple[str, int] = ("per_page", PER_PAGE)
    """What the forge calls the length of a page, and the one that is asked for."""
    pause: Callable[[float], None] = time.sleep

    def read(self, path: str, **query: str | int) -> Any:
        """Read a path; failed reads are retried."""
        return self._read(path, query)[0]

    def pages(
        self,
        path: str,
        within: str = "",
        *,
        whole: bool = False,
        most: int = MOST_PAGES,
        **query: str | int,
    ) -> Iterator[Any]:
        """The entries of a list, or of the list ``within`` an object, page by page.

        A list without end is read for ``most`` pages and no further; one that has to be ``whole``
        raises ``ApiError`` then.
        """
        name, size = self.size
        seen = 0
        for page in range(1, most + 1):
            found, answer = self._read(path, {**query, name: size, "page": page})
            entries = found[within] if within else found
            if not isinstance(entries, list):
                raise ApiError(OTHER_FORM, f"GET {path}", "the answer is no list")
            yield from entries
            seen += len(entries)
            if not entries or not _goes_on(answer, seen, len(entries) >= size):
                return
        if whole:
            raise ApiError(413, f"GET {path}", f"more than {seen}")

    def found(self, path: str) -> Any | None:
        """What is read from a path; None where the forge says that there is no such thing."""
        try:
            return self.read(path)
        except ApiError as error:
            if error.status != ABSENT:
                raise
            return None

    def write(self, method: str, path: str, content: Any = None) -> Any:
        """Write; repeated only where the forge says that it did nothing, as it had too much to do.

        Any other failed write may have taken effect.
        """
        body = None if content is None else json.dumps(content).encode()
        return _content(self._asked(method, path, body), f"{method} {path}")

    def _read(self, path: str, query: Mapping[str, str | int]) -> tuple[Any, Answer]:
        answer = self._asked("GET", f"{path}?{urlencode(query)}" if query else path)
        return _content(answer, f"GET {path}"), answer

    def _asked(self, method: str, path: str, body: bytes | None = None) -> Answer:
        """The answer, once the forge is neither busy nor out of reach, or after ``TRIES``."""
        for _ in range(TRIES - 1):
            try:
                answer = self._ask(method, path, body)
            except Unreachable:
                if method != "GET":
                    raise
                self.pause(1)
                continue
            again = limited(answer) or (method == "GET" and answer.status in BUSY)
            if not again or (wait := seconds_to_wait(answer)) > LONGEST_PAUSE:
                return answer
            self.pause(wait)
        return self._ask(method, path, body)

    def _ask(self, method: str, path: str, body: bytes | None = None) -> Answer:
        headers = {**AGENT, **self.headers}
        if body is not None:
            headers["Content-Type"] = "application/json"
        return ask(method, f"{self.url}{path}", headers, body, LARGEST + 1)


def _goes_on(answer: Answer, seen: int, full: bool) -> bool:
    """Whether a list has another page, as far as the forge says so."""
    if "link" in answer.headers:
        return 'rel="next"' in answer.headers["link"]
    total = answer.headers.get("x-total-count", "")
    return seen < int(total) if total.isdigit() else full


def _content(answer: Answer, what: str) -> Any:
    if not 200 <= answer.status < 300:
        raise ApiError(answer.status, what, _why(answer))
    if len(answer.body) > LARGEST:
        raise ApiError(413, what, f"more than {LARGEST} bytes")
    try:
        return answered(answer.body, what) if answer.body else None
    except (ValueError, RecursionError):
        raise ApiError(answer.status, what, "the answer is not JSON") from None


def _why(answer: Answer) -> str:
    """Why a request was refused, and what that means where the forge does not say it."""
    why = _reason(answer.body)
    if answer.status in MOVED:
        return ELSEWHERE.format(answer.headers.get("location", "") or why)
    return f"{why} – {NOT_KNOWN}" if answer.status == UNAUTHORIZED else why


def _reason(body: bytes) -> str:
    """Why, as the forge says it in a line; not the page that a server shows to browsers."""
    try:
        why = json.loads(body)
        said = why.get("message") if isinstance(why, dict) else why
    except (ValueError, RecursionError):
        said = "" if body.lstrip().startswith(b"<") else body.decode("utf-8", "replace")
    return str(said or "")[:200]
