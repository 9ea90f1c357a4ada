"""Every table of records or figures leads, where it stands, to a file that holds them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from posixpath import join, normpath
from typing import Any

import pytest

from generator.site.output import Export
from tests.support.raw import tree, words
from tests.support.worlds import World

pytestmark = pytest.mark.slow

DATA = (".csv", ".json", ".ics", ".xml")
WITHOUT = {
    "apply/": "forms ask and show no record",
    "data/": "nothing but files",
    "samples/": "made-up records are in no file",
    "rules/": "contents of pages of text, and what programme years say, by the file of these",
    "calendar/2": "many alike; the first page of the calendar has its file",
}
"""Pages that are not read, and why.  Texts written by hand are in no world."""


def read(made: World) -> Iterator[tuple[str, Any]]:
    """Every list; where the records are few but rich, each of them too."""
    rich = len(made.registry) < 100
    for path in made.listed:
        own = path.rstrip("/") in made.registry
        if path.endswith("/") and (rich or not own) and not path.startswith(tuple(WITHOUT)):
            yield path, tree(made.page(path, "ko"))


def files(made: World) -> Mapping[str, Export]:
    """What the site offers, by path; only what is asked for is written."""
    return {file.path: file for file in made.offered.files}


def beside(table: Any) -> Iterator[str]:
    """Files that are led to from the table, or from what stands with it below one heading."""
    yield from _led_to(table)
    part = table
    while part.tag != "main":
        before, after = list(part.itersiblings(preceding=True)), list(part.itersiblings())
        for near in (before, after):
            for one in near:
                if one.tag in {"h1", "h2"}:
                    break
                if one.get("class") in {"along", "chart"}:
                    yield from _led_to(one)
        part = part.getparent()


def _led_to(part: Any) -> Iterator[str]:
    return (its for its in part.xpath(".//a/@href") if its.endswith(DATA) and ":" not in its)


def test_every_table_leads_to_its_file(made: World) -> None:
    looked, bare, there = 0, [], files(made).keys()
    for path, page in read(made):
        for table in page.xpath("//main//table[not(ancestor::form)]"):
            looked += 1
            found = {normpath(join("/", path, file)).lstrip("/") for file in beside(table)}
            assert found <= there, path
            if not found:
                bare.append(f"{path} {words(table)[:60]}")
    assert looked > 5
    assert not bare


def test_the_file_of_all_records_has_rows_of_the_one_whose_table_it_is_beside(made: World) -> None:
    looked, made_of = 0, files(made)
    for path, page in read(made):
        own = page.xpath("//p[@class='along']/a[text()='JSON'][not(contains(@href,'/v1/'))]")
        for link in own:
            (file,) = link.xpath("following-sibling::a/@href")
            text = made_of[normpath(join("/", path, file)).lstrip("/")].content.decode("utf-8-sig")
            ids = {row[0] for row in csv.reader(StringIO(text))}
            assert path.partition("/")[2].rstrip("/") in ids, (path, file)
            looked += 1
    assert looked or len(made.registry) > 100


def test_editions_with_several_groups_are_a_row_for_each(made: World) -> None:
    page = tree(made.page("overlaps/", "ko"))
    groups = [words(row.xpath("td")[0]) for row in page.xpath("//tbody/tr")]
    text = files(made)["charts/overlaps.csv"].content.decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    assert len(rows) == len(groups)
    for row, shown in zip(rows, groups, strict=True):
        assert shown.startswith(row["title_ko"]), row
        assert f"consortia/{row['consortium']}" in made.registry
