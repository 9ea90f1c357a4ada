"""What settings of a site have to be, and which ones are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from generator.site.settings import PUBLICATIONS
from generator.text.dates import exact

AUTHORITY = re.compile(r"([a-z0-9.-]+,\d{4}(-\d\d){0,2})?\Z")
GROUPS = ("names", "operator", "publisher")
WORDS = {
    "yaml": "YAML로 읽을 수 없습니다 / it cannot be read as YAML",
    "utf-8": "UTF-8이 아닙니다 / it is not UTF-8",
    "group": "안쪽 항목이 있는 묶음이어야 합니다 / it has to be a group of settings",
    "name": "한 줄의 글이어야 합니다 / it has to be words on one line",
    "url": 'https://나 http://로 시작하는 주소여야 합니다 / it has to be an address: "https://x.example/"',
    "demo_day": '있는 날짜여야 합니다 / it has to be a day that there is: "2026-06-15"',
    "publication": f"다음 가운데 하나여야 합니다 / it has to be one of: {', '.join(PUBLICATIONS)}",
    "authority": '도메인과 연도여야 합니다 / it has to be a domain and a year: "example.org,2026"',
}


def wrong(settings: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The settings that describe no site, each with the id of what is wanted."""
    for name, value in (("site_name", settings.get("site_name")), ("name_en", own.get("name_en"))):
        if value is not None and not (isinstance(value, str) and value.isprintable()):
            yield name, "name"
    for name in ("site_url", "repo_url"):
        if settings.get(name) and not is_address(settings[name]):
            yield name, "url"
    for name in GROUPS:
        if own.get(name) is not None and not isinstance(own[name], dict):
            yield name, "group"
    if own.get("publication") not in (None, "", *PUBLICATIONS):
        yield "publication", "publication"
    day = own.get("demo_day")
    if day is not None and not _is_day(day):
        yield "demo_day", "demo_day"
    if not AUTHORITY.match(str(own.get("tag_authority") or "")):
        yield "tag_authority", "authority"


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and exact(value) is not None
    except ValueError:
        return False


def is_address(value: object) -> bool:
    """Whether a value is the address of a page or a site."""
    try:
        parts = urlsplit(value) if isinstance(value, str) and value.isprintable() else None
        return parts is not None and parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
