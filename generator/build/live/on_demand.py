"""The files of one build, each made when somebody asks for it: a site that is looked at while its
records are written.

The page of a record, a firm or a list is found by its address, and nothing else is worked out for
it.  All other files are looked for among all that there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from threading import Lock

from generator.build.building import Building
from generator.build.pages.all_pages import SAMPLED, list_pages, of_samples, with_history
from generator.build.pages.all_pages import files as plain_files
from generator.build.pages.asked_world import SAMPLES, AskedWorlds
from generator.build.pages.page import Page
from generator.build.pages.record_pages import VIEWS, firm_page_at, record_page
from generator.build.pages.sitemaps import of_all_pages
from generator.build.pictures.pictured import with_picture
from generator.facts.firm_pages import paged_firms
from generator.records.registry import Registry
from generator.search.guides import LISTED
from generator.search.index import FOLDER as SEARCH
from generator.site.output import Export
from generator.site.section import Section
from generator.site.sections import TABLE
from generator.text.languages import parted

INDEX, LIST = "index.html", "list.json"


@dataclass(frozen=True)
class DrawnText:
    """A hand-written page in one language, as MkDocs drew it."""

    html: str
    title: str
    summary: str


class OnDemand:
    """What a site has at each path."""

    def __init__(self, building: Building, texts: Mapping[tuple[str, str], DrawnText]) -> None:
        """``texts`` are the hand-written pages by path and language."""
        self.building = building
        self._texts = texts
        self._one_by_one = Lock()  # a registry has one listener, and a drawn page one place

    def __contains__(self, path: object) -> bool:
        """Whether there is a page with this path."""
        with self._one_by_one:
            return self._page(str(path)) is not None

    def content(self, path: str) -> bytes | None:
        """The bytes of a file; None where the site has none at this path."""
        with self._one_by_one:
            language, name = parted(path)
            where = name.removesuffix(INDEX) if f"/{name}".endswith(f"/{INDEX}") else name
            if text := self._texts.get((where, language)):
                return self.framed(where, language, text).encode()
            page = self._page(where)
            if page and page.file(language) == path and language in page.languages:
                return self.building.draw(page, language)
            return None if path.endswith(".html") else self._file(path)

    def framed(self, path: str, language: str, text: DrawnText) -> str:
        """A hand-written page in the theme's shell."""
        return self.building.handwritten(path, text.html, language, text.title, text.summary)

    def _page(self, path: str) -> Page | None:
        if "." in path.rpartition("/")[2]:
            named = {page.path: page for page in plain_files(self.building.past)}
            return self.building.pages.get(path) if of_all_pages(path) else named.get(path)
        if found := self._found(path):
            return with_picture(found, self.building.site, self.building.past.tip)
        return self._others.get(path)

    def _found(self, path: str) -> Page | None:
        """The page of a record, a firm or a list; None where it is another, or none."""
        if not self.building.checked.passes and not path:
            return None
        if not path.startswith(SAMPLES):
            page = _page_at(path, self.building.worlds, sample=False)
            if page and (name := page.own_record):
                return with_history(page, self.building.downloads.on_some([name]))
            return page
        page = _page_at(path.removeprefix(SAMPLES), self.building.worlds, sample=True)
        return of_samples(page) if page and self.building.site.samples else None

    @cached_property
    def _others(self) -> dict[str, Page]:
        """Every page but the list of them, which would take the inputs of all."""
        others = takewhile(lambda page: not of_all_pages(page.path), self.building.listed())
        return {page.path: page for page in others}

    def _file(self, path: str) -> bytes | None:
        """A file that no template draws."""
        if path.endswith(f"/{LIST}") and path in self._lists:
            return self._lists[path]
        if file := self._exports.get(path):
            return file.content
        return self._searched.get(path) if path.startswith(f"{SEARCH}/") else None

    @cached_property
    def _lists(self) -> dict[str, bytes]:
        """What the lists are narrowed down by."""
        return dict(self.building.search.lists())

    @cached_property
    def _exports(self) -> dict[str, Export]:
        made = (*self.building.downloads.files, *self.building.pictures(self._others.values()))
        return {file.path: file for file in made}

    @cached_property
    def _searched(self) -> dict[str, bytes]:
        """The files of search, which takes up the hand-written pages and the lists."""
        for (path, language), text in self._texts.items():
            self.framed(path, language, text)
        drawn = {
            path: {one: self.building.draw(page, one) for one in page.languages}
            for path in LISTED
            if (page := self._page(path))
        }
        return dict(self.building.search.files({**self.building.guides, **drawn}))


def _page_at(path: str, worlds: AskedWorlds, *, sample: bool) -> Page | None:
    """The page of a record, a firm or a list at a path, with no other page worked out."""
    world = worlds.samples if sample else worlds.real
    if (record := world.registry.named(path.rstrip("/"))) and type(record) in VIEWS:
        return record_page(record, world)
    if path.startswith("participants/") and path in paged_firms(world.registry):
        return firm_page_at(path, world)
    return next((page for page in _lists(path, world.registry, sample) if page.path == path), None)


def _lists(path: str, registry: Registry, sample: bool) -> Iterator[Page]:
    """The pages of the list that a path can be of."""
    sections = (s for s in (SAMPLED if sample else TABLE) if s.view and _within(path, s))
    return list_pages(registry, sections)


def _within(path: str, section: Section) -> bool:
    return path == section.path or path.startswith(f"{section.path}page/")
