"""Open data, calendars and feeds, and the pages that list them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, partial

from generator.build.cross_files import cross_files
from generator.build.loaded_late import (
    chart_files,
    form_files,
    form_pages,
    handbook_pages,
    sending_pages,
    sheet_files,
)
from generator.build.overlap_files import overlap_files
from generator.build.page import ExtraPages, Page
from generator.build.parts_read import PartsRead
from generator.build.table_files import table_files
from generator.exports import OpenFiles, open_files
from generator.exports.data_folder import FOLDER
from generator.exports.dcat import sets
from generator.exports.last_exports import LastExports
from generator.facts.occasions import all_occasions
from generator.feeds import Feeds, feeds, latest_news, news
from generator.history.news import News
from generator.history.publications import Past
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import ANEW, Export, Kept
from generator.site.settings import Site
from generator.text.languages import LANGUAGES
from generator.views.alerts import AlertsPage, Subscription
from generator.views.applications import OpenApplications, applicants, applications
from generator.views.calendar import calendar, years
from generator.views.changes import changes, histories
from generator.views.open_data import open_data


class Downloads:
    """Files made without a template, and pages that also need history or schemas; each part of them
    is worked out when it is asked for.
    """

    def __init__(
        self,
        source: Feeds,
        asked: OpenApplications | None = None,
        parts: PartsRead | None = None,
    ) -> None:
        """``parts`` hear which fields of records are read for each."""
        self.source = source
        self._asked = asked
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
        return ExtraPages((), told, bool(past.why), applicants(self._asked), past)

    def pages(self, name: str) -> tuple[Page, ...]:
        """The pages of one part."""
        with self._parts.part(name):
            return tuple(replace(page, part=name) for page in PAGES[name](self))

    def asked_for(self) -> Iterator[Page]:
        """The page of open requests."""
        shown = applications(self._asked, self.source.registry)
        yield Page("applications/", "applications.html", shown, shown.inputs, "applications")

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


def _changes_page(of: Downloads) -> Iterator[Page]:
    shown = changes(of.latest_news, of.source.past.known)
    yield Page("changes/", "changes.html", shown, section="changes")


def _data_page(of: Downloads) -> Iterator[Page]:
    made, past = of.made.data, of.source.past
    held = [file for files in sets(made).values() for file in files]
    registry = of.source.registry
    shown = open_data(made, registry, FOLDER, past=past.known, tip=past.tip, data=held)
    yield Page("data/", "data.html", shown, section="data")


def _alerts_page(of: Downloads) -> Iterator[Page]:
    yield Page("alerts/", "alerts.html", AlertsPage(_subscriptions(of.source)), section="alerts")


def _calendar_pages(of: Downloads) -> Iterator[Page]:
    """The calendar, the year of the build first, then each as a list and as months."""
    source, registry = of.source, of.source.registry
    occasions = all_occasions(registry)
    known = years(occasions)
    begun = (year for year in known if year <= source.site.built.year)
    first = next(begun, known[0] if known else None)
    latest = calendar(occasions, first, first=True, registry=registry)
    yield Page("calendar/", "calendar.html", latest, latest.inputs, "calendar")
    for year in known:
        for path, grid in ((f"calendar/{year}/", False), (f"calendar/{year}/months/", True)):
            shown = calendar(occasions, year, grid=grid, registry=registry)
            yield Page(path, "calendar.html", shown, shown.inputs, "calendar")


def _subscriptions(source: Feeds) -> tuple[Subscription, ...]:
    return tuple(
        Subscription(
            facet.kind,
            {language: facet.name(source.schemas, language) for language in LANGUAGES},
            facet.path,
            len(records),
        )
        for facet, records in source.parts.items()
    )


def _given(
    make: Callable[[Registry, Mapping[str, Schema], Site], Iterable[Export]],
) -> Callable[[Downloads], Iterable[Export]]:
    """A group that is made of records, schemas and settings."""
    return lambda of: make(of.source.registry, of.source.schemas, of.source.site)


NEWS, DATA, BESIDE, FEEDS = "news", "data", "beside", "feeds "
PAGES: Mapping[str, Callable[[Downloads], Iterable[Page]]] = {
    "alerts": _alerts_page,
    "calendar": _calendar_pages,
    "changes": _changes_page,
    "data page": _data_page,
    "applications": Downloads.asked_for,
    "handbook": lambda of: handbook_pages(of.source.registry, of.source.schemas),
    "form pages": lambda of: form_pages(of.source.schemas, of.source.site),
    "sending": lambda of: sending_pages(of.source.site),
}
"""The pages by the part that they are worked out in."""
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
