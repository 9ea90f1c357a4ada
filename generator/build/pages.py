"""The list of all pages: address, template, what it shows, and the records it is made from.

A page says which records it reads, so that a page whose records did not change need not be made
again; a test takes every other record away and expects the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from generator.history.news import News
from generator.records.model import (
    Call,
    Consortium,
    Exhibition,
    Organization,
    Programme,
    Record,
    Statistics,
)
from generator.records.registry import Registry
from generator.site.settings import Site
from generator.text.languages import LANGUAGES, address
from generator.views.call import call
from generator.views.calls import host_calls, recruitments
from generator.views.consortia import consortia
from generator.views.consortium import consortium
from generator.views.exhibition import exhibition
from generator.views.exhibitions import exhibitions
from generator.views.home import home
from generator.views.organization import organization
from generator.views.organizations import organizations
from generator.views.overlaps import overlaps
from generator.views.paging import ROWS
from generator.views.participants import participants
from generator.views.programme import programme
from generator.views.redirects import redirects
from generator.views.samples import samples as sample_index
from generator.views.series import series
from generator.views.sitemap import Sitemap
from generator.views.statistics import statistics
from generator.views.subsidies import subsidies
from generator.views.tools import tools
from generator.views.totals import totals

Lists: TypeAlias = tuple[tuple[str, str, Callable[[Registry], Any]], ...]


@dataclass(frozen=True)
class Page:
    """One page in both languages.

    ``path`` ends in a slash, but for files with a name of their own (``404.html``).  ``view`` is
    what the template shows, as ``view``; ``inputs`` are the records it was worked out from.
    """

    path: str
    template: str
    view: Any
    inputs: tuple[Record, ...] = ()
    section: str = ""
    """The entry of the main navigation that the page belongs to."""
    sample: bool = False
    languages: tuple[str, ...] = LANGUAGES
    history: tuple[News, ...] = ()
    """What changed in the record whose page it is, the latest first."""

    @property
    def digest(self) -> str:
        """A digest of the records that the page is made from, and of their history."""
        found = hashlib.sha256("".join(news.id for news in self.history).encode())
        for record in self.inputs:
            found.update(f"{record.name}\0{record.document.text}\0".encode())
        return found.hexdigest()

    def file(self, language: str) -> str:
        """Where the page stands in the site folder."""
        return address(self.path, language) + ("" if "." in self.path else "index.html")


@dataclass(frozen=True)
class Beside:
    """What is made from more than the present records."""

    pages: tuple[Page, ...] = ()
    histories: Mapping[str, tuple[News, ...]] = field(default_factory=dict)
    """The news of each record by its name."""


def pages(
    registry: Registry,
    samples: Registry,
    site: Site,
    beside: Beside = Beside(),
) -> Iterator[Page]:
    """Every page of the portal but the hand-written ones; samples only under ``samples/``."""
    records = (
        replace(page, history=beside.histories.get(page.path.rstrip("/"), ()))
        for page in record_pages(registry)
    )
    real = [*list_pages(registry), *records, *beside.pages]
    yield from real
    yield from redirect_pages(registry)
    if site.samples:
        shown = sample_index(samples)
        yield Page("samples/", "samples.html", shown, shown.inputs, "samples", sample=True)
        lists = list_pages(samples, SAMPLE_LISTS)
        for page in (*lists, *record_pages(samples), *redirect_pages(samples)):
            yield replace(page, path=f"samples/{page.path}", section="samples", sample=True)
    yield from files([*(page.path for page in real), *site.handwritten], registry)


def list_pages(registry: Registry, lists: Lists | None = None, rows: int = ROWS) -> Iterator[Page]:
    """The pages that list records, of long lists so many rows each."""
    for path, template, view in LISTS if lists is None else lists:
        shown = view(registry)
        parts = shown.parts(rows) if hasattr(shown, "parts") else (shown,)
        for number, part in enumerate(parts, 1):
            place = path if number == 1 else f"{path}page/{number}/"
            yield Page(place, template, part, shown.inputs, path.strip("/"))


def record_pages(registry: Registry) -> Iterator[Page]:
    """The page of each record."""
    for kind, view in RECORDS.items():
        for record in registry.all(kind):
            shown = view(record, registry)
            yield Page(f"{record.name}/", f"{kind.kind}.html", shown, shown.inputs, section(record))


def redirect_pages(registry: Registry) -> Iterator[Page]:
    """A page at every address that a record had before."""
    for old in redirects(registry):
        yield Page(f"{old.old}/", "redirect.html", old, old.inputs)


def files(paths: Iterable[str], registry: Registry) -> Iterator[Page]:
    """What machines and lost visitors ask for."""
    yield Page("404.html", "404.html", None)
    yield Page("search/", "search.html", None)
    yield Page("sitemap.xml", "sitemap.xml", Sitemap(tuple(paths)), tuple(registry), languages=ONE)
    yield Page("robots.txt", "robots.txt", None, languages=ONE)
    yield Page("build.json", "build.json", None, languages=ONE)


def section(record: Record) -> str:
    """The entry of the main navigation under which a record is listed."""
    return "recruitments" if isinstance(record, Call) and record.for_firms else record.folder


ONE = LANGUAGES[:1]  # for files that are the same for everyone
LISTS: Lists = (
    ("", "home.html", home),
    ("calls/", "calls.html", host_calls),
    ("consortia/", "consortia.html", consortia),
    ("recruitments/", "recruitments.html", recruitments),
    ("exhibitions/", "exhibitions.html", exhibitions),
    ("overlaps/", "overlaps.html", overlaps),
    ("participants/", "participants.html", participants),
    ("organizations/", "organizations.html", organizations),
    ("programmes/", "programmes.html", totals),
    ("subsidies/", "subsidies.html", subsidies),
    ("tools/", "tools.html", tools),
    ("statistics/", "statistics_list.html", statistics),
)
SAMPLE_LISTS = tuple(
    entry for entry in LISTS if entry[0] in ("subsidies/", "tools/", "participants/")
)
RECORDS: Mapping[type[Record], Callable[[Any, Registry], Any]] = {
    Call: call,
    Consortium: consortium,
    Exhibition: exhibition,
    Organization: organization,
    Programme: programme,
    Statistics: series,
}
