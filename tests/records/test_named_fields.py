"""Tables beside the schemas name fields and values that there are: a renamed one is told here."""

from __future__ import annotations

from collections.abc import Set

import pytest

from generator.history import field_changes
from generator.records.meant_fields import EVERYDAY
from generator.records.meant_words import WORDS
from generator.records.schema import Schema
from tests.records.test_annotations import fields


@pytest.fixture(scope="module")
def routes(schemas: dict[str, Schema]) -> set[str]:
    """Every field as the tables name it, ``budget.funding.by``, and by its last name."""
    paths = {path for schema in schemas.values() for path, _ in fields(schema.root)}
    last = {f"*.{path.rpartition('.')[2]}" for path in paths}
    return {path.replace("*.", "") for path in paths} | last


def test_every_everyday_word_is_one_for_a_field(routes: set[str]) -> None:
    assert EVERYDAY.keys() - routes == set(), "in generator/records/meant_words.json"


@pytest.mark.parametrize("name", WORDS["values"])
def test_every_everyday_word_for_a_value_is_one_of_a_list(
    name: str, schemas: dict[str, Schema]
) -> None:
    """A list that lacks one of them would take none."""
    nodes = [node for schema in schemas.values() for _, node in fields(schema.root)]
    lists = [one.get("enum", ()) for node in nodes for one in (node, node.get("items", {}))]
    assert any(set(WORDS["values"][name]) <= set(values) for values in lists)


@pytest.mark.parametrize("kind", ["DEADLINE", "MONEY", "ELIGIBILITY", "RESULT", "ASIDE", "NO_NEWS"])
def test_news_is_sorted_by_fields_that_there_are(kind: str, routes: set[str]) -> None:
    names: Set[str] = getattr(field_changes, kind)
    assert {name for name in names if f"*.{name}" not in routes} == set()
