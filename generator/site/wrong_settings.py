"""What settings of a site have to be, and which ones are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from os.path import normpath, sep
from typing import Any
from urllib.parse import urlsplit

from generator.site.settings import LEAVABLE, PUBLICATIONS
from generator.text.dates import exact

AUTHORITY = re.compile(r"([a-z0-9.-]+,\d{4}(-\d\d){0,2})?\Z")
OTHERS = ("data", "schemas", ".git")
MKDOCS_FOLDERS = {"docs_dir": "docs", "site_dir": "site"}
WITHIN = re.compile(r"""[\s"'<>\\{}]""")
"""Characters that no path has unescaped, and that would end the text around an address."""
CLIENT = re.compile(r"[\w.-]{8,128}\Z", re.ASCII)
GROUPS = ("names", "operator", "publisher")
WORDS = {
    "yaml": "YAML로 읽을 수 없습니다 / it cannot be read as YAML",
    "utf-8": "UTF-8이 아닙니다 / it is not UTF-8",
    "group": "안쪽 항목이 있는 묶음이어야 합니다 / it has to be a group of settings",
    "name": "한 줄의 글이어야 합니다 / it has to be words on one line",
    "url": "https://나 http://로 시작하는 주소여야 하고, 계정과 ?와 #은 넣지 않습니다"
    ' / it has to be an address without an account, ? or #: "https://x.example/"',
    "newsletter": "구독 페이지나 메일 주소여야 합니다 / a page, or an address to write to:"
    ' "https://mail.example/?feed={feed}", "mailto:news@portal.example.org"',
    "demo_day": '있는 날짜여야 합니다 / it has to be an existing day: "2026-06-15"',
    "publication": f"다음 가운데 하나여야 합니다 / it has to be one of: {', '.join(PUBLICATIONS)}",
    "leave_out": "다음 가운데 고른 목록이어야 합니다 / it has to be a list of any of: "
    + ", ".join(LEAVABLE),
    "cache": (
        "폴더여야 하고, 데이터나 누리집의 폴더 안에 있을 수 없습니다"
        ' / it has to be a folder, outside those of records and of the site: ".cache"'
    ),
    "client": "Git 서비스가 준 클라이언트 ID여야 합니다 / it has to be the id that the forge gave"
    ': "d5f3a1c0-…"',
    "sending-where": "보낼 저장소가 없습니다. repo_url도 적습니다 / there is nowhere to send to:"
    ' give repo_url as well: "https://forge.example/city/portal"',
    "authority": '도메인과 연도여야 합니다 / it has to be a domain and a year: "example.org,2026"',
}


def wrong(settings: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The settings that describe no site, each with the id of what is wanted."""
    for name, value in (("site_name", settings.get("site_name")), ("name_en", own.get("name_en"))):
        if value is not None and not (isinstance(value, str) and value.isprintable()):
            yield name, "name"
    for name in ("site_url", "repo_url"):
        if settings.get(name) and not is_root(settings[name]):
            yield name, "url"
    for name in GROUPS:
        if own.get(name) is not None and not isinstance(own[name], dict):
            yield name, "group"
    if own.get("publication") not in (None, "", *PUBLICATIONS):
        yield "publication", "publication"
    left = own.get("leave_out")
    if left is not None and not (isinstance(left, list) and all(one in LEAVABLE for one in left)):
        yield "leave_out", "leave_out"
    if not may_be_cache(own.get("cache"), settings):
        yield "cache", "cache"
    if own.get("newsletter") and not _is_newsletter(own["newsletter"]):
        yield "newsletter", "newsletter"
    if own.get("sending_client"):
        if not CLIENT.match(str(own["sending_client"])):
            yield "sending_client", "client"
        elif not settings.get("repo_url"):
            yield "sending_client", "sending-where"
    day = own.get("demo_day")
    if day is not None and not _is_day(day):
        yield "demo_day", "demo_day"
    if not AUTHORITY.match(str(own.get("tag_authority") or "")):
        yield "tag_authority", "authority"


def may_be_cache(place: object, settings: Mapping[str, Any]) -> bool:
    """Whether a folder may hold the cache: nothing in it is read or published otherwise."""
    if place in (None, ""):
        return True
    if not isinstance(place, str) or not place.isprintable():
        return False
    below = normpath(place)
    return below != "." and not any(is_within(below, normpath(one)) for one in taken(settings))


def taken(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The folders of a repository that are read, or published."""
    named = (str(settings.get(name) or usual) for name, usual in MKDOCS_FOLDERS.items())
    return *OTHERS, *named


def is_within(path: str, folder: str) -> bool:
    """Whether a path is a folder or lies in it."""
    return path == folder or path.startswith(f"{folder}{sep}")


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and exact(value) is not None
    except ValueError:
        return False


def _is_newsletter(value: object) -> bool:
    """A page, or the address to write to."""
    return isinstance(value, str) and (
        is_address(value) or (value.startswith("mailto:") and "@" in value and value.isprintable())
    )


def is_root(value: object) -> bool:
    """Whether a value is an address below which others lie: of a site, or of a repository."""
    if not is_address(value):
        return False
    parts = urlsplit(str(value))
    return not (parts.query or parts.fragment or "@" in parts.netloc or WITHIN.search(parts.path))


def is_address(value: object) -> bool:
    """Whether a value is the address of a page or a site."""
    try:
        parts = urlsplit(value) if isinstance(value, str) and value.isprintable() else None
        return (
            parts is not None
            and parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.port != 0
        )
    except ValueError:
        return False
