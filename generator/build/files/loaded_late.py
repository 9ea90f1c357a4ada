"""Forms, sheets, charts and the handbook: their code is loaded where something of them is made.

An edit of a record seldom needs it, and loading code is a third of what one takes in a small site.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.build.pages.page import Page
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import Export
from generator.site.settings import Site


def handbook_pages(registry: Registry, schemas: Mapping[str, Schema]) -> Iterator[Page]:
    """Every page of rules and fields."""
    from generator.build.handbook import handbook_pages as made

    yield from made.handbook_pages(registry, schemas)


def form_pages(schemas: Mapping[str, Schema], site: Site) -> Iterator[Page]:
    """A page for each task."""
    from generator.build.forms import form_pages as made

    yield from made.form_pages(schemas, site)


def sending_pages(site: Site) -> Iterator[Page]:
    """The page about sending a change."""
    from generator.build.forms import sending_page as made

    yield from made.sending_pages(site)


def form_files(registry: Registry, schemas: Mapping[str, Schema], site: Site) -> Iterator[Export]:
    """What the forms load."""
    from generator.build.forms import form_pages as made

    yield from made.form_files(registry, schemas, site)


def sheet_files(registry: Registry, schemas: Mapping[str, Schema], site: Site) -> Iterator[Export]:
    """Tables to fill in."""
    from generator.build.files import sheet_files as made

    yield from made.sheet_files(registry, schemas, site)


def chart_files(registry: Registry, schemas: Mapping[str, Schema], site: Site) -> Iterator[Export]:
    """The file of every chart."""
    from generator.build.files import chart_files as made

    yield from made.chart_files(registry, schemas, site)
