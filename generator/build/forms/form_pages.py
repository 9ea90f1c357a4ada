"""The pages of forms, one for each task."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.build.forms.choice_files import choice_files
from generator.build.forms.form_model import form_page
from generator.build.forms.judging_files import judging_files
from generator.build.forms.sheet_grounds import sheet_grounds
from generator.build.forms.tasks import tasks
from generator.build.pages.page import Page
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import Export
from generator.site.sections import SECTIONS
from generator.site.settings import Site

GUIDE = SECTIONS["apply"]
"""The page that lists the forms; a site without it has none."""


def form_pages(schemas: Mapping[str, Schema], site: Site) -> Iterator[Page]:
    """A page for each task whose kind of record the site has."""
    for task in tasks() if GUIDE.there(site) else ():
        if task.kind in schemas:
            yield Page(task.path, "form.html", form_page(task, schemas[task.kind]), (), GUIDE.id)


def form_files(registry: Registry, schemas: Mapping[str, Schema], site: Site) -> Iterator[Export]:
    """What the forms load: what they judge by, and what their fields can point at."""
    if GUIDE.there(site):
        yield from judging_files(schemas)
        yield from sheet_grounds(schemas) if "consortium" in schemas else ()
        yield from choice_files(registry)
