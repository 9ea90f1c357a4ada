"""What a person does on a forge's own pages, where its API would do something else."""

from __future__ import annotations

import re
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

TOKEN = re.compile(rb"""name="_csrf" value="([^"]+)"|csrfToken: '([^']+)'""")


def signed_in(address: str, login: str, password: str) -> OpenerDirector:
    """The pages of a forge as an account sees them."""
    opener = build_opener(HTTPCookieProcessor(CookieJar()))
    told = {"user_name": login, "password": password}
    _send(opener, f"{address}/user/login", f"{address}/user/login", told)
    return opener


def comment(opener: OpenerDirector, page: str, words: str) -> None:
    """Write a comment by the form below a request: ``https://host/owner/name/issues/7``."""
    _send(opener, page, f"{page}/comments", {"content": words})


def _send(opener: OpenerDirector, page: str, to: str, told: dict[str, str]) -> None:
    with opener.open(page) as answer:
        found = TOKEN.search(answer.read())
    assert found, f"{page} has no form"
    token = (found[1] or found[2]).decode()
    with opener.open(to, urlencode({"_csrf": token, **told}).encode()) as answer:
        assert answer.status == 200, answer.status
