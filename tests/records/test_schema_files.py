"""Schemas of files: read once while they are equal, and anew once they differ."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.records.files import read_schemas
from generator.records.schema_files import BrokenSchema, schemas_in
from tests.support import ROOT


def contents() -> dict[str, bytes]:
    return {
        f"schemas/{path.name}": path.read_bytes() for path in ROOT.glob("schemas/*.schema.json")
    }


def titled(files: Mapping[str, bytes], title: str) -> dict[str, bytes]:
    """The same files with another title of one field."""
    place = "schemas/call.schema.json"
    root = json.loads(files[place])
    root["properties"]["audience"]["title"] = title
    return {**files, place: json.dumps(root).encode()}


def test_equal_files_give_the_same_schemas_and_others_do_not() -> None:
    first, again = schemas_in(contents()), schemas_in(dict(reversed(contents().items())))
    assert list(first) == list(again) and all(first[kind] is again[kind] for kind in first)
    other = schemas_in(titled(contents(), "다른 이름"))
    assert other["call"].label(("audience",), "ko") == "다른 이름"
    assert first["call"].label(("audience",), "ko") != "다른 이름"


def test_what_is_taken_out_is_not_missed_later() -> None:
    first = schemas_in(contents())
    del first["call"]
    assert "call" in schemas_in(contents())


def test_a_broken_file_is_told_each_time() -> None:
    broken = {**contents(), "schemas/call.schema.json": b"{x"}
    for _ in range(2):
        with pytest.raises(BrokenSchema, match=r"schemas/call\.schema\.json:1:2"):
            schemas_in(broken)


def test_a_kind_without_its_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "schemas").mkdir()
    for path, content in contents().items():
        if "call" not in path:
            (tmp_path / path).write_bytes(content)
    with pytest.raises(BrokenSchema, match=r"schemas/call\.schema\.json: .*no such file"):
        read_schemas(tmp_path)
