"""An issue of the newsletter as mail: HTML for mail programs, and the same as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

from generator.build.drawing.render import Renderer
from generator.build.pages.page import Page
from generator.views.newsletter_issue import Newsletter

LARGEST = 100_000
"""The most bytes that the HTML has: mail programs cut off what is over 102 KB."""
BRACKETS = str.maketrans("<>", "‹›")
"""What stands for those in words: in the text only an address of ours is within such ones."""
BLOCKS = ("h1", "h2", "p", "tr", "table", "li", "br")
APART = ("h1", "h2", "tr")
"""Before these stands an empty line: a row is an entry."""


@dataclass(frozen=True)
class Mail:
    """What is sent."""

    subject: str
    html: str
    text: str


def mail(issue: Newsletter, renderer: Renderer, language: str) -> Mail:
    """An issue in one language, with as many changes as fit."""
    drawn = _drawn(issue, renderer, language)
    while len(drawn.encode()) > LARGEST and issue.news:
        issue = issue.shortened()
        drawn = _drawn(issue, renderer, language)
    reader = _WordsOfMail()
    reader.feed(drawn)
    return Mail(reader.title.strip(), drawn, reader.text)


def _drawn(issue: Newsletter, renderer: Renderer, language: str) -> str:
    return renderer.render(Page("newsletter/", "newsletter.html", issue), language).decode()


class _WordsOfMail(HTMLParser):
    """Reads the words of an issue: a line a block, and the address behind each link."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self._lines = [""]
        self._href = ""
        self._inside = ""

    @property
    def text(self) -> str:
        """The lines, with never more than one empty one between."""
        lines = [" ".join(line.split()) for line in self._lines]
        kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
        return "\n".join(kept).strip() + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("title", "style", "a"):
            self._inside = tag
        self._href = dict(attrs).get("href") or "" if tag == "a" else self._href
        if tag in BLOCKS:
            self._lines += ["", ""] if tag in APART else [""]

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._lines[-1] += f" <{self._href}>"
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif self._inside != "style":
            self._lines[-1] += data.translate(BRACKETS)
