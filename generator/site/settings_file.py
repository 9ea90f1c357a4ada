"""``mkdocs.yml`` read without MkDocs: the site that it describes, or where and why it does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.site.settings import PUBLICATIONS, Site
from generator.site.unknown_settings import unknown
from generator.site.wrong_settings import WORDS, wrong
from generator.text.mendable import Mendable

NAME = "mkdocs.yml"
ENGLISH_NAME = "Export Consortium Portal"


class Unsound(Mendable):
    """Settings that describe no site: the file, the line, the setting and what is wanted."""


class Loader(yaml.SafeLoader):
    """A YAML loader for ``mkdocs.yml`` that ignores custom tags, and tells best what is wrong."""


class QuickLoader(yaml.CSafeLoader):
    """The same in a tenth of the time."""


for one in (Loader, QuickLoader):
    one.add_multi_constructor("!", lambda loader, suffix, node: None)
    one.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def site_of(text: str | bytes) -> Site:
    """The site described by ``mkdocs.yml``, without a build time."""
    for fault in faults(text):
        raise Unsound(fault)
    settings, own, _ = _read(text)
    return site_from(settings, own)


def site_from(settings: Mapping[str, Any], own: Mapping[str, Any]) -> Site:
    """The site of settings that were read: the general ones, and those of the portal."""
    return Site(
        names={
            "ko": settings.get("site_name") or "",
            "en": own.get("name_en") or ENGLISH_NAME,
            **(own.get("names") or {}),
        },
        url=str(settings.get("site_url") or "").rstrip("/") + "/",
        built=datetime.fromtimestamp(0, UTC),
        operator=own.get("operator") or {},
        publisher=own.get("publisher") or {},
        repository=str(settings.get("repo_url") or ""),
        forge=str(own.get("forge") or ""),
        sending_client=str(own.get("sending_client") or ""),
        publication=str(own.get("publication") or PUBLICATIONS[0]),
        newsletter=str(own.get("newsletter") or ""),
        generator=str(own.get("generator") or ""),
        samples=bool(own.get("samples", True)),
        demo_day=str(own.get("demo_day") or ""),
        cache=Site.cache if own.get("cache") is None else str(own["cache"]),
        leave_out=tuple(own.get("leave_out") or ()),
        authority=str(own.get("tag_authority") or ""),
    )


def site_in(root: Path) -> Site:
    """The site that the settings of a repository describe; a nameless one where there are none."""
    return site_of(_written(root))


def settings_in(root: Path) -> Mapping[str, Any]:
    """All settings of a repository; none where there are none."""
    return settings_of(_written(root))


def settings_of(text: str | bytes) -> Mapping[str, Any]:
    """All settings as they are written, the portal's and those of MkDocs."""
    return _read(text)[0]


def left_out_in(root: Path) -> str:
    """Which files of ``docs/`` are no pages: ``exclude_docs`` as it is written for MkDocs."""
    written = settings_in(root).get("exclude_docs")
    return written if isinstance(written, str) else ""


def faults(text: str | bytes) -> Iterator[str]:
    """What keeps settings from describing a site, each with its line."""
    try:
        settings, own, lines = _read(text)
    except Unsound as error:
        yield str(error)
        return
    for name, said in (
        *unknown(settings, own),
        *((name, WORDS[why]) for name, why in wrong(settings, own)),
    ):
        yield f"{NAME}:{lines.get(name, 1)}: {name}: {said}"


def _written(root: Path) -> bytes:
    settings = root / NAME
    return settings.read_bytes() if settings.is_file() else b""


@cache
def _read(text: str | bytes) -> tuple[dict[str, Any], dict[str, Any], dict[str, int]]:
    """All settings, those of the plugin, and the line of each."""
    try:
        written = text.decode("utf-8") if isinstance(text, bytes) else text
        try:
            tree, settings = _loaded(QuickLoader(written))
        except yaml.YAMLError:
            tree, settings = _loaded(Loader(written))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unsound(f"{NAME}:{line}: {WORDS['utf-8']}") from None
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        raise Unsound(f"{NAME}:{mark.line + 1 if mark else 1}: {WORDS['yaml']}") from None
    if not isinstance(settings, dict):
        raise Unsound(f"{NAME}:1: {WORDS['group']}")
    listed = settings.get("plugins") or []
    named = listed.items() if isinstance(listed, dict) else _pairs(listed)
    own = next((options for name, options in named if name == "portal"), None) or {}
    if not isinstance(own, dict):
        raise Unsound(f"{NAME}:1: portal: {WORDS['group']}")
    return settings, own, dict(_lines(tree))


def _loaded(loader: Any) -> tuple[Any, Any]:
    """What a text says, and where."""
    tree = loader.get_single_node()
    return tree, (loader.construct_document(tree) if tree else None) or {}


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
