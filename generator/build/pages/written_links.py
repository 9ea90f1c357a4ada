"""Links of hand-written pages that lead to no file of ``docs/`` and to no page of the site.

MkDocs warns of some of them, which a quiet build drops, and leaves those out of its folder alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath, splitext
from urllib.parse import unquote, urlsplit

from generator.records.near import likest
from generator.text.languages import parted

LINK = re.compile(r'\b(?:href|src)="([^"]+)"')
WORDS = {
    "outside": "docs 밖을 가리킵니다. 누리집의 페이지이면 portal:주소로 적습니다"
    " / it leads out of docs; a page of the site is written as portal:calls",
    "missing": "docs에 그런 파일이 없습니다 / docs has no such file",
    "page": "그런 페이지가 없습니다 / there is no such page",
    "left-out": "exclude_docs로 뺀 파일입니다 / exclude_docs leaves that file out",
}


@dataclass(frozen=True)
class WrittenPage:
    """A hand-written page: its file in ``docs/``, its address, its text, and what MkDocs drew."""

    source: str
    url: str
    text: str
    html: str

    def strays(
        self, docs: Collection[str], pages: Container[str], left_out: Container[str]
    ) -> Iterator[str]:
        """What to say of each link that leads nowhere.

        ``docs`` are files of its folder by their path, ``pages`` and ``left_out`` addresses.
        """
        for link in dict.fromkeys(map(unescape, LINK.findall(self.html))):
            path = _path(link)
            if path and (why := self._why(link, path, docs, pages, left_out)):
                near = likest(path, docs) if why == "missing" else None
                said = f"{WORDS[why]}: '{near}'?" if near else WORDS[why]
                yield f"docs/{self.source}:{self._line(link)}: {link}: {said}"

    def _why(
        self,
        link: str,
        path: str,
        docs: Collection[str],
        pages: Container[str],
        left_out: Container[str],
    ) -> str:
        """Why a relative link leads nowhere; empty where it leads somewhere."""
        there = normpath(join(self.url, path))
        if f"{there}/" in left_out:
            return "left-out"
        if there.startswith(".."):
            return "outside"
        file = normpath(join(dirname(self.source), path))
        if not self._as_markdown(link) or file in docs or (there in docs and there[-3:] != ".md"):
            return ""  # led on by MkDocs, or HTML, whose files the portal may make
        if splitext(path)[1]:
            return "outside" if file.startswith("..") else "missing"
        return "" if parted(f"{there}/")[1] in pages or there == "." else "page"

    def _as_markdown(self, link: str) -> bool:
        """Whether a link stands in the text as Markdown, and so as MkDocs left it."""
        return bool(re.search(rf"\](?:\(|:)\s*<?{re.escape(link)}(?![^\s)>])", self.text))

    def _line(self, link: str) -> int:
        return self.text[: max(self.text.find(link), 0)].count("\n") + 1


def _path(link: str) -> str:
    """The path of a relative link; empty for any other, and for one within the page."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    return "" if parts.scheme or parts.netloc or link[0] in "/\\" else unquote(parts.path)
