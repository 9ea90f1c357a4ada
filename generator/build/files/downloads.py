"""Open data, calendars and feeds, and the pages that list them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, partial

from generator.build.files.cross_files import cross_files
from generator.build.files.described_pages import PAGES
from generator.build.files.loaded_late import chart_files, form_files, sheet_files
from generator.build.files.overlap_files import overlap_files
from generator.build.files.table_files import table_files
from generator.build.pages.page import ExtraPages, Page
from generator.build.pages.parts_read import PartsRead
from generator.exports import OpenFiles, open_files
from generator.exports.last_exports import LastExports
from generator.feeds import Feeds, feeds, latest_news, news, to_make
from generator.history.news import News
from generator.history.publications import Past
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import ANEW, Export, Kept, Making
from generator.site.settings import Site
from generator.text.languages import LANGUAGES
from generator.views.applications import OpenApplications, applicants
from generator.views.changes import histories


class Downloads:
    """Files made without a template, and pages that also need history or schemas; each part of them
    is worked out when it is asked for.
    """

    source: Feeds

    def __init__(
        self,
        source: Feeds,
        asked: OpenApplications | None = None,
        parts: PartsRead | None = None,
    ) -> None:
        """``parts`` hear which fields of records are read for each."""
        self.source = source
        self.asked = asked
        self._parts = parts or PartsRead()
        self.last: LastExports | None = None
        """What an earlier run wrote, where that is to be brought up to date."""
        self._known: dict[str, tuple[Export, ...]] = {}

    @property
    def files(self) -> tuple[Export, ...]:
        """All files."""
        return tuple(file for files in self.groups.values() for file in files)

    @cached_property
    def groups(self) -> Mapping[str, tuple[Export, ...]]:
        """All files by what they are about; those of one group share what they are made of."""
        return {name: self.group(name) for name in GROUPS}

    def group(self, name: str) -> tuple[Export, ...]:
        """The files of one group."""
        if name not in self._known:
            with self._parts.part(name):
                self._known[name] = tuple(GROUPS[name](self))
        return self._known[name]

    @cached_property
    def made(self) -> OpenFiles:
        """The open data."""
        source = self.source
        with self._parts.part(DATA):
            read = source.registry, source.site, source.schemas, source.past
            return open_files(*read, self.last)

    @cached_property
    def news(self) -> tuple[News, ...]:
        """What changed in the records so far."""
        with self._parts.part(NEWS):
            return news(self.source)

    @property
    def latest_news(self) -> Iterator[News]:
        """The same one by one, the latest first, where nobody asked for all of it yet."""
        yield from vars(self).get("news") or latest_news(self.source)

    @cached_property
    def beside(self) -> ExtraPages:
        """The pages, and what is shown on those of records."""
        pages = tuple(page for name in PAGES for page in self.pages(name))
        return replace(self.on_records, pages=pages)

    @property
    def on_records(self) -> ExtraPages:
        """What the pages of records show of the past, and of open requests."""
        return self._with_news(self.news)

    def on_some(self, names: Container[str]) -> ExtraPages:
        """The same of some records alone."""
        return self._with_news(news(self.source, names))

    def _with_news(self, entries: Iterable[News]) -> ExtraPages:
        past = self.source.past
        told = histories(entries)
        return ExtraPages((), told, bool(past.why), applicants(self.asked), past)

    def pages(self, name: str) -> tuple[Page, ...]:
        """The pages of one part."""
        with self._parts.part(name):
            return tuple(replace(page, part=name) for page in PAGES[name](self))

    def entries(self) -> Iterator[Making]:
        """The entries of feeds and calendars, to be made."""
        return to_make(self.source)

    def feeds(self, language: str) -> Iterator[Export]:
        """Feeds and calendars in one language."""
        yield from feeds(self.source, self.news, [language])


def downloads(
    registry: Registry,
    site: Site,
    schemas: Mapping[str, Schema],
    past: Past,
    asked: OpenApplications | None = None,
    kept: Kept = ANEW,
    parts: PartsRead | None = None,
) -> Downloads:
    """Every download and feed, and the pages that describe them; ``kept`` keeps entries."""
    return Downloads(Feeds(registry, site, schemas, past, kept), asked, parts)


def _given(
    make: Callable[[Registry, Mapping[str, Schema], Site], Iterable[Export]],
) -> Callable[[Downloads], Iterable[Export]]:
    """A group that is made of records, schemas and settings."""
    return lambda of: make(of.source.registry, of.source.schemas, of.source.site)


NEWS, DATA, BESIDE, FEEDS = "news", "data", "beside", "feeds "
GROUPS: Mapping[str, Callable[[Downloads], Iterable[Export]]] = {
    DATA: lambda of: of.made.data,
    BESIDE: lambda of: of.made.beside,
    **{f"{FEEDS}{one}": partial(Downloads.feeds, language=one) for one in LANGUAGES},
    "forms": _given(form_files),
    "sheets": _given(sheet_files),
    "charts": _given(chart_files),
    "tables": lambda of: table_files(of.source.registry, of.source.schemas),
    "cross-tables": lambda of: cross_files(of.source.registry, of.source.schemas),
    "overlaps": lambda of: overlap_files(of.source.registry),
}
"""The groups of files."""
