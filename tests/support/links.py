"""Every link inside a built site, and whether it leads to a file of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.support.small import tree

LINK = re.compile(rb'(?: href| src| action|data-said|data-fonts|data-list)="([^"]*)"')


def dead_links(site: Path, url: str) -> Iterator[tuple[str, str]]:
    """Links that lead to no file or anchor of the site, with the file each stands in.

    ``url`` is the address of the site's root; links are followed as a browser would.
    """
    files = tree(site)
    for name, content in files.items():
        if name.endswith(".html"):
            for found in sorted(set(LINK.findall(content))):
                if not _leads(found.decode(), url + name, url, files):
                    yield name, found.decode()


def _leads(link: str, here: str, url: str, files: dict[str, bytes]) -> bool:
    target, fragment = urldefrag(urljoin(here, link.replace("&amp;", "&")))
    if urlsplit(target).scheme not in ("http", "https") or not _ours(target, url):
        return True
    if not target.startswith(url):
        return False  # inside the host, but outside the site's own path
    name = unquote(urlsplit(target).path.removeprefix(urlsplit(url).path))
    name += "index.html" if not name or name.endswith("/") else ""
    return name in files and (not fragment or f' id="{unquote(fragment)}"'.encode() in files[name])


def _ours(target: str, url: str) -> bool:
    return urlsplit(target).netloc == urlsplit(url).netloc
