"""The settings that are MkDocs' own: its folders, and what else takes part in a build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.site.settings_file import settings_of
from generator.site.wrong_settings import MKDOCS_FOLDERS

OURS = {
    "plugins": {"portal"},
    "theme": {"portal"},
    "markdown_extensions": {"attr_list", "def_list", "tables", "toc"},
    "hooks": set[str](),
    "INHERIT": set[str](),
}
"""Settings with which no third-party code and no further file takes part."""


@dataclass(frozen=True)
class MkDocsShare:
    """The folders of pages and of the site, and whether only the portal and MkDocs take part."""

    docs_dir: str
    site_dir: str
    ours: bool


def mkdocs_share(text: str | bytes) -> MkDocsShare:
    """What ``mkdocs.yml`` leaves to MkDocs."""
    settings = settings_of(text)
    folders = {name: str(settings.get(name) or usual) for name, usual in MKDOCS_FOLDERS.items()}
    ours = all(set(_names(settings, name)) <= known for name, known in OURS.items())
    return MkDocsShare(**folders, ours=ours)


def _names(settings: Mapping[str, Any], name: str) -> Iterator[str]:
    """What a list names, alone or with options; of a theme its name and its options."""
    value = settings.get(name) or ()
    if name == "theme" and isinstance(value, dict):
        yield from (str(given) if option == "name" else option for option, given in value.items())
        return
    for one in [value] if isinstance(value, str) else value:
        yield from one if isinstance(one, dict) else [str(one)]
