"""What settings of a site have to be, and which ones are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from os.path import normpath, sep
from typing import Any

from generator.site.addresses import is_address, is_root
from generator.site.settings import FORGES, HISTORIES, LEAVABLE, PUBLICATIONS
from generator.text.dates import exact
from generator.text.languages import LANGUAGES

AUTHORITY = re.compile(r"([a-z0-9.-]+,\d{4}(-\d\d){0,2})?\Z")
OTHERS = ("data", "schemas", ".git")
MKDOCS_FOLDERS = {"docs_dir": "docs", "site_dir": "site"}
CLIENT = re.compile(r"[\w.-]{8,128}\Z", re.ASCII)
TEXTS = ("site_name", "name_en", "generator")
GROUPS = ("names", "operator", "publisher")
CHOICES = {
    "forge": FORGES,
    "publication": PUBLICATIONS,
    "history": HISTORIES,
    "language": LANGUAGES,
}
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
    **{
        name: f"다음 가운데 하나여야 합니다 / it has to be one of: {', '.join(choices)}"
        for name, choices in CHOICES.items()
    },
    "boolean": "true나 false여야 합니다 / it has to be true or false",
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
    yield from _simple({"site_name": settings.get("site_name"), **own})
    for name in ("site_url", "repo_url"):
        if settings.get(name) and not is_root(settings[name]):
            yield name, "url"
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


def _simple(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Those that are to be words, a group, true or false, or one of a few."""
    for name in TEXTS:
        value = said.get(name)
        if value is not None and not (isinstance(value, str) and value.isprintable()):
            yield name, "name"
    for name in GROUPS:
        if not isinstance(said.get(name), dict | None):
            yield name, "group"
    for name, choices in CHOICES.items():
        if said.get(name) not in (None, "", *choices):
            yield name, name
    if not isinstance(said.get("samples"), bool | None):
        yield "samples", "boolean"


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
