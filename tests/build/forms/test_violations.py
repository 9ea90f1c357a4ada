"""ajv, which is not ours, finds in any record the violations that a form's hundred lines find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import pytest

from generator.build.forms.judging_files import first
from generator.records.model import Record
from generator.records.schema import Node, Schema
from generator.rules.exported import exported
from tests.support.desks import register
from tests.support.engine import run
from tests.support.in_browser import mutated
from tests.support.schema_nodes import every
from tests.support.slices import sliced

SCRIPT = Path(__file__).with_name("violated.mjs")
Found: TypeAlias = tuple[list[str], list[str]]
"""Violations as lines, ``minimum fee/krw``: those that a form's reader finds, and those of ajv."""
Way: TypeAlias = tuple[str | int, ...]
BREAKING: Mapping[str, Callable[[Any], Any]] = {
    "type": lambda _: None,
    "const": lambda _: "x",
    "enum": lambda _: "x",
    "anyOf": lambda _: {},
    "pattern": lambda _: "\t",
    "format": lambda _: "2026-02-30",
    "minLength": lambda _: "",
    "maxLength": lambda most: "𝄞" * (most + 1),
    "minimum": lambda least: least - 1,
    "maximum": lambda most: most + 1,
    "minItems": lambda _: [],
    "minProperties": lambda _: {},
    "uniqueItems": lambda _: ["x", "x"],
    "required": lambda _: {},
    "propertyNames": lambda _: {"Ä": {}},
    "additionalProperties": lambda _: {"x": 1},
}
"""A value that each keyword says no to, by what it asks for."""
OF_OTHERS = {"allOf", "if", "then", "not", "properties", "items"}
"""Keywords that lead to others, which say no."""
SAID = {"title", "description", "examples", "$schema", "$id", "$defs"}


def answers(asked: list[tuple[str, Any]], schemas: Mapping[str, Schema]) -> list[Found]:
    """What is found in data of each kind; ajv reads the whole schema, a form a shortened one."""
    told, kinds = exported(), {kind for kind, _ in asked}
    question = {
        "full": {kind: schemas[kind].root for kind in kinds},
        "short": {kind: first(kind, schemas, "ko", told)["schema"] for kind in kinds},
        "cases": [{"kind": kind, "data": data} for kind, data in asked],
    }
    return [(ours, theirs) for ours, theirs in run(SCRIPT, question)]


def fields(node: Node, at: Way = ()) -> Iterator[tuple[Way, Node]]:
    """Every field that a schema knows, with its path; entries and names of a map by one of them."""
    yield at, node
    for name, below in node.get("properties", {}).items():
        yield from fields(below, (*at, name))
    for step, word in ((0, "items"), ("x", "additionalProperties")):
        if isinstance(below := node.get(word), dict):
            yield from fields(below, (*at, step))


def inside(value: Any, step: str | int) -> Any:
    return [value] if isinstance(step, int) else {step: value}


def broken(schemas: Mapping[str, Schema]) -> Iterator[tuple[str, Any, str]]:
    """Kind, data in which one keyword of one field is broken, and how that is told."""
    for kind, schema in schemas.items():
        for at, node in fields(schema.root):
            for word in BREAKING.keys() & node.keys():
                if node[word] == {} or (isinstance(node[word], dict) and word != "propertyNames"):
                    continue  # a map says no to no name
                data = reduce(inside, reversed(at), BREAKING[word](node[word]))
                unknown = word == "additionalProperties"
                told = ("false", (*at, "x")) if unknown else (word, at)
                yield kind, data, f"{told[0]} {'/'.join(map(str, told[1]))}"


def as_long_as_may_be(schemas: Mapping[str, Schema]) -> Iterator[tuple[str, Any]]:
    """Texts of as many letters as a field takes, each of which is two where a script counts."""
    for kind, schema in schemas.items():
        for at, node in fields(schema.root):
            if "maxLength" in node:
                yield kind, reduce(inside, reversed(at), "𝄞" * node["maxLength"])


def changed(enough: int) -> Iterator[tuple[str, Any]]:
    """Every record, then records with one to four changes."""
    random = Random(15)
    records = [one for one in register().files.values() if isinstance(one, Record)]
    yield from ((one.kind, one.written) for one in records)
    for _ in range(enough):
        one = random.choice(records)
        kept = reduce(
            lambda data, _: mutated(data, random), range(random.randrange(1, 4)), one.written
        )
        yield one.kind, kept


@pytest.mark.parametrize("enough", sliced([300, 6000], [300]))
def test_all_that_is_broken_is_found_by_both(schemas: dict[str, Schema], enough: int) -> None:
    of_records = {kind: one for kind, one in schemas.items() if kind != "roles"}
    each, records = list(broken(of_records)), list(changed(enough))
    asked = [*((kind, data) for kind, data, _ in each), *records, *as_long_as_may_be(of_records)]
    found = answers(asked, schemas)
    assert [one for one, (ours, theirs) in zip(asked, found, strict=True) if ours != theirs] == []
    for (kind, data, line), (ours, _) in zip(each, found, strict=False):
        assert any(one.startswith(line) for one in ours), (kind, data, line)
    assert sum(1 for ours, _ in found[len(each) :][: len(records)] if ours) > enough / 2
    used = {word for one in of_records.values() for node in every(one.root) for word in node}
    judging = {word for word in used - SAID - OF_OTHERS if not word.startswith("x-")}
    assert judging == {*BREAKING}
