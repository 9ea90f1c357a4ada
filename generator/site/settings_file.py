"""``mkdocs.yml`` read without MkDocs: the site that it describes, or where and why it does not.

``python -m generator.site.settings_file`` looks at the one of this folder, before MkDocs does.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from generator.site.settings import Site
from generator.text.dates import exact

NAME = "mkdocs.yml"
AUTHORITY = re.compile(r"([a-z0-9.-]+,\d{4}(-\d\d){0,2})?\Z")
GROUPS = ("names", "operator", "publisher")
WORDS = {
    "yaml": "YAML로 읽을 수 없습니다 / it cannot be read as YAML",
    "utf-8": "UTF-8이 아닙니다 / it is not UTF-8",
    "group": "안쪽 항목이 있는 묶음이어야 합니다 / it has to be a group of settings",
    "name": "한 줄의 글이어야 합니다 / it has to be words on one line",
    "url": 'https://나 http://로 시작하는 주소여야 합니다 / it has to be an address: "https://x.example/"',
    "demo_day": '있는 날짜여야 합니다 / it has to be a day that there is: "2026-06-15"',
    "authority": '도메인과 연도여야 합니다 / it has to be a domain and a year: "example.org,2026"',
}


class Unsound(Exception):
    """Settings that describe no site: the file, the line, the setting and what is wanted."""


class Loader(yaml.SafeLoader):
    """A YAML loader for ``mkdocs.yml`` that ignores custom tags."""


Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def site_of(text: str | bytes) -> Site:
    """The site described by ``mkdocs.yml``, without a build time."""
    said, own, _ = _read(text)
    for fault in faults(text):
        raise Unsound(fault)
    return Site(
        names={
            "ko": said.get("site_name", ""),
            "en": own.get("name_en", "Export Consortium Portal"),
            **(own.get("names") or {}),
        },
        url=str(said.get("site_url") or "").rstrip("/") + "/",
        built=datetime.fromtimestamp(0, UTC),
        operator=own.get("operator") or {},
        publisher=own.get("publisher") or {},
        repository=str(said.get("repo_url") or ""),
        forge=str(own.get("forge") or ""),
        samples=bool(own.get("samples", True)),
        demo_day=str(own.get("demo_day") or ""),
        authority=str(own.get("tag_authority") or ""),
    )


def site_in(root: Path) -> Site:
    """The site that the settings of a repository describe; a nameless one where there are none."""
    settings = root / NAME
    return site_of(settings.read_bytes() if settings.is_file() else b"")


def faults(text: str | bytes) -> Iterator[str]:
    """What keeps settings from describing a site, each with its line."""
    try:
        said, own, lines = _read(text)
    except Unsound as error:
        yield str(error)
        return
    for name, why in _wrong(said, own):
        yield f"{NAME}:{lines.get(name, 1)}: {name}: {WORDS[why]}"


def _wrong(said: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in (("site_name", said.get("site_name")), ("name_en", own.get("name_en"))):
        if value is not None and not (isinstance(value, str) and value.isprintable()):
            yield name, "name"
    for name in ("site_url", "repo_url"):
        if said.get(name) and not _is_address(said[name]):
            yield name, "url"
    for name in GROUPS:
        if own.get(name) is not None and not isinstance(own[name], dict):
            yield name, "group"
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


def _is_address(value: object) -> bool:
    try:
        parts = urlsplit(value) if isinstance(value, str) and value.isprintable() else None
        return parts is not None and parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _read(text: str | bytes) -> tuple[dict[str, Any], dict[str, Any], dict[str, int]]:
    """All settings, those of the plugin, and the line of each."""
    try:
        written = text.decode("utf-8") if isinstance(text, bytes) else text
        said = yaml.load(written, Loader) or {}
        tree = yaml.compose(written, Loader)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unsound(f"{NAME}:{line}: {WORDS['utf-8']}") from None
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        raise Unsound(f"{NAME}:{mark.line + 1 if mark else 1}: {WORDS['yaml']}") from None
    if not isinstance(said, dict):
        raise Unsound(f"{NAME}:1: {WORDS['group']}")
    listed = said.get("plugins") or []
    named = listed.items() if isinstance(listed, dict) else _pairs(listed)
    own = next((its for name, its in named if name == "portal"), None) or {}
    if not isinstance(own, dict):
        raise Unsound(f"{NAME}:1: portal: {WORDS['group']}")
    return said, own, dict(_lines(tree))


def _pairs(listed: object) -> Iterator[tuple[str, Any]]:
    for entry in listed if isinstance(listed, list) else ():
        if isinstance(entry, dict):
            yield from entry.items()


def _lines(node: Any) -> Iterator[tuple[str, int]]:
    if isinstance(node, yaml.MappingNode):
        for name, below in node.value:
            yield str(name.value), name.start_mark.line + 1
            yield from _lines(below)
    elif isinstance(node, yaml.SequenceNode):
        for below in node.value:
            yield from _lines(below)


def main() -> int:
    """Tell what is wrong with the settings of this folder."""
    settings = Path(NAME)
    found = list(faults(settings.read_bytes())) if settings.is_file() else [f"{NAME}:1: 없습니다"]
    sys.stderr.writelines(f"{fault}{os.linesep}" for fault in found)
    return 2 if found else 0


if __name__ == "__main__":
    sys.exit(main())
