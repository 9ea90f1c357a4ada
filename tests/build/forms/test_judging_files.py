"""What forms judge by: what is the same in all of them stands in one file."""

from __future__ import annotations

import json

from generator.build.forms.judging_files import FOLDER, PERSONS, judging_files
from generator.records.schema import Schema
from generator.rules.exported import exported


def test_what_tells_of_persons_is_in_one_file_for_all_forms(schemas: dict[str, Schema]) -> None:
    files = {file.path: json.loads(file.content) for file in judging_files(schemas)}
    signs = json.loads(json.dumps(exported()["personal"]))
    assert [path for path, held in files.items() if held == signs] == [f"{FOLDER}{PERSONS}.json"]
    assert [path for path, held in files.items() if "personal" in held] == []
