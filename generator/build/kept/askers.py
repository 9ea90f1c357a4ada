"""Which page of a record or firm asked what, of one site at one place.

It is kept in parts, of which few are read and written for a change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from generator.build.pages.answers import packed, unpacked
from generator.build.pages.later import Later
from generator.build.pages.listed_pages import names_digest
from generator.build.pages.page import Page
from generator.cache.store import Shelf
from generator.records.registry import Question
from generator.text.quick_json import quick_json

BUCKETS = 256


class AskersNotKnown(Exception):
    """A part is not kept any more: who asked what is told by nobody."""


class AskedBefore(NamedTuple):
    """What is known of one page."""

    questions: tuple[Question, ...]
    inputs: str
    """A digest of the names of the records that it was worked out from."""


class Askers:
    """Which page asked what, in parts of which few are read and written for a change.

    Whoever asks for a part that is not kept any more gets ``AskersNotKnown``.
    """

    def __init__(self, shelf: Shelf, place: Path) -> None:
        self._shelf, self._place = shelf, place
        self._pages: dict[int, dict[str, AskedBefore]] = {}
        self._asked: dict[int, dict[Question, dict[str, None]]] = {}

    def known(self, path: str) -> AskedBefore | None:
        """What is known of the page at a path."""
        return self._part(path).get(path)

    def of(self, subject: str) -> Mapping[Question, Iterable[str]]:
        """The questions about a name (and others), each with the paths of the pages that asked."""
        return self._questions(subject)

    def note(self, path: str, known: AskedBefore) -> None:
        """What a page asks now; that others asked before is not taken back, which costs little."""
        pages = self._part(path)
        before = set(pages[path].questions) if path in pages else ()
        pages[path] = known
        for question in known.questions:
            if question not in before:
                self._questions(_subject(question)).setdefault(question, {})[path] = None

    def to_keep(self) -> dict[str, bytes]:
        """All parts that were looked at, as the next build reads them."""
        pages = {self._name("of", n): packed(rows) for n, rows in self._pages.items()}
        asked = {
            self._name("by", n): quick_json([[q, [*paths]] for q, paths in rows.items()])
            for n, rows in self._asked.items()
        }
        return pages | asked

    def anew(self) -> Askers:
        """The same of which nothing is known."""
        self._pages = {number: {} for number in range(BUCKETS)}
        self._asked = {number: {} for number in range(BUCKETS)}
        return self

    def _part(self, path: str) -> dict[str, AskedBefore]:
        number = _number(path)
        if number not in self._pages:
            rows = unpacked(self._kept("of", number))
            self._pages[number] = {one: AskedBefore(*row) for one, row in rows}
        return self._pages[number]

    def _questions(self, subject: str) -> dict[Question, dict[str, None]]:
        number = _number(subject)
        if number not in self._asked:
            rows = json.loads(self._kept("by", number))
            self._asked[number] = {tuple(q): dict.fromkeys(paths) for q, paths in rows}
        return self._asked[number]

    def _kept(self, what: str, number: int) -> bytes:
        """A part; a whole build leaves all of them, also where nobody asked."""
        name = self._name(what, number)
        if (written := self._shelf.tell([name]).get(name)) is None:
            raise AskersNotKnown
        return written

    def _name(self, what: str, number: int) -> str:
        return f"asked {what} {number} at {self._place}"


def asked_of(page: Page) -> AskedBefore | None:
    """What the page of a record or firm asked; None for others, and for made-up ones."""
    if not isinstance(page.shown, Later) or page.sample:
        return None
    asked = page.shown.asked
    return AskedBefore(asked.questions, names_digest(asked.inputs))


def _subject(question: Question) -> str:
    return question[1] if len(question) > 1 else ""


@lru_cache(maxsize=1 << 16)  # many pages ask about one record
def _number(name: str) -> int:
    return crc32(name.encode()) % BUCKETS
