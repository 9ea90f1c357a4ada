"""Links of hand-written pages to pages of the portal: ``portal:calls/2026-hosts``."""

from __future__ import annotations

import re
from collections.abc import Container

from generator.text.languages import address, parted

RECORD_LINK = re.compile(r'href="portal:([^"#]+)(#[^"]+)?"')


class NoSuchPage(LookupError):
    """A link leads to no page; holds its path."""


def resolved(html: str, url: str, pages: Container[str] | None) -> str:
    """The text of the page at ``url`` with its links made to lead there; None: to any page."""

    def link(match: re.Match[str]) -> str:
        path, anchor = match[1].strip("/") + "/", match[2] or ""
        if pages is not None and path not in pages:
            raise NoSuchPage(match[1])
        way = "../" * url.count("/") + address(path, parted(url)[0])
        return f'href="{way}{anchor}"'

    return RECORD_LINK.sub(link, html)
