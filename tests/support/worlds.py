"""Two worlds to read back: the real records, and the samples taken for real, which are rich."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from generator.build.downloads import Downloads, downloads
from generator.build.pages import pages
from generator.build.render import Renderer
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


@dataclass(frozen=True)
class World:
    """Records, the files made from them, and their pages."""

    registry: Registry
    schemas: Mapping[str, Schema]

    @cached_property
    def offered(self) -> Downloads:
        return downloads(self.registry, SITE, self.schemas, NO_PAST)

    @cached_property
    def files(self) -> dict[str, bytes]:
        return {file.path: file.content for file in self.offered.files}

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
        listed = pages(self.registry, Registry(), SITE, self.offered.beside)
        (wanted,) = (page for page in listed if page.path == path)
        return Renderer(SITE, self.schemas).render(wanted, language).decode()

    def _pages(self, language: str) -> dict[str, str]:
        renderer = Renderer(SITE, self.schemas)
        listed = pages(self.registry, Registry(), SITE, self.offered.beside)
        return {
            page.path.rstrip("/"): renderer.render(page, language).decode()
            for page in listed
            if page.path.rstrip("/") in self.registry
        }


def world(kind: str, schemas: Mapping[str, Schema]) -> World:
    """The world of ``real`` records, or of ``rich`` ones."""
    found = {
        file.replace(SAMPLES, "data/"): content
        for file, content in files.read_sources(ROOT).items()
        if file.startswith(SAMPLES) == (kind == "rich")
    }
    read = (read_one(file, content, schemas) for file, content in found.items())
    return World(Registry(record for record in read if isinstance(record, Record)), schemas)
