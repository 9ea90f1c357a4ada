"""Schemas and the two libraries behind them: they agree, and branches are told as meant."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from generator.records import shape
from generator.records.meant_numbers import meant_number
from generator.records.schema import Schema
from tests.support import ROOT
from tests.support.schema_nodes import every


def test_browsers_can_compile_every_pattern() -> None:
    """HTML compiles ``pattern`` with the v flag; a pattern it cannot read is skipped silently."""
    patterns = [
        node["pattern"]
        for path in (ROOT / "schemas").glob("*.json")
        for node in every(json.loads(path.read_text("utf-8")))
        if "pattern" in node
    ]
    assert patterns
    script = "for (const p of JSON.parse(process.argv[1])) new RegExp(p, 'v')"
    subprocess.run(["node", "-e", script, json.dumps(patterns)], check=True)


@pytest.mark.parametrize(
    ("meant", "message", "at"),
    [
        ({"kind": "a", "x": 1}, "schema.type-string", ("x",)),
        ({"kind": "b"}, "schema.required", ("y",)),
        ({"kind": "b", "y": 1, "z": 1}, "schema.unknown-field", ("z",)),
    ],
)
@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_only_the_branch_that_was_meant_is_told(
    keyword: str, meant: dict[str, Any], message: str, at: tuple[str, ...]
) -> None:
    branch_a = {
        "properties": {"kind": {"const": "a"}, "x": {"type": "string"}},
        "required": ["kind", "x"],
        "additionalProperties": False,
    }
    branch_b = {
        "properties": {"kind": {"const": "b"}, "y": {"type": "integer"}},
        "required": ["kind", "y"],
        "additionalProperties": False,
    }
    schema = Schema("test", {keyword: [branch_a, branch_b]})
    assert [(p.id, p.at) for p in shape.problems(schema, meant)] == [(message, at)]


def test_a_nested_condition_names_the_field_and_value(schemas: dict[str, Schema]) -> None:
    record = dict(schemas["consortium"].root["examples"][0]) | {"ended": {"kind": "replaced"}}
    (problem,) = shape.problems(schemas["consortium"], record)
    assert problem.id == "schema.required-since"
    assert problem.at == ("ended", "replaced_by")
    assert problem.values["value"] == "replaced"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("198억원", 19_800_000_000),
        ("1.5억", 150_000_000),
        ("600만 원", 6_000_000),
        ("1,200", 1200),
        ("64개사", 64),
        ("", None),
        (None, None),
    ],
)
def test_amounts_in_words_are_offered_as_numbers(written: str | None, meant: int | None) -> None:
    found = meant_number(written)
    assert (found.value if found else None) == meant


@pytest.mark.parametrize(
    ("phone", "fits"),
    [
        ("02-2124-3181", True),
        ("1600-7119", True),
        ("1357", True),
        ("02-2124-3181~4", True),
        ("02-2124-3181, 1600-7119", True),
        ("+82-2-2124-3181", True),
        ("02)2124-3181", False),
        ("2124", False),
        ("담당자 02-2124-3181", False),
    ],
)
def test_numbers_of_offices_are_taken(schemas: dict[str, Schema], phone: str, fits: bool) -> None:
    call = {**schemas["call"].root["examples"][0], "contact": {"phone": phone}}
    assert (shape.problems(schemas["call"], call) == []) is fits
