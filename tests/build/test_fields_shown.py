"""Pages and fields: every field of a record is on its page, and a value of 0 is a value.

Both are drawn from the schemas: one record with every field, then without each of them.  A field
that is new in a schema and in no template fails here until a page shows it, or ``NOT_SHOWN`` says
why none does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import pytest

from generator.build.drawing.render import Renderer
from generator.build.pages.all_pages import view
from generator.build.pages.page import Page
from generator.check import check
from generator.records.model import KINDS
from generator.records.registry import Registry
from generator.records.schema import Node, Schema
from generator.site.sections import OF_RECORDS
from generator.text.languages import LANGUAGES
from tests.support import SITE, small
from tests.support.full import Path, another, changed, full, leaves, made
from tests.support.records import sources

VIEWS = {section.kind.kind: section.record_view for section in OF_RECORDS if section.kind}
FIRM = "ties what one firm takes part in together, and is on no page of one consortium"
NOT_SHOWN: dict[str, dict[str, str]] = {
    "programme": {"year": "the address and the title have it; it orders the years"},
    "organization": {
        "accounts": "for the forge: who may ask for publication, which is nobody else's concern",
    },
    "consortium": {
        "participants.business_number": FIRM,
        "participants.group": FIRM,
        "participants.other_support": "for the rule on funding twice; it is about one firm",
    },
    "statistics": {"values.source.for": "the figure itself"},
}
"""Fields that a page leaves out on purpose, each with the reason."""
EVERYWHERE = {"formerly": "a former address leads to the page"}


class Drawn:
    """The page of one record with every field of its kind, and of such a record changed."""

    def __init__(self, kind: str, schemas: dict[str, Schema], renderer: Renderer) -> None:
        self.kind, self.schema = kind, schemas[kind]
        text = small.RECORDS.partition("---\n# samples/")[0]
        self.around = check(sources(text, schemas), schemas).registry
        self.fields = full(kind, self.schema, self.around)
        self._renderer = renderer
        self._pages: dict[tuple[str, str], bytes] = {}
        self.whole = self.page(self.fields)

    def page(self, fields: Any, language: str = "ko") -> bytes:
        """The page of such a record, drawn once."""
        key = repr(fields), language
        if key not in self._pages:
            self._pages[key] = self._draw(fields, language)
        return self._pages[key]

    def _draw(self, fields: Any, language: str) -> bytes:
        record = made(self.kind, fields, self.schema)
        shown = view(VIEWS[self.kind])(record, Registry([*self.around, record]))
        page = Page(f"{record.name}/", f"{self.kind}.html", shown, section=record.folder)
        return self._renderer.render(page, language)

    def numbers(self) -> Iterator[Path]:
        """The ways to numbers that may be 0."""
        for path in leaves(self.fields):
            node = self.node(path)
            if node.get("type") in ("integer", "number") and node.get("minimum", 0) <= 0:
                yield path

    def node(self, path: Path) -> Node:
        return self.schema.field(path) or {}

    def shows(self, path: Path) -> bool:
        """Whether a page with the field differs from one without it, or with another value.

        Where other fields take its place (items instead of a total), few others are there.
        """
        needed = set(self.schema.root.get("required", ()))
        few = {name: v for name, v in self.fields.items() if name in needed or name == path[0]}
        if isinstance(listed := few[str(path[0])], list):
            few[str(path[0])] = [*listed, *deepcopy(listed)]
        return self._differs(self.fields, path, self.whole) or self._differs(few, path)

    def _differs(self, fields: Any, path: Path, whole: bytes = b"") -> bool:
        whole = whole or self.page(fields)
        others = [another(self.node(path), at(fields, path))]
        if path[-1] not in self.node(path[:-1]).get("required", ()):
            others.insert(0, None)
        return any(self.page(changed(fields, path, other)) != whole for other in others)


def at(fields: Any, path: Path) -> Any:
    """The value that a way leads to."""
    for step in path:
        fields = fields[step]
    return fields


def name_of(path: Path) -> str:
    """A way without the places in lists: ``participants.group``."""
    return ".".join(step for step in path if isinstance(step, str))


def reason(kind: str, path: Path) -> str:
    """Why no page shows a field, or the group that it is in; empty where one has to."""
    known = NOT_SHOWN.get(kind, {}) | EVERYWHERE
    steps = name_of(path).split(".")
    above = (".".join(steps[: count + 1]) for count in range(len(steps)))
    return next((known[name] for name in above if name in known), "")


@pytest.fixture(scope="module")
def drawn(schemas: dict[str, Schema]) -> Callable[[str], Drawn]:
    renderer = Renderer(SITE, schemas)
    return cache(lambda kind: Drawn(kind, schemas, renderer))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_on_its_page(drawn: Callable[[str], Drawn], kind: str) -> None:
    its = drawn(kind)
    forgotten = [p for p in leaves(its.fields) if not reason(kind, p) and not its.shows(p)]
    assert forgotten == [], "show it in a template, or say in NOT_SHOWN why not"


@pytest.mark.parametrize("language", LANGUAGES[1:])
@pytest.mark.parametrize("kind", KINDS)
def test_every_group_of_fields_is_there_in_every_language(
    drawn: Callable[[str], Drawn], kind: str, language: str
) -> None:
    """What one template shows in Korean, it shows in each language: whole groups tell."""
    its = drawn(kind)
    whole = its.page(its.fields, language)
    needed = its.schema.root.get("required", ())
    for name in (name for name in its.fields if name not in needed):
        without = changed(its.fields, (name,))
        there = its.page(without, language) != whole
        assert there or its.page(without) == its.whole, name


@pytest.mark.parametrize("kind", KINDS)
def test_every_group_is_drawn_with_no_more_than_it_needs(
    drawn: Callable[[str], Drawn], kind: str
) -> None:
    """Also beside another year, for a programme says what differs from the year before."""
    its = drawn(kind)
    bare = its.fields
    for path in [path for path in leaves(its.fields) if len(path) > 1][::-1]:
        node = its.node(path[:-1])
        if "properties" in node and path[-1] not in needed(node):
            bare = changed(bare, path)
    assert bare != its.fields
    assert its.page({**bare, "year": 2100} if kind == "programme" else bare)


def needed(node: Node) -> set[str]:
    """The fields without which a group is refused."""
    return {
        *node.get("required", ()),
        *(n for one in node.get("anyOf", ()) for n in one["required"]),
    }


@pytest.mark.parametrize("kind", NOT_SHOWN)
def test_what_is_said_to_be_left_out_is_left_out(drawn: Callable[[str], Drawn], kind: str) -> None:
    """A reason that no longer holds is taken back, and one for no field is none."""
    its = drawn(kind)
    paths = list(leaves(its.fields))
    for name in NOT_SHOWN[kind]:
        within = [path for path in paths if f"{name_of(path)}.".startswith(f"{name}.")]
        assert within, f"no field {name}"
        assert not any(its.shows(path) for path in within), name


def test_a_forgotten_field_is_noticed(schemas: dict[str, Schema]) -> None:
    """A schema with one more field, as a newcomer adds it who leaves out the template."""
    root = schemas["exhibition"].root
    more = {**root, "properties": {**root["properties"], "slogan": {"type": "string"}}}
    known = {**schemas, "exhibition": Schema("exhibition", more)}
    its = Drawn("exhibition", known, Renderer(SITE, known))
    assert not its.shows(("slogan",)) and not reason("exhibition", ("slogan",))


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_of_0_is_shown_where_another_is(drawn: Callable[[str], Drawn], kind: str) -> None:
    its = drawn(kind)
    optional = (p for p in its.numbers() if p[-1] not in its.node(p[:-1]).get("required", ()))
    absent = {path: its.page(changed(its.fields, path)) for path in optional}
    shown = {path: page for path, page in absent.items() if page != its.whole}
    assert [
        path for path, page in shown.items() if its.page(changed(its.fields, path, 0)) == page
    ] == []
