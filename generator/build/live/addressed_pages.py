"""The page at an address, with as little else worked out as there needs to be.

The page of a record, a firm or a list is found by its address alone.  All others are looked for
among those that are worked out together with them, and only what no record has a section for among
all that there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import takewhile

from generator.build.building import Building
from generator.build.files.described_pages import PAGES
from generator.build.pages.all_pages import SAMPLED, files, list_pages, of_samples, with_history
from generator.build.pages.asked_world import SAMPLES, AskedWorld
from generator.build.pages.page import Page
from generator.build.pages.record_pages import VIEWS, firm_page_at, record_page, redirect_pages
from generator.build.pages.sitemaps import of_all_pages
from generator.build.pictures.pictured import with_picture
from generator.facts.firm_pages import paged_firms
from generator.records.model import Call
from generator.records.registry import Registry
from generator.site.section import Section
from generator.site.sections import TABLE

BY_ADDRESS = frozenset(section.id for section in TABLE if section.view and section.id)
"""Sections of which each page is a list, a record's or a firm's, or leads on from another."""


class AddressedPages:
    """The pages of one build, but for the hand-written ones."""

    def __init__(self, building: Building) -> None:
        self._building = building
        self._parts: dict[str, dict[str, Page]] = {}

    def at(self, path: str) -> Page | None:
        """The page at a path; None where there is none."""
        if "." in path.rpartition("/")[2]:
            named = {page.path: page for page in files(self._building.past)}
            return self._building.pages.get(path) if of_all_pages(path) else named.get(path)
        found = self._found(path)
        if found is None and path.removeprefix(SAMPLES).partition("/")[0] in BY_ADDRESS:
            found = self._moved.get(path)
        elif found is None:
            found = (self._described(path) if path else None) or self._others.get(path)
        return found and self._pictured(found)

    def calls(self) -> Iterator[Page]:
        """The pages of real calls, of which some have a picture of their own."""
        for record in self._building.checked.registry.all(Call):
            yield self._pictured(record_page(record, self._building.worlds.real))

    def _pictured(self, page: Page) -> Page:
        return with_picture(page, self._building.site, self._building.past.tip)

    def _found(self, path: str) -> Page | None:
        """The page of a record, a firm or a list; None where it is another, or none."""
        if not self._building.checked.passes and not path:
            return None
        if not path.startswith(SAMPLES):
            page = _page_at(path, self._building.worlds.real, TABLE)
            if page and (name := page.own_record):
                return with_history(page, self._building.downloads.on_some([name]))
            return page
        page = _page_at(path.removeprefix(SAMPLES), self._building.worlds.samples, SAMPLED)
        return of_samples(page) if page and self._building.site.samples else None

    @cached_property
    def _moved(self) -> dict[str, Page]:
        """What leads on from a former address."""
        its = self._building
        made_up = redirect_pages(its.checked.samples) if its.site.samples else ()
        both = (*redirect_pages(its.checked.registry), *map(of_samples, made_up))
        return {page.path: page for page in both}

    def _described(self, path: str) -> Page | None:
        """A page that is worked out beside the records', of those first that are named like it."""
        head = path.partition("/")[0]
        for name in sorted(PAGES, key=lambda name: name.partition(" ")[0] != head):
            if name not in self._parts:
                made = self._building.downloads.pages(name)
                self._parts[name] = {page.path: page for page in made}
            if found := self._parts[name].get(path):
                return found
        return None

    @cached_property
    def _others(self) -> Mapping[str, Page]:
        """Every page but the list of them, which would take the inputs of all."""
        listed = takewhile(lambda page: not of_all_pages(page.path), self._building.listed())
        return {page.path: page for page in listed}


def _page_at(path: str, world: AskedWorld, sections: tuple[Section, ...]) -> Page | None:
    """The page of a record, a firm or a list at a path, with no other page worked out."""
    if (record := world.registry.named(path.rstrip("/"))) and type(record) in VIEWS:
        return record_page(record, world)
    if path.startswith("participants/") and path in paged_firms(world.registry):
        return firm_page_at(path, world)
    return next(
        (page for page in _lists(path, world.registry, sections) if page.path == path), None
    )


def _lists(path: str, registry: Registry, sections: tuple[Section, ...]) -> Iterator[Page]:
    """The pages of the list that a path can be of."""
    return list_pages(registry, (s for s in sections if s.view and _within(path, s)))


def _within(path: str, section: Section) -> bool:
    return path == section.path or path.startswith(f"{section.path}page/")
