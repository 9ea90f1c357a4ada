"""A schema that cannot serve is told with its file, before any record is read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.records.files import read_schemas
from generator.records.schema_files import IN_EVERY, BrokenSchema
from tests.support import ROOT


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    (tmp_path / "data").mkdir()
    return tmp_path


def without(repository: Path, name: str) -> None:
    path = repository / "schemas" / "exhibition.schema.json"
    schema = json.loads(path.read_text("utf-8"))
    del schema["properties"][name]
    path.write_text(json.dumps(schema), "utf-8")


@pytest.mark.parametrize("name", IN_EVERY)
def test_what_every_kind_has_is_missed_by_name(repository: Path, name: str) -> None:
    without(repository, name)
    with pytest.raises(BrokenSchema, match=rf"^schemas/exhibition\.schema\.json:1: .*{name}"):
        read_schemas(repository)


def test_the_check_tells_it_without_a_traceback(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    without(repository, "waivers")
    monkeypatch.chdir(repository)
    assert main(["check"]) == 2
    told = capsys.readouterr().err
    assert "exhibition.schema.json" in told and "waivers" in told and "Traceback" not in told
