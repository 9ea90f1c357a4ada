"""Pages that list what can be downloaded, and those of forms, handbook and calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from generator.build.files.loaded_late import form_pages, handbook_pages, sending_pages
from generator.build.pages.page import Page
from generator.exports import listed_files
from generator.exports.data_folder import FOLDER
from generator.exports.data_sets import sets
from generator.facts.occasions import all_occasions
from generator.feeds import Feeds
from generator.text.languages import LANGUAGES
from generator.views.alerts import AlertsPage, Subscription
from generator.views.applications import applications
from generator.views.calendar import by_year, calendar
from generator.views.changes import changes
from generator.views.open_data import open_data

if TYPE_CHECKING:
    from generator.build.files.downloads import Downloads


def _changes_page(of: Downloads) -> Iterator[Page]:
    shown = changes(of.latest_news, of.source.past.known)
    yield Page("changes/", "changes.html", shown, section="changes")


def _data_page(of: Downloads) -> Iterator[Page]:
    source, past = of.source, of.source.past
    sized = not source.site.serving  # who writes records would wait long for a size
    read = source.registry, source.site, source.schemas, past
    made = of.made.data if sized else listed_files(*read)
    held = [file for files in sets(made).values() for file in files]
    shown = open_data(
        made, source.registry, FOLDER, past=past.known, tip=past.tip, data=held, sized=sized
    )
    yield Page("data/", "data.html", shown, section="data")


def _alerts_page(of: Downloads) -> Iterator[Page]:
    yield Page("alerts/", "alerts.html", AlertsPage(_subscriptions(of.source)), section="alerts")


def _applications_page(of: Downloads) -> Iterator[Page]:
    """The page of open requests."""
    shown = applications(of.asked, of.source.registry)
    yield Page("applications/", "applications.html", shown, shown.inputs, "applications")


def _calendar_pages(of: Downloads) -> Iterator[Page]:
    """The calendar, the year of the build first, then each as a list and as months."""
    source, registry = of.source, of.source.registry
    years = by_year(all_occasions(registry))
    begun = (year for year in years if year <= source.site.built.year)
    first = next(begun, next(iter(years), None))
    latest = calendar(years, first, first=True, registry=registry)
    yield Page("calendar/", "calendar.html", latest, latest.inputs, "calendar")
    for year in years:
        for path, grid in ((f"calendar/{year}/", False), (f"calendar/{year}/months/", True)):
            shown = calendar(years, year, grid=grid, registry=registry)
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


PAGES: Mapping[str, Callable[[Downloads], Iterable[Page]]] = {
    "alerts": _alerts_page,
    "calendar": _calendar_pages,
    "changes": _changes_page,
    "data page": _data_page,
    "applications": _applications_page,
    "handbook": lambda of: handbook_pages(of.source.registry, of.source.schemas),
    "form pages": lambda of: form_pages(of.source.schemas, of.source.site),
    "sending": lambda of: sending_pages(of.source.site),
}
"""The pages by the part that they are worked out in."""
