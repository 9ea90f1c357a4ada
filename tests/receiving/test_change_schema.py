"""The form of a change file is a sound schema, and takes its own example and no other paths."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from generator.check.reading import read_one
from generator.records.model import Organization
from generator.records.schema import Schema
from tests.support import ROOT

FORM = json.loads((ROOT / "schemas/output/change.schema.json").read_text("utf-8"))
EXAMPLE: dict[str, Any] = FORM["examples"][0]


def test_the_form_is_a_sound_schema_and_its_example_a_sound_change(
    schemas: dict[str, Schema],
) -> None:
    jsonschema.Draft202012Validator.check_schema(FORM)
    jsonschema.validate(EXAMPLE, FORM)
    file = EXAMPLE["files"][0]
    read = read_one(file["path"], file["text"].encode(), schemas)
    assert isinstance(read, Organization)


@pytest.mark.parametrize(
    "path",
    [
        "data/roles.yml",
        "data/samples/calls/x.yml",
        "data/consortia/x.yml",
        "data/calls/../roles.yml",
        "generator/cli.py",
        "/data/calls/x.yml",
    ],
)
def test_a_change_writes_records_and_nothing_else(path: str) -> None:
    changed = {**EXAMPLE, "files": [{**EXAMPLE["files"][0], "path": path}]}
    assert not jsonschema.Draft202012Validator(FORM).is_valid(changed)
