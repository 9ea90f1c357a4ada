"""Two worlds to read back: the real records, and the samples taken for real, which are rich."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import Any

import feedparser
import icalendar

from generator.build.drawing.render import Renderer
from generator.build.files.downloads import Downloads, downloads
from generator.build.pages.all_pages import Page, pages
from generator.check.reading import read_one
from generator.history.publications import NO_PAST
from generator.records import files
from generator.records.model import Record
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.settings import Site
from tests.support import ROOT

SITE = Site({"ko": "시험", "en": "Test"}, "https://x.example/", datetime(2026, 1, 1, tzinfo=UTC))
SAMPLES = "data/samples/"


@cache
def renderer() -> Renderer:
    """What draws the pages of all worlds."""
    return Renderer(SITE, files.read_schemas(ROOT))


@dataclass(frozen=True, eq=False)
class World:
    """Records, the files made from them, and their pages: each made, and read back, once."""

    registry: Registry
    schemas: Mapping[str, Schema]
    _made: dict[tuple[str, str], Any] = field(default_factory=dict)

    @cached_property
    def offered(self) -> Downloads:
        return downloads(self.registry, SITE, self.schemas, NO_PAST)

    @cached_property
    def files(self) -> dict[str, bytes]:
        return {file.path: file.content for file in self.offered.files}

    @cached_property
    def listed(self) -> dict[str, Page]:
        """Every page of the site, by its path."""
        return {page.path: page for page in pages(*self._shown, SITE, self.offered.beside)}

    @property
    def _shown(self) -> tuple[Registry, Registry]:
        return self.registry, Registry()

    @cached_property
    def pages(self) -> dict[str, str]:
        """The Korean page of each record, by its name."""
        return self._pages("ko")

    @cached_property
    def english(self) -> dict[str, str]:
        """The English page of each record."""
        return self._pages("en")

    def page(self, path: str, language: str) -> str:
        """Any page, by its path in the site."""
        drawn: str = self._once(path, language, self._draw)
        return drawn

    def calendar(self, path: str) -> icalendar.Calendar:
        """A calendar, as another library reads it."""
        return self._once(path, "", lambda path, _: icalendar.Calendar.from_ical(self.files[path]))

    def entries(self, path: str) -> list[icalendar.Event]:
        """The entries of a calendar."""
        return list(self.calendar(path).walk("VEVENT"))

    def feed(self, path: str) -> Any:
        """A feed, as another library reads it."""
        return self._once(path, "", lambda path, _: feedparser.parse(self.files[path]))

    def _draw(self, path: str, language: str) -> str:
        return renderer().render(self.listed[path], language).decode()

    def _once(self, path: str, language: str, make: Callable[[str, str], Any]) -> Any:
        if (path, language) not in self._made:
            self._made[path, language] = make(path, language)
        return self._made[path, language]

    def _pages(self, language: str) -> dict[str, str]:
        return {
            path.rstrip("/"): self.page(path, language)
            for path in self.listed
            if path.rstrip("/") in self.registry
        }


_KNOWN: dict[str, World] = {}
Worlds = Callable[[str], World]
"""What gives the world of a name."""


def world(kind: str, schemas: Mapping[str, Schema]) -> World:
    """The world of ``real`` records, or of ``rich`` ones; one of each for all tests."""
    if kind not in _KNOWN:
        _KNOWN[kind] = World(_registry(kind, schemas), schemas)
    return _KNOWN[kind]


def _registry(kind: str, schemas: Mapping[str, Schema]) -> Registry:
    found = {
        file.replace(SAMPLES, "data/"): content
        for file, content in files.read_sources(ROOT).items()
        if file.startswith(SAMPLES) == (kind == "rich")
    }
    read = (read_one(file, content, schemas) for file, content in found.items())
    return Registry(record for record in read if isinstance(record, Record))
