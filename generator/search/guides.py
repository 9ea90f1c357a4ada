"""Search documents of pages that are not records, extracted from their HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from html.parser import HTMLParser
from typing import Any

from generator.site.listed import BY_NAME
from generator.site.output import ANEW, Kept

LISTED = frozenset(section.path for section in BY_NAME)
"""Pages made of records that are looked for by their own name; of these the head is enough."""
INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "time"})
SENTENCE = 16
AT_ONCE = 4096  # letters of a page of which the head is enough
VOID = frozenset(
    {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
UNSAID = frozenset({"nav", "script", "style", "svg", "template"})


@dataclass(frozen=True)
class Guide:
    """One page, its texts by language."""

    path: str
    titles: Mapping[str, str]
    leads: Mapping[str, str]
    """The first words below the title."""
    body: tuple[str, ...]


def guide(path: str, pages: Mapping[str, bytes], kept: Kept = ANEW) -> Guide:
    """A page from its HTML by language; the whole text, but of listed pages the head only."""
    titles, leads, body = kept(f"guide {path}", dict(pages), partial(_read, path, pages))
    return Guide(path, titles, leads, tuple(body))


def _read(path: str, pages: Mapping[str, bytes]) -> list[Any]:
    whole = path not in LISTED
    read = {one: Main(content.decode(), whole=whole) for one, content in pages.items()}
    texts = [main.texts if whole else [main.lead] for main in read.values()]
    return [
        {language: main.title for language, main in read.items()},
        {language: main.lead for language, main in read.items()},
        [*dict.fromkeys(text for words in texts for text in words)],
    ]


class Main(HTMLParser):
    """The words of a page's ``<main>``: its first heading, and every block of text after that.

    Of one that is not read as a whole, those up to the first sentence.
    """

    def __init__(self, html: str, *, whole: bool = True) -> None:
        super().__init__()
        self.title = ""
        self.texts: list[str] = []
        self._open: list[str] = []
        self._said: list[str] = []
        step = max(len(html), 1) if whole else AT_ONCE
        for at in range(0, len(html), step):
            self.feed(html[at : at + step])
            if self.lead and not whole:
                break
        self._end_block("")

    @property
    def lead(self) -> str:
        """The first text that is a sentence; a heading is shorter."""
        return next((text for text in self.texts if len(text) >= SENTENCE), "")

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in INLINE:
            self._end_block(tag)
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self._end_block(tag)
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "main" in self._open and not UNSAID.intersection(self._open):
            self._said.append(data)

    def _end_block(self, tag: str) -> None:
        text = " ".join("".join(self._said).split())
        self._said = []
        if not text:
            return
        if tag == "h1" and not self.title:
            self.title = text
        elif self.title:
            self.texts.append(text)
