"""Every message about a field shows an example that fits the field, in both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from generator.check.shape_problems import shape_problems
from generator.records.document import Document
from generator.records.findings import FieldPath, Finding, Place, Severity
from generator.records.schema import Node, Schema
from generator.records.yaml_source import parse
from generator.report import tell

KINDS = ("call", "consortium", "exhibition", "organization", "programme", "statistics")
WRONG: Any = [["?"]]
"""A list in a list fits no field of any kind."""


def fields(node: Node, at: FieldPath = ()) -> Iterator[tuple[FieldPath, Node]]:
    """Every field at any depth, each with a path that leads to it."""
    for name, below in node.get("properties", {}).items():
        if at and set(node["properties"]) <= {"ko", "en"}:
            return
        yield (*at, name), below
        yield from fields(below, (*at, name))
    if isinstance(entry := node.get("items"), dict):
        yield (*at, 0), entry
        yield from fields(entry, (*at, 0))
    if isinstance(entry := node.get("additionalProperties"), dict):
        yield from fields(entry, (*at, "2026"))


def with_wrong(at: FieldPath, wrong: Any) -> Any:
    """A document with a wrong value at the end of a path, and nothing else."""
    for step in reversed(at):
        wrong = {step: wrong} if isinstance(step, str) else [wrong]
    return wrong


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_value_of_any_field_shows_a_right_one(
    kind: str, schemas: dict[str, Schema]
) -> None:
    schema, shown = schemas[kind], Counter[str]()
    for at, _ in fields(schema.root):
        data = with_wrong(at, WRONG)
        problem = next(p for p in shape_problems(schema, data) if p.at[: len(at)] == at)
        if problem.at != at:
            continue  # a list takes a list; its entries are looked at by themselves
        finding = Finding(Place("data/a.yml"), Severity.ERROR, problem, kind)
        for language in ("ko", "en"):
            told = tell([finding], {}, schemas, language)[0]
            assert told.example, (at, problem.id)
            assert told.field, at
        shown[told.example] += 1
        name = next(step for step in reversed(at) if isinstance(step, str))
        given = parse(told.example.encode(), "data/a.yml")
        assert isinstance(given, Document), told.example
        value = given.data[0] if isinstance(given.data, list) else given.data[name]
        again = [p for p in shape_problems(schema, with_wrong(at, value)) if p.at[: len(at)] == at]
        assert again == [], (at, told.example, again)
    assert max(shown.values()) < 12, shown.most_common(3)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_that_is_a_list_shows_the_fields_of_a_record(
    kind: str, schemas: dict[str, Schema]
) -> None:
    (problem,) = shape_problems(schemas[kind], [{"a": 1}, {"b": 2}])
    finding = Finding(Place("data/a.yml"), Severity.ERROR, problem, kind)
    given = parse(tell([finding], {}, schemas, "ko")[0].example.encode(), "data/a.yml")
    assert isinstance(given, Document)
    assert given.data.keys() <= schemas[kind].root["properties"].keys()
