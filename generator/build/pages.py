"""The list of all pages: address, template, view, and the records each is made from.

Each page declares the records it reads, so that ``mkdocs serve`` can reuse it while they do not
change; a test removes all other records and expects the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any

from generator.build.page import NOTHING_MORE, ExtraPages, Page
from generator.facts.firm_pages import page_of_row, published_firms
from generator.history.publications import Past
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.search.hits import hit
from generator.site.listed import section_of
from generator.site.section import Section
from generator.site.sections import OF_RECORDS, SECTIONS, TABLE
from generator.site.settings import Site
from generator.text.languages import LANGUAGES
from generator.views.firm import firm_page
from generator.views.paging import ROWS
from generator.views.redirects import redirects
from generator.views.samples import samples as sample_index
from generator.views.sitemap import Sitemap


def pages(
    registry: Registry,
    samples: Registry,
    site: Site,
    beside: ExtraPages = NOTHING_MORE,
) -> Iterator[Page]:
    """Every page of the portal but the hand-written ones; samples only under ``samples/``."""
    records = (
        replace(
            page,
            history=beside.histories.get(page.path.rstrip("/"), ()),
            untold=beside.untold,
            applying=page.path.rstrip("/") in beside.applying,
        )
        for page in record_pages(registry)
    )
    real = [*list_pages(registry), *records, *firm_pages(registry), *beside.pages]
    shown = [*real, *redirect_pages(registry), *(sample_pages(samples) if site.samples else ())]
    for page in shown:
        if page.section not in SECTIONS:
            raise LookupError(
                f"page {page.path!r} is of the section {page.section!r}, which"
                " generator/site/sections.py does not list"
            )
        yield page
    days = last_days(real, beside.past)
    paths = (*(page.path for page in real), *site.handwritten)
    yield from files(Sitemap(paths, days), registry, beside.past)


def last_days(all_pages: Collection[Page], past: Past) -> dict[str, str]:
    """The day on which a record of each page changed last, by the page's path."""
    changed = {name: moment.date().isoformat() for name, moment in past.last_changed.items()}
    known: dict[int, str] = {}  # by the tuple itself, which all parts of a long list share
    for inputs in {id(page.inputs): page.inputs for page in all_pages}.values():
        known[id(inputs)] = max((changed.get(record.name, "") for record in inputs), default="")
    return {page.path: day for page in all_pages if (day := known[id(page.inputs)])}


def sample_pages(samples: Registry) -> Iterator[Page]:
    """Made-up records, and the lists that are shown of them."""
    shown = sample_index(samples)
    yield Page("samples/", "samples.html", shown, shown.inputs, "samples", sample=True)
    lists = list_pages(samples, (section for section in TABLE if section.samples))
    made = (record_pages, firm_pages, redirect_pages)
    for page in (*lists, *(page for pages_of in made for page in pages_of(samples))):
        yield replace(page, path=f"samples/{page.path}", section="samples", sample=True)


def list_pages(
    registry: Registry, sections: Iterable[Section] = TABLE, rows: int = ROWS
) -> Iterator[Page]:
    """List pages; long lists are paginated by ``rows``."""
    for section in sections:
        if not section.view:
            continue
        shown = view(section.view)(registry)
        template = section.template or f"{section.id or 'home'}.html"
        parts = shown.parts(rows) if hasattr(shown, "parts") else (shown,)
        for number, part in enumerate(parts, 1):
            place = section.path if number == 1 else f"{section.path}page/{number}/"
            yield Page(place, template, part, shown.inputs, section.id)


def record_pages(registry: Registry) -> Iterator[Page]:
    """The page of each record."""
    for kind, name in {section.kind: section.record_view for section in OF_RECORDS}.items():
        assert kind is not None
        for record in registry.all(kind):
            shown = view(name)(record, registry)
            section = section_of(record).id
            picked = hit(record, registry)
            template = f"{kind.kind}.html"
            yield Page(f"{record.name}/", template, shown, shown.inputs, section, pick=picked)


def with_rosters(site: Site, registry: Registry) -> Site:
    """The site as its menu and home page have it: with a door to firms where any are listed."""
    return replace(site, rosters=any(group.taking_part for group in registry.all(Consortium)))


def firm_pages(registry: Registry) -> Iterator[Page]:
    """The page of each firm of which published rosters tell more than one thing."""
    for entries in published_firms(registry):
        if path := page_of_row(entries[0].fields, registry):
            shown = firm_page(entries, registry)
            yield Page(path, "firm.html", shown, shown.inputs, "participants")


def redirect_pages(registry: Registry) -> Iterator[Page]:
    """A page at every address that a record had before."""
    for old in redirects(registry):
        yield Page(f"{old.old}/", "redirect.html", old, old.inputs)


def files(sitemap: Sitemap, registry: Registry, past: Past) -> Iterator[Page]:
    """Search page, 404, sitemap, robots.txt and build.json."""
    yield Page("404.html", "404.html", None, section="404.html")
    yield Page("search/", "search.html", None, section="search")
    yield Page("sitemap.xml", "sitemap.xml", sitemap, tuple(registry), languages=ONE)
    yield Page("robots.txt", "robots.txt", None, languages=ONE)
    yield Page("build.json", "build.json", past.tip, languages=ONE)


def view(name: str) -> Callable[..., Any]:
    """A view by the name that the table of sections gives it: ``module:function``."""
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"generator.views.{module}"), function)
    return found


ONE = LANGUAGES[:1]  # for files that are the same for everyone
