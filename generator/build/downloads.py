"""Open data, calendars and feeds, and the pages that list them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.build.chart_files import chart_files
from generator.build.cross_files import cross_files
from generator.build.forms.form_pages import form_files, form_pages
from generator.build.forms.sending_page import sending_pages
from generator.build.handbook.handbook_pages import handbook_pages
from generator.build.overlap_files import overlap_files
from generator.build.page import ExtraPages, Page
from generator.build.sheet_files import sheet_files
from generator.build.table_files import table_files
from generator.exports import open_files
from generator.exports.data_folder import FOLDER
from generator.exports.dcat import sets
from generator.facts.occasions import all_occasions
from generator.feeds import Feeds, feeds, news
from generator.history.publications import Past
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import ANEW, Export, Kept
from generator.site.settings import Site
from generator.text.languages import LANGUAGES, parted
from generator.views.alerts import AlertsPage, Subscription
from generator.views.applications import OpenApplications, applicants, applications
from generator.views.calendar import calendar, years
from generator.views.changes import changes, histories
from generator.views.open_data import open_data


@dataclass(frozen=True, eq=False)
class Downloads:
    """Files made without a template, and pages that also need history or schemas."""

    groups: Mapping[str, tuple[Export, ...]]
    """By what they are about; files of one group share what they are worked out from."""
    beside: ExtraPages

    @property
    def files(self) -> tuple[Export, ...]:
        """All of them."""
        return tuple(file for files in self.groups.values() for file in files)


def downloads(
    registry: Registry,
    site: Site,
    schemas: Mapping[str, Schema],
    past: Past,
    asked: OpenApplications | None = None,
    kept: Kept = ANEW,
) -> Downloads:
    """Every download and feed, and the pages that describe them; ``kept`` keeps entries."""
    source = Feeds(registry, site, schemas, past, kept)
    entries = news(source)
    made = open_files(registry, site, schemas, past)
    pages = (
        *_calendar_pages(source),
        Page("changes/", "changes.html", changes(entries, past.known), section="changes"),
        _data_page(made.data, registry, past),
        _applications_page(asked, registry),
        *handbook_pages(registry, schemas),
        *form_pages(schemas, site),
        *sending_pages(site),
    )
    beside = ExtraPages(pages, histories(entries), bool(past.why), applicants(asked), past)
    groups = {
        "data": made.data,
        "beside": made.beside,
        **by_language(feeds(source, entries)),
        "forms": form_files(registry, schemas, site),
        "sheets": sheet_files(registry, schemas, site),
        "charts": _charts_and_tables(registry, schemas, site),
    }
    return Downloads({name: tuple(files) for name, files in groups.items()}, beside)


def _charts_and_tables(
    registry: Registry, schemas: Mapping[str, Schema], site: Site
) -> Iterator[Export]:
    yield from chart_files(registry, schemas, site)
    yield from table_files(registry, schemas)
    yield from cross_files(registry, schemas)
    yield from overlap_files(registry)


def _data_page(made: tuple[Export, ...], registry: Registry, past: Past) -> Page:
    held = [file for files in sets(made).values() for file in files]
    shown = open_data(made, registry, FOLDER, past=past.known, tip=past.tip, data=held)
    return Page("data/", "data.html", shown, section="data")


def by_language(files: Iterable[Export]) -> dict[str, list[Export]]:
    """Feeds in groups that are worked out each on its own."""
    found: dict[str, list[Export]] = {}
    for file in files:
        found.setdefault(f"feeds {parted(file.path)[0]}", []).append(file)
    return found


def _applications_page(asked: OpenApplications | None, registry: Registry) -> Page:
    shown = applications(asked, registry)
    return Page("applications/", "applications.html", shown, shown.inputs, "applications")


def _calendar_pages(source: Feeds) -> Iterator[Page]:
    """Alerts; and the calendar, the year of the build first, then each as a list and as months."""
    alerts = AlertsPage(_subscriptions(source))
    yield Page("alerts/", "alerts.html", alerts, section="alerts")
    registry = source.registry
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
