"""The pages of records and firms, each shown by what it asks, and those at former addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import Any

from generator.build.pages.asked_world import AskedWorld
from generator.build.pages.later import Made
from generator.build.pages.page import Page
from generator.facts.firm_pages import firm_at, paged_firms
from generator.records.model import Record
from generator.records.registry import Registry
from generator.search.hits import hit
from generator.site.listed import section_of
from generator.site.sections import OF_RECORDS
from generator.views.firm import firm_page
from generator.views.redirects import redirects

VIEWS: Mapping[type[Record], str] = {
    section.kind: section.record_view for section in OF_RECORDS if section.kind
}
"""By the kind of a record, what its page shows."""


def record_pages(world: AskedWorld) -> Iterator[Page]:
    """The page of each record."""
    for kind in VIEWS:
        for record in world.registry.all(kind):
            yield record_page(record, world)


def record_page(record: Record, world: AskedWorld) -> Page:
    """The page of one record."""
    path, show = f"{record.name}/", view(VIEWS[type(record)])
    shown = world.later(path, partial(_of_record, show, record, world.registry), record)
    return Page(path, f"{record.kind}.html", shown, section=section_of(record).id)


def _of_record(view: Callable[[Record, Registry], Any], record: Record, registry: Registry) -> Made:
    registry.hear([("named", record.name)])
    return view(record, registry), hit(record, registry)


def firm_pages(world: AskedWorld) -> Iterator[Page]:
    """The page of each firm of which published rosters tell more than one thing."""
    for path in paged_firms(world.registry):
        yield firm_page_at(path, world)


def firm_page_at(path: str, world: AskedWorld) -> Page:
    """The page of one firm."""
    shown = world.later(path, partial(_of_firm, path, world.registry))
    return Page(path, "firm.html", shown, section="participants")


def _of_firm(path: str, registry: Registry) -> Made:
    return firm_page(firm_at(path, registry), registry), None


def redirect_pages(registry: Registry) -> Iterator[Page]:
    """A page at every address that a record had before."""
    for old in redirects(registry):
        yield Page(f"{old.old}/", "redirect.html", old, old.inputs)


def view(name: str) -> Callable[..., Any]:
    """A view by the name that the table of sections gives it: ``module:function``."""
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"generator.views.{module}"), function)
    return found
