"""Facets: each that a record has is in the list of all, and pages have a name for it."""

from __future__ import annotations

import re

import pytest

from generator.build.drawing.render import THEME
from generator.records.model import Call, Consortium, Exhibition, Record
from generator.records.schema import Schema
from generator.search.facets import FACETS, call_facets, consortium_facets, exhibition_facets
from generator.search.hits import hit
from tests.support.worlds import World

FACETS_OF = {Consortium: consortium_facets, Call: call_facets, Exhibition: exhibition_facets}


@pytest.mark.parametrize("kind", FACETS_OF, ids=lambda kind: kind.kind)
def test_every_facet_of_a_record_is_in_the_list_of_all(
    kind: type[Record], made: World, schemas: dict[str, Schema]
) -> None:
    """One that is not is left out of every list without a word."""
    for record in made.registry.all(kind):
        found = FACETS_OF[kind](record, hit(record, made.registry), made.registry, schemas)
        assert found.keys() <= set(FACETS)


def test_every_facet_has_a_name_on_pages() -> None:
    template = (THEME / "templates" / "find.html").read_text("utf-8")
    [names] = re.findall(r'"facets": \{(.*?)\}', template, re.DOTALL)
    assert set(FACETS) - set(re.findall(r'"(\w+)": ', names)) == set(), "give it in find.html"
