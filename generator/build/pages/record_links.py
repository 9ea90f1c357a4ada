"""Links of hand-written pages to pages of the portal: ``portal:calls/2026-hosts``."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from pathlib import Path

from generator.text.languages import address, parted

RECORD_LINK = re.compile(r'href="portal:([^"#]+)(#[^"]+)?"')
WRITTEN = re.compile(r"portal:([\w./-]+)")
"""The same before MkDocs draws it."""


class NoSuchPage(LookupError):
    """A link of a hand-written page leads to no page of the site."""

    def __init__(self, file: str, path: str) -> None:
        super().__init__(f"{file}: portal:{path} 페이지가 없습니다. / There is no such page.")


def resolved(html: str, url: str, pages: Container[str] | None, file: str) -> str:
    """The text of the page at ``url`` with its links made to lead there; None: to any page.

    ``file`` is that in which it was written; raises ``NoSuchPage``.
    """

    def link(match: re.Match[str]) -> str:
        path, anchor = match[1].strip("/") + "/", match[2] or ""
        if pages is not None and path not in pages:
            raise NoSuchPage(file, match[1])
        way = "../" * url.count("/") + address(path, parted(url)[0])
        return f'href="{way}{anchor}"'

    return RECORD_LINK.sub(link, html)


def leads_to(gone: Iterable[str], docs: Path) -> bool:
    """Whether a hand-written page names one of some pages, by their files, in such a link."""
    named = {path.removesuffix("index.html").strip("/") for path in gone}
    texts = (file.read_text("utf-8") for file in docs.rglob("*.md")) if named else ()
    return any(match.strip("/") in named for text in texts for match in WRITTEN.findall(text))
