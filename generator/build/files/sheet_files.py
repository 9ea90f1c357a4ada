"""Blank tables and starter files for the guide on sending spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.build.forms.form_model import form_page
from generator.build.forms.starters import starter
from generator.build.forms.tasks import tasks
from generator.records.model import Programme
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.sheets import desk
from generator.sheets.layout import PARTS, WHOLE
from generator.site.output import NOTHING_ELSE, Export
from generator.site.settings import Site
from generator.text.languages import MAIN

GUIDE = "spreadsheet/"
"""The hand-written page that leads to them; a site without it has none."""


def sheet_files(registry: Registry, schemas: Mapping[str, Schema], site: Site) -> Iterator[Export]:
    """The tables, with the words of the latest programme year, and a starter file a task."""
    if GUIDE not in site.handwritten or "consortium" not in schemas:
        return
    years = [year.id for year in registry.all(Programme) if year.written.get("kinds")]
    words = desk.choices({"programme": years[-1]} if years else {}, registry, MAIN)
    for part in (*PARTS, WHOLE):
        make = partial(desk.workbook, part, schemas["consortium"], {}, words)
        yield Export(f"sheets/{part}.xlsx", make, made_of=partial(tuple, (words,)))
    for task in tasks():
        if task.begins and task.kind in schemas:
            schema = schemas[task.kind]
            where = f"{site.url}schemas/{task.kind}.schema.json"
            begin = partial(starter, form_page(task, schema), schema, where)
            yield Export(f"starters/{task.id}.yml", partial(_encoded, begin), made_of=NOTHING_ELSE)


def _encoded(begin: partial[str]) -> bytes:
    return begin().encode()
