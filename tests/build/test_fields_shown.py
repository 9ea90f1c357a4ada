"""Pages and fields: every term of a programme year is on its page, and a value of 0 is a value.

Both are drawn from the schemas: one record with every field, then without each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generator.build.page import Page
from generator.build.pages import view
from generator.build.render import Renderer
from generator.check import check
from generator.records.model import KINDS
from generator.records.registry import Registry
from generator.records.schema import Node, Schema
from generator.site.sections import OF_RECORDS
from tests.support import SITE, small
from tests.support.full import Path, another, changed, full, leaves, made
from tests.support.records import sources

VIEWS = {section.kind.kind: section.record_view for section in OF_RECORDS if section.kind}
ELSEWHERE = {("formerly", 0), ("year",)}
"""Not in words on the page: a former address leads to it, and the year tells its neighbours."""


class Drawn:
    """The page of one record with every field of its kind, and of such a record changed."""

    def __init__(self, kind: str, schemas: dict[str, Schema]) -> None:
        self.kind, self.schema = kind, schemas[kind]
        text = small.RECORDS.partition("---\n# samples/")[0]
        self.around = check(sources(text, schemas), schemas).registry
        self.fields = full(kind, self.schema, self.around)
        self._renderer = Renderer(SITE, schemas)
        self.whole = self.page(self.fields)

    def page(self, fields: Any) -> bytes:
        record = made(self.kind, fields, self.schema)
        shown = view(VIEWS[self.kind])(record, Registry([*self.around, record]))
        page = Page(f"{record.name}/", f"{self.kind}.html", shown, section=record.folder)
        return self._renderer.render(page, "ko")

    def numbers(self) -> Iterator[Path]:
        """The ways to numbers that may be 0."""
        for path in leaves(self.fields):
            node = self.node(path)
            if node.get("type") in ("integer", "number") and node.get("minimum", 0) <= 0:
                yield path

    def node(self, path: Path) -> Node:
        return self.schema.field(path) or {}

    def shows(self, path: Path) -> bool:
        """Whether the page without a value, or with another where there must be one, differs."""
        value: Any = self.fields
        for step in path:
            value = value[step]
        must = path[-1] in self.node(path[:-1]).get("required", ())
        other = another(self.node(path), value) if must else None
        return self.page(changed(self.fields, path, other)) != self.whole


@pytest.fixture(scope="module")
def drawn(schemas: dict[str, Schema]) -> Callable[[str], Drawn]:
    return lambda kind: Drawn(kind, schemas)


def test_every_term_of_a_programme_year_is_on_its_page(drawn: Callable[[str], Drawn]) -> None:
    its = drawn("programme")
    paths = [path for path in leaves(its.fields) if path not in ELSEWHERE]
    assert [path for path in paths if not its.shows(path)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_of_0_is_shown_where_another_is(drawn: Callable[[str], Drawn], kind: str) -> None:
    its = drawn(kind)
    optional = (p for p in its.numbers() if p[-1] not in its.node(p[:-1]).get("required", ()))
    absent = {path: its.page(changed(its.fields, path)) for path in optional}
    shown = {path: page for path, page in absent.items() if page != its.whole}
    assert [
        path for path, page in shown.items() if its.page(changed(its.fields, path, 0)) == page
    ] == []
