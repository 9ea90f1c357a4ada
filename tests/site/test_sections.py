"""The table of sections: every page belongs to one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.build.drawing.render import THEME
from generator.build.pages.all_pages import pages, view
from generator.build.pages.page import ExtraPages, Page
from generator.records.model import KINDS
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.search.hits import hit
from generator.site.listed import GROUPS, section_of
from generator.site.section import Section
from generator.site.sections import MENU, OF_RECORDS, TABLE
from generator.text.catalogues import translations
from tests.support import ROOT, SITE
from tests.support.page_kinds import example
from tests.support.worlds import World

PACKAGE = THEME.parent
TEMPLATES = THEME / "templates"


def test_a_section_that_no_menu_leads_to_says_where_visitors_come_from() -> None:
    with pytest.raises(ValueError, match="'motto' stands in no menu"):
        Section(id="motto", name="Mottos")


def test_sections_are_told_apart_and_stand_under_the_menu() -> None:
    assert len({section.id for section in TABLE}) == len(TABLE)
    assert {section.under for section in TABLE} - {""} <= {section.id for section in MENU}


def test_every_section_has_its_view_and_template() -> None:
    for section in TABLE:
        names = {section.view, section.record_view} - {""}
        assert all(callable(view(name)) for name in names)
        if section.view:
            name = section.template or f"{section.id or 'home'}.html"
            assert (TEMPLATES / name).is_file(), f"section {section.id!r} has no {name}"


def test_every_kind_of_record_has_a_section_a_page_and_hits(made: World) -> None:
    listed = {section.kind for section in OF_RECORDS}
    assert listed == set(KINDS.values())
    for record in made.registry:
        assert section_of(record).kind is type(record)
        assert hit(record, made.registry).group in GROUPS
    assert all((TEMPLATES / f"{kind}.html").is_file() for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_where_its_facts_come_from(kind: str, schemas: dict[str, Schema]) -> None:
    common = {"sources", "checked", "inferred", "notes", "waivers", "formerly"}
    assert common - set(schemas[kind].root["properties"]) == set(), "fields that every kind has"


def test_every_schema_has_its_class(schemas: dict[str, Schema]) -> None:
    assert set(schemas) - {"roles"} == set(KINDS), "generator/records/model.py names each kind"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_record_so_that_its_page_is_seen(kind: str) -> None:
    assert example(kind).endswith("/")


def test_a_page_of_no_section_stops_the_build() -> None:
    beside = ExtraPages((Page("motto/", "motto.html", None, section="motto"),))
    with pytest.raises(LookupError, match="'motto/' is of the section 'motto', which"):
        list(pages(Registry(), Registry(), SITE, beside))


def test_hand_written_pages_are_in_the_table() -> None:
    left_out = (ROOT / "mkdocs.yml").read_text("utf-8").partition("exclude_docs: |")[2]
    written = {path.stem for path in (ROOT / "docs").glob("*.md") if path.name not in left_out}
    assert written == {section.id for section in TABLE if section.handwritten}


def test_a_section_is_there_only_where_the_site_has_it() -> None:
    about = next(section for section in TABLE if section.id == "about")
    samples = next(section for section in TABLE if section.id == "samples")
    assert not about.there(SITE)
    assert about.there(replace(SITE, handwritten=("about/",)))
    assert samples.there(SITE)
    assert not samples.there(replace(SITE, samples=False))


def test_names_of_sections_are_there_in_korean() -> None:
    said = [name for s in TABLE for name in (s.name, s.menu, s.also[1]) if name]
    korean = translations(THEME / "locale", "ko")
    assert [name for name in (*said, *GROUPS.values()) if korean.gettext(name) == name] == []


def test_no_view_is_forgotten() -> None:
    """A view that no section names and nothing imports is never drawn."""
    named = {f"generator.views.{v.split(':')[0]}" for s in TABLE for v in (s.view, s.record_view)}
    texts = (file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    imported = {name for text in texts if "generator.views" in text for name in imports(text)}
    views = {f"generator.views.{path.stem}" for path in (PACKAGE / "views").glob("[!_]*.py")}
    assert views - named - imported == set()


def imports(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


REFERRED = re.compile(r'{%-? *(?:extends|include|import|from) +"([^"]+)"')
"""What a template is made of, as its text has it; to parse them all takes ten times as long."""


def test_no_template_is_forgotten() -> None:
    """Each is a page's, or part of another."""
    drawn = {f"{kind}.html" for kind in KINDS}
    drawn |= {s.template or f"{s.id or 'home'}.html" for s in TABLE if s.view}
    drawn |= {
        node.value
        for file in (PACKAGE / "build").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    there = {path.name for path in TEMPLATES.iterdir() if path.is_file()}
    waiting, used = sorted(drawn), set[str]()
    while waiting:
        name = waiting.pop()
        if name in there - used:
            used.add(name)
            waiting += REFERRED.findall((TEMPLATES / name).read_text("utf-8"))
    assert there - used == set()
