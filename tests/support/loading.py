"""Which scripts and styles a site's pages load: by their tags, and by what scripts import."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from posixpath import dirname, join, normpath

TAGS = re.compile(r'(?:src|href|data-fonts)="([^"?#]+\.(?:js|css))[?"]')
STATIC = re.compile(r'(?:from|import)\s*"(\.[^"]+\.js)"')
DYNAMIC = re.compile(r'import\(\s*"(\.[^"]+\.js)"\s*\)')


def loaded_with(site: Path, script: str) -> set[str]:
    """A module and what it imports at once; parts that it asks for later are left out."""
    return _reached(site, [script], lambda text: STATIC.findall(text))


def loaded(site: Path) -> set[str]:
    """The scripts and styles of all pages, and what these import, at once or later."""
    named: set[str] = set()
    for page in site.rglob("*.html"):
        here = dirname(page.relative_to(site).as_posix())
        named |= {_from(here, name) for name in TAGS.findall(page.read_text("utf-8"))}
    return _reached(site, named, lambda text: STATIC.findall(text) + DYNAMIC.findall(text))


def _reached(site: Path, first: Iterable[str], imports: Callable[[str], list[str]]) -> set[str]:
    found: set[str] = set()
    ahead = [*first]
    while ahead:
        name = ahead.pop()
        if name in found:
            continue
        found.add(name)
        if name.endswith(".js"):
            text = (site / name).read_text("utf-8")
            ahead += [_from(dirname(name), other) for other in imports(text)]
    return found


def _from(folder: str, name: str) -> str:
    """A file as it is named from a folder; ``/assets/…`` (404.html) from the root."""
    return normpath(name.lstrip("/") if name.startswith("/") else join(folder, name))
