"""What is read for a part of a site is heard, whatever was worked out before for other parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from generator.build.files.described_pages import PAGES
from generator.build.files.downloads import GROUPS, Downloads, downloads
from generator.build.pages.all_pages import list_pages, list_part
from generator.build.pages.page import Page
from generator.history.publications import NO_PAST
from generator.records.read_fields import Column, reading
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.sections import TABLE
from tests.support.worlds import SITE, renderer, world

Part = Callable[[Registry, Downloads], object]
ALWAYS = {"data", "data page", "beside"}
"""Parts that are looked at after each edit."""


def parts() -> Iterator[tuple[str, Part]]:
    for section in (section for section in TABLE if section.view):
        yield (
            list_part(section),
            lambda world, _, section=section: drawn(list_pages(world, [section])),
        )
    for name in PAGES.keys() - ALWAYS:
        yield name, lambda _, made, name=name: drawn(made.pages(name))
    for name in GROUPS.keys() - ALWAYS:
        yield name, lambda _, made, name=name: [file.write() for file in made.group(name)]


def drawn(pages: Iterator[Page] | tuple[Page, ...]) -> list[bytes]:
    return [renderer().render(page, one) for page in pages for one in page.languages]


def read(part: Part, world: Registry, made: Downloads) -> set[Column]:
    with reading() as columns:
        part(world, made)
    return columns


@pytest.mark.long
def test_each_part_hears_what_it_would_hear_alone(schemas: Mapping[str, Schema]) -> None:
    records = world("rich", schemas).registry

    def anew() -> tuple[Registry, Downloads]:
        again = Registry(record.telling() for record in records)
        return again, downloads(again, SITE, schemas, NO_PAST)

    shared = anew()
    after = {name: read(part, *shared) for name, part in parts()}
    for name, part in parts():
        alone = read(part, *anew())
        assert alone <= after[name], name
