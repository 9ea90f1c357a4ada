"""The list of all pages: address, template, view, and the records each is made from.

Each page declares the records that it reads, of which the sitemap takes its day; a test removes all
other records and expects the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from generator.build.pages.asked_world import SAMPLES, AskedWorld, AskedWorlds
from generator.build.pages.page import NOTHING_MORE, ExtraPages, Page
from generator.build.pages.parts_read import PartsRead
from generator.build.pages.record_pages import firm_pages, record_pages, redirect_pages, view
from generator.build.pages.sitemaps import ONE, last_days, sitemaps
from generator.facts.firm_pages import paged_firms
from generator.history.publications import Past
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.site.section import Section
from generator.site.sections import SECTIONS, TABLE
from generator.site.settings import Site
from generator.views.paging import ROWS
from generator.views.samples import samples as sample_index


def pages(
    registry: Registry,
    samples: Registry,
    site: Site,
    beside: ExtraPages = NOTHING_MORE,
    asked: AskedWorlds | None = None,
    parts: PartsRead | None = None,
) -> Iterator[Page]:
    """Every page of the portal but the hand-written ones; samples only under ``samples/``.

    ``asked`` are the same records with what pages asked of them in an earlier build; ``parts`` hear
    which fields are read for each list.
    """
    asked, parts = asked or AskedWorlds.of(registry, samples), parts or PartsRead()
    records = (with_history(page, beside) for page in record_pages(asked.real))
    with parts.part(FIRMS):
        paged_firms(registry)
    firms, made_up = firm_pages(asked.real), sample_pages(asked.samples) if site.samples else ()
    with parts.part(REDIRECTS):
        moved = tuple(redirect_pages(registry))
    real = list[Page]()
    listed = kept_in(real, chain(list_pages(registry, parts=parts), records, firms, beside.pages))
    yield from map(in_a_section, chain(listed, moved, made_up))
    yield from files(beside.past)
    # the last, since their days take all inputs
    paths = (*(page.path for page in real), *site.handwritten)
    yield from sitemaps(paths, partial(last_days, real, beside.past), tuple(registry))


def in_a_section(page: Page) -> Page:
    """A page, of which the section is known."""
    if page.section not in SECTIONS:
        raise LookupError(
            f"page {page.path!r} is of the section {page.section!r}, which"
            " generator/site/sections.py does not list"
        )
    return page


def kept_in(kept: list[Page], pages: Iterable[Page]) -> Iterator[Page]:
    """Pages as they come, of which a list is kept."""
    for page in pages:
        kept.append(page)
        yield page


def with_history(page: Page, beside: ExtraPages) -> Page:
    """A record's page with what is known only beside the records."""
    name = page.path.rstrip("/")
    history, applying = beside.histories.get(name, ()), name in beside.applying
    return replace(page, history=history, untold=beside.untold, applying=applying)


def sample_pages(world: AskedWorld) -> Iterator[Page]:
    """Made-up records, and the lists that are shown of them."""
    samples = world.registry
    shown = sample_index(samples)
    yield Page(SAMPLES, "samples.html", shown, shown.inputs, "samples", sample=True)
    lists = list_pages(samples, SAMPLED)
    for page in (*lists, *record_pages(world), *firm_pages(world), *redirect_pages(samples)):
        yield of_samples(page)


def of_samples(page: Page) -> Page:
    """A page of made-up records, where those are."""
    path = f"{SAMPLES}{page.path}"
    return replace(page, path=path, section="samples", sample=True, part="")


def list_pages(
    registry: Registry,
    sections: Iterable[Section] = TABLE,
    rows: int = ROWS,
    parts: PartsRead | None = None,
) -> Iterator[Page]:
    """List pages; long lists are paginated by ``rows``."""
    for section in sections:
        if section.view:
            with (parts or PartsRead()).part(list_part(section)):
                made = tuple(_list(section, registry, rows))
            yield from made


def list_part(section: Section) -> str:
    """What the list of a section is called among the parts of a site."""
    return f"list {section.id}"


def _list(section: Section, registry: Registry, rows: int) -> Iterator[Page]:
    shown = view(section.view)(registry)
    template = section.template or f"{section.id or 'home'}.html"
    cut = shown.parts(rows) if hasattr(shown, "parts") else (shown,)
    for number, part in enumerate(cut, 1):
        place = section.path if number == 1 else f"{section.path}page/{number}/"
        name = list_part(section)
        yield Page(place, template, part, shown.inputs, section.id, part=name)


def with_rosters(site: Site, registry: Registry) -> Site:
    """The site as its menu and home page have it: with a door to firms where any are listed."""
    return replace(site, rosters=any(group.taking_part for group in registry.all(Consortium)))


def files(past: Past) -> Iterator[Page]:
    """Search page, 404, build.json and words of scripts."""
    yield Page("404.html", "404.html", None, section="404.html")
    yield Page("search/", "search.html", None, section="search")
    yield Page("build.json", "build.json", past.tip, languages=ONE)
    yield Page("words.json", "words.json", None)


SAMPLED = tuple(section for section in TABLE if section.samples)
"""Sections that list made-up records too."""
FIRMS, REDIRECTS = "firms", "redirects"
"""Parts of a site that tell which pages there are."""
