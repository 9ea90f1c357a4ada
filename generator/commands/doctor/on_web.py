"""The steps that the web answers: the published pages, and a forge that lets them in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

from generator.build.disk.own_folders import MARK
from generator.commands.doctor.seen import Seen, right, unasked, wrong
from generator.forge.client import AGENT
from generator.forge.network import Answer, Unreachable, ask
from generator.forge.port import Forge
from generator.site.settings import Site

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
LARGEST = 4096
ALLOWED = "access-control-allow-origin"


def pages(site: Site, tip: str) -> Iterator[Seen]:
    """Whether the site is there, made by this program, of the version that is published."""
    answer = _asked("GET", f"{site.url}{MARK}")
    if isinstance(answer, str):
        yield unasked("pages", "pages-unreachable", url=site.url, there=answer)
    elif answer.status != 200:
        yield wrong("pages", "no-pages", url=site.url, there=answer.status)
    elif (commit := _commit(answer.body)) is None:
        yield wrong("pages", "other-pages", url=site.url)
    elif tip and commit != tip:
        yield wrong("pages", "older-pages", url=site.url, there=commit[:12] or "–", tip=tip[:12])
    else:
        yield right("pages", url=site.url)


def origin(site: Site, forge: Forge) -> Iterator[Seen]:
    """Whether the forge lets the site's own pages speak with it, as a browser asks."""
    parts = urlsplit(site.url)
    own = f"{parts.scheme}://{parts.netloc}"
    wanted = {"Access-Control-Request-Method": "GET", "Origin": own}
    wanted["Access-Control-Request-Headers"] = "authorization"
    answer = _asked("OPTIONS", f"{forge.address.api}/user", wanted)
    if isinstance(answer, str):
        yield unasked("origin", "not-asked")
    elif answer.headers.get(ALLOWED) in ("*", own):
        yield right("origin", own=own)
    else:
        yield wrong("origin", "origin-refused", own=own)


def client(site: Site, forge: Forge) -> Iterator[Seen]:
    """Whether the forge knows the site as a public client; a code that is none tells it apart.

    RFC 6749, 5.2: ``invalid_client`` is said of an unknown client alone.
    """
    grant = {"grant_type": "authorization_code", "client_id": site.sending_client, "code": "none"}
    more = {"redirect_uri": f"{site.url}apply/send/", "code_verifier": "n" * 43}
    body = urlencode(grant | more).encode()
    server = forge.address.server
    path = "/oauth/token" if forge.name == "gitlab" else "/login/oauth/access_token"
    answer = _asked("POST", f"{server}{path}", FORM, body)
    if isinstance(answer, str):
        yield unasked("client", "not-asked")
    elif (error := _told(answer.body).get("error")) == "invalid_client":
        yield wrong("client", "unknown-client", url=site.url, there=site.sending_client)
    elif error:
        yield right("client", there=server)
    else:
        yield unasked("client", "refused", there=answer.status)


def _asked(
    method: str, url: str, more: dict[str, str] | None = None, body: bytes | None = None
) -> Answer | str:
    """The answer, or why there is none."""
    try:
        return ask(method, url, {**AGENT, **(more or {})}, body, largest=LARGEST)
    except (Unreachable, ValueError) as error:
        return str(error)


def _commit(body: bytes) -> str | None:
    """The version that pages were made of; empty where they do not say, None if not ours."""
    told = _told(body)
    return str(told.get("commit") or "") if "built" in told else None


def _told(body: bytes) -> dict[str, Any]:
    """What an answer says; nothing where it is no JSON object."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
