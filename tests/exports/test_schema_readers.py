"""Schemas for other programs: ajv compiles them strictly, check-jsonschema from any folder."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from generator.records.model import KINDS
from tests.support import ROOT
from tests.support.worlds import SITE, Worlds

pytestmark = pytest.mark.slow

SCRIPT = ROOT / "tests/support/strict.mjs"


@pytest.fixture
def published(worlds: Worlds, tmp_path: Path) -> Path:
    """The schemas as a site has them."""
    for path, content in worlds("rich").files.items():
        if "schemas/" in path:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content)
    return tmp_path


def test_ajv_compiles_every_published_schema_in_full_strict_mode(published: Path) -> None:
    folders = [str(published / "schemas"), str(published / "data/v1/schemas")]
    node = Path(sys.executable).with_name("node")
    done = subprocess.run([node, SCRIPT, *folders], capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-800:]
    lines = done.stdout.splitlines()
    assert len(lines) == len(KINDS) * 2 + 1
    assert all(line.endswith(" function") for line in lines)


def test_check_jsonschema_validates_records_from_another_folder(
    published: Path, tmp_path: Path
) -> None:
    """With the schemas of the repository, and with those of a site."""
    files = [ROOT / "data/calls/2002-hosts.yml", ROOT / "data/calls/2013-hosts.yml"]
    for schema in (ROOT / "schemas", published / "schemas"):
        words = ["--schemafile", schema / "call.schema.json", *files]
        command = [sys.executable, "-m", "check_jsonschema", *words]
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_published_accepts_what_the_rules_of_the_house_accept(
    published: Path, worlds: Worlds
) -> None:
    """Another library reads every record, and each record with a field of another type."""
    for kind in KINDS:
        schema = json.loads((published / f"schemas/{kind}.schema.json").read_text("utf-8"))
        validator = jsonschema_rs.Draft202012Validator(
            {word: said for word, said in schema.items() if word != "$schema"}
        )
        for record in (*worlds("rich").registry, *worlds("real").registry):
            if record.kind == kind:
                assert validator.is_valid(record.written), record.name
                for field in record.written:
                    assert not validator.is_valid({**record.written, field: {"other": 1}})
                assert not validator.is_valid({**record.written, "other": 1})


def test_the_dialect_declares_every_word_that_is_not_of_the_standard(published: Path) -> None:
    dialect = json.loads((published / "schemas/dialect.json").read_text("utf-8"))
    assert dialect["$id"] == SITE.url + "schemas/dialect.json"
    assert False in dialect["$vocabulary"].values()
    Draft202012Validator.check_schema(dialect)
    for kind in KINDS:
        schema = json.loads((published / f"schemas/{kind}.schema.json").read_text("utf-8"))
        assert schema["$schema"] == dialect["$id"]
        assert {word for word in words(schema) if word.startswith("x-")} <= set(
            dialect["properties"]
        )


def words(node: Any) -> Iterator[str]:
    """Every key at any depth."""
    if isinstance(node, dict):
        yield from node
        node = list(node.values())
    for below in node if isinstance(node, list) else ():
        yield from words(below)
